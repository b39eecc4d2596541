import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventLog } from '../../platform/telemetry/log.js';
import { type EventKind } from '../activity/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { ProfileResolver, TasteEvidenceResolver, TasteOfPersonResolver } from './profile/profile.resolver.js';
import { ProfileService } from './profile/profile.service.js';
import { ProfileStore } from './profile/profile.store.js';

export interface InsightNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly warn: EventLog;
  /** The configured weight of each kind of event. */
  readonly weights: Readonly<Record<EventKind, number>>;
  /** Days after which an event counts half. */
  readonly halfLifeDays: number;
  readonly catalogue: CatalogueService;
}

/** What is known of people. */
export const insightFeature = defineFeature({
  name: 'insight',
  create: ({ db, now, warn, weights, halfLifeDays }: InsightNeeds) => ({
    profiles: new ProfileService({ store: new ProfileStore(db), now, warn, weights, halfLifeDays }),
  }),
  resolvers: ({ profiles, catalogue }) => [
    new ProfileResolver(profiles),
    new TasteOfPersonResolver(catalogue),
    new TasteEvidenceResolver(catalogue),
  ],
});
