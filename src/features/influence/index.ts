import { type Database } from '../../platform/neo4j/index.js';
import { type EventKind } from '../activity/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { type PeopleService } from '../people/index.js';
import { activityWeights, DEFAULT_WEIGHTS } from './activity-weights.js';
import { BridgesResolver } from './bridges.resolver.js';
import { BridgesService } from './bridges.service.js';
import { CascadeResolver, CascadeStepResolver } from './cascade.resolver.js';
import { CascadeService } from './cascade.service.js';
import { InfluenceResolver } from './influence.resolver.js';
import { InfluenceService } from './influence.service.js';
import { LaterPurchaseResolver, WordOfMouthResolver } from './word-of-mouth.resolver.js';
import { WordOfMouthService } from './word-of-mouth.service.js';

export { CascadeService, type CascadeRecord } from './cascade.service.js';
export { type CascadeStep } from './cascade-tree.js';
export { BridgesService, type BridgeRecord } from './bridges.service.js';
export { InfluenceService, type InfluencerRecord, type InfluencerScope, type ScoreHooks } from './influence.service.js';
export { Influencer, InfluencerConnection } from './influence.type.js';
export {
  type LaterPurchaseRecord,
  type PurchasePathRecord,
  type ReachRecord,
  WordOfMouthService,
} from './word-of-mouth.service.js';

export const influenceResolvers = [
  InfluenceResolver,
  WordOfMouthResolver,
  LaterPurchaseResolver,
  BridgesResolver,
  CascadeResolver,
  CascadeStepResolver,
] as const;

export interface InfluenceDeps {
  readonly db: Database;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
  /** The configured weight of each kind of event; the table's where absent. */
  readonly weights?: Readonly<Record<EventKind, number>>;
}

/** The room with what it needs: its services, and the resolvers made of them. */
export function createInfluence({ db, people, catalogue, weights: given }: InfluenceDeps): {
  influence: InfluenceService;
  wordOfMouth: WordOfMouthService;
  bridges: BridgesService;
  cascades: CascadeService;
  resolvers: object[];
} {
  const weights = given ? activityWeights(given) : DEFAULT_WEIGHTS;
  const influence = new InfluenceService(db, weights);
  const wordOfMouth = new WordOfMouthService(db);
  const bridges = new BridgesService(db, weights);
  const cascades = new CascadeService(db);
  return {
    influence,
    wordOfMouth,
    bridges,
    cascades,
    resolvers: [
      new InfluenceResolver(influence, people),
      new WordOfMouthResolver(wordOfMouth, people),
      new LaterPurchaseResolver(people, catalogue),
      new BridgesResolver(bridges, people),
      new CascadeResolver(cascades),
      new CascadeStepResolver(people),
    ],
  };
}
