import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { TieEvidenceResolver, TieStrengthResolver } from './tie-strength.resolver.js';
import { TiesService, type TieModelSource } from './ties.service.js';
import { TiesStore } from './ties.store.js';

export interface TiesNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly activeModel: TieModelSource;
}

export const tiesFeature = defineFeature({
  name: 'ties',
  create: ({ db, now, activeModel }: TiesNeeds) => ({
    ties: new TiesService({ store: new TiesStore(db), now, models: activeModel }),
  }),
  resolvers: ({ ties }) => [new TieStrengthResolver(ties), new TieEvidenceResolver(ties)],
});
