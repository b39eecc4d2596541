import { ApiKeys } from '../../platform/auth/index.js';
import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { AccessResolver } from './access.resolver.js';

export const accessFeature = defineFeature({
  name: 'access',
  create: ({ db, now }: { readonly db: Database; readonly now: () => number }) => ({ apiKeys: new ApiKeys(db, now) }),
  resolvers: ({ apiKeys }) => [new AccessResolver(apiKeys)],
});
