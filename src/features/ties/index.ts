import { type Database } from '../../platform/neo4j/index.js';
import { TieEvidenceResolver, TieStrengthResolver } from './tie-strength.resolver.js';
import { TiesService, type TieModelSource } from './ties.service.js';
import { TiesStore } from './ties.store.js';

export const tiesResolvers = [TieStrengthResolver, TieEvidenceResolver] as const;

/** Makes the feature: its service and its resolvers. */
export function createTies(deps: { db: Database; models: TieModelSource; now: () => number }): {
  ties: TiesService;
  resolvers: object[];
} {
  const { db, models, now } = deps;
  const ties = new TiesService({ store: new TiesStore(db), models, now });
  return { ties, resolvers: [new TieStrengthResolver(ties), new TieEvidenceResolver(ties)] };
}
