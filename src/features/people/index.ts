export { userLoader } from './people.loader.js';
export { PeopleService } from './people.service.js';
export { type UserRecord } from './records.js';
export { Friendship, User } from './user.type.js';
