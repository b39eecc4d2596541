export { type UserId } from './ids.js';
export { UserID } from './ids.type.js';
export { userLoader } from './people.loader.js';
export { PeopleService } from './people.service.js';
export { type ShareActivity, type UserRecord } from './records.js';
export { type Relation, type Standing } from './relation.js';
export { personOfArgs, personOfInput, personOfParent } from './self.js';
export { Friendship, ShareActivityEnum, User } from './user.type.js';
export { PEOPLE_LENGTHS } from './lengths.js';
