import { type Database } from '../../platform/neo4j/index.js';
import { type NodeKind } from '../../platform/graphql/node.resolver.js';
import { userLoader } from './people.loader.js';
import { PeopleService } from './people.service.js';
import { PeopleStore } from './people.store.js';
import { FriendshipsResolver } from './friendships.resolver.js';
import { PeopleWritesResolver } from './people-writes.resolver.js';
import { UserResolver } from './user.resolver.js';

export { userLoader } from './people.loader.js';
export { PeopleService } from './people.service.js';
export { type UserRecord } from './records.js';
export { Friendship, User } from './user.type.js';

export const peopleResolvers = [UserResolver, FriendshipsResolver, PeopleWritesResolver] as const;

/** Makes the feature: its service, its resolvers, and the lookup of its types for `node(id)`. */
export function createPeople(deps: { db: Database; now: () => number }): {
  people: PeopleService;
  resolvers: object[];
  nodes: NodeKind[];
} {
  const people = new PeopleService(new PeopleStore(deps.db), deps.now);
  const user: NodeKind = {
    type: 'User',
    access: ['SELF', 'SERVICE', 'MARKETER', 'ANALYST'],
    find: (id, context) => userLoader(people, context).load(id),
  };
  return {
    people,
    resolvers: [new UserResolver(people), new FriendshipsResolver(people), new PeopleWritesResolver(people)],
    nodes: [user],
  };
}
