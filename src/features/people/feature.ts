import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { ContactResolver } from './contact/contact.resolver.js';
import { ContactService } from './contact/contact.service.js';
import { ContactStore } from './contact/contact.store.js';
import { FriendshipsResolver } from './friendships.resolver.js';
import { PeopleWritesResolver } from './people-writes.resolver.js';
import { userLoader } from './people.loader.js';
import { PeopleService } from './people.service.js';
import { PeopleStore } from './people.store.js';
import { UserResolver } from './user.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

export const peopleFeature = defineFeature({
  name: 'people',
  create: ({ db, now }: { readonly db: Database; readonly now: () => number }) => ({
    people: new PeopleService(new PeopleStore(db), now),
    contact: new ContactService(new ContactStore(db), now),
  }),
  resolvers: ({ people, contact }) => [
    new UserResolver(people),
    new ViewerResolver(people),
    new FriendshipsResolver(people),
    new PeopleWritesResolver(people),
    new ContactResolver(contact, people),
  ],
  nodes: ({ people }) => [
    {
      type: 'User',
      access: ['SELF', 'SERVICE', 'MARKETER', 'ANALYST'],
      self: (id) => [id],
      find: (id, context) => userLoader(people, context).load(id),
    },
  ],
});
