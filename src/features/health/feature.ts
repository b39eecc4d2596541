import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { LatestEvent } from '../activity/index.js';
import { HealthResolver } from './health.resolver.js';
import { HealthService } from './health.service.js';
import { HealthStore } from './health.store.js';

export const healthFeature = defineFeature({
  name: 'health',
  create: ({ db, now }: { readonly db: Database; readonly now: () => number }) => ({
    health: new HealthService(new HealthStore(db), new LatestEvent(db), now),
  }),
  resolvers: ({ health }) => [new HealthResolver(health)],
});
