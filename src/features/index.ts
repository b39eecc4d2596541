import { FeatureList } from '../platform/feature.js';
import { type Timers } from '../platform/jobs/index.js';
import { type Database } from '../platform/neo4j/index.js';
import { type EventLog } from '../platform/telemetry/log.js';
import { type Metrics } from '../platform/telemetry/metrics.js';
import { accessFeature } from './access/feature.js';
import { activityFeature } from './activity/feature.js';
import { type EventKind } from './activity/index.js';
import { campaignsFeature } from './campaigns/feature.js';
import { catalogueFeature } from './catalogue/feature.js';
import { experimentsFeature } from './experiments/feature.js';
import { communitiesFeature } from './communities/feature.js';
import { groupsFeature } from './groups/feature.js';
import { giftsFeature } from './gifts/feature.js';
import { healthFeature } from './health/feature.js';
import { influenceFeature } from './influence/feature.js';
import { insightFeature } from './insight/feature.js';
import { marketFeature } from './market/feature.js';
import { modelsFeature } from './models/feature.js';
import { type AfterFit } from './models/index.js';
import { peopleFeature } from './people/feature.js';
import { recommendationsFeature } from './recommendations/feature.js';
import { riskFeature } from './risk/feature.js';
import { tiesFeature } from './ties/feature.js';
import { uploadsFeature } from './uploads/feature.js';

/** What every feature may be given, beside the services of the features before it. */
export interface Ground {
  readonly db: Database;
  readonly now: () => number;
  readonly timers: Timers;
  readonly log: EventLog;
  /** As `log`, for what somebody should look at. */
  readonly warn: EventLog;
  readonly metrics: Metrics;
  /** Snapshots, models and checkpoints go here. */
  readonly dataFolder: string;
  /** Unique among processes, shown with the jobs that this process does. */
  readonly worker: string;
  readonly weights: Readonly<Record<EventKind, number>>;
  /** Days after which an event counts half: in popularity, and in trending. */
  readonly halfLifeDays: number;
  readonly trendingHalfLifeDays: number;
  readonly minCommonBuyers: number;
  /** Least share of the attention of lists that niche products get, 0 to 1; 0 for none. */
  readonly nicheFloor?: number;
  /** How many events of one person are taken in a window from others than the shop's back end. */
  readonly eventRate: { readonly events: number; readonly windowSeconds: number };
  /** Whether storefronts may tell of purchases, which count for nothing until the shop confirms them. */
  readonly storefrontPurchases: boolean;
  /** Days after which a visitor who did not sign in and was not seen again is forgotten. */
  readonly visitorDays: number;
  /** Most bytes of the files of one upload. */
  readonly uploadBytes: number;
  /** Key of the hashes of devices, means of payment and addresses; by default one is made and kept in the data folder. */
  readonly fingerprintSecret?: string;
  /** Key of the codes of coupons; by default one is made and kept in the data folder. */
  readonly couponSecret?: string;
  /** What signs people that are sent away (without it none are), and whether they may be sent to addresses inside a network. */
  readonly webhooks: { readonly secret?: string; readonly mayBePrivate: boolean };
  /** TensorFlow.js back end; the best there is by default. */
  readonly backend?: string;
  /** Bytes that a training may take; larger ones are refused. Default: no limit. */
  readonly trainMemory?: number;
}

/**
 * The features of the service in the order of their dependencies: each is given the services of those before it and imports
 * those only (a rule of `.dependency-cruiser.cjs`, which reads this list). A new feature is a folder and a line here (with its import).
 */
export const FEATURES = FeatureList.on<Ground, AfterFit>()
  .add(peopleFeature)
  .add(catalogueFeature)
  .add(activityFeature)
  .add(modelsFeature)
  .add(uploadsFeature)
  .add(tiesFeature)
  .add(recommendationsFeature)
  .add(influenceFeature)
  .add(insightFeature)
  .add(riskFeature)
  .add(experimentsFeature)
  .add(campaignsFeature)
  .add(communitiesFeature)
  .add(marketFeature)
  .add(groupsFeature)
  .add(giftsFeature)
  .add(healthFeature)
  .add(accessFeature);
