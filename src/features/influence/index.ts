import { join } from 'node:path';
import { JobStore, JobWorker, type JobWorkerOptions } from '../../platform/jobs/index.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventKind } from '../activity/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { type AfterFit } from '../models/index.js';
import { type PeopleService } from '../people/index.js';
import { activityWeights, DEFAULT_WEIGHTS } from './influencers/activity-weights.js';
import { BridgesResolver } from './influencers/bridges.resolver.js';
import { BridgesService } from './influencers/bridges.service.js';
import { CascadeResolver, CascadeStepResolver } from './word-of-mouth/cascade.resolver.js';
import { CascadeService } from './word-of-mouth/cascade.service.js';
import { CurrentTable } from './table/current-table.service.js';
import { InfluenceResolver, MovedPersonResolver } from './influencers/influencers.resolver.js';
import { InfluenceService } from './run/influence.service.js';
import { InfluencersService } from './influencers/influencers.service.js';
import { ModelRankingsResolver } from './run/model-rankings.resolver.js';
import { LaterPurchaseResolver, WordOfMouthResolver } from './word-of-mouth/word-of-mouth.resolver.js';
import { ExcludedSeedsResolver, PlannedSeedResolver, SeedPlanResolver } from './seed-plan/seed-plan.resolver.js';
import { ScoredLists } from './influencers/scored-lists.service.js';
import { PLAN, SeedPlanJobs } from './seed-plan/seed-plan.job.js';
import { SeedPlanService } from './seed-plan/seed-plan.service.js';
import { SocialDataStore } from './run/social-data.store.js';
import { ScoresStore } from './run/scores.store.js';
import { WordOfMouthService } from './word-of-mouth/word-of-mouth.service.js';
import { ExistenceStore } from './existence.store.js';
import { InfluencersStore } from './influencers/influencers.store.js';
import { ScopeService } from './table/scope.service.js';
import { SeedPlanStore } from './seed-plan/seed-plan.store.js';
import { TableStore } from './table/table.store.js';
import { WordOfMouthStore } from './word-of-mouth/word-of-mouth.store.js';
import { SalesTableFiles } from './table/sales-table.files.js';

export const influenceResolvers = [
  InfluenceResolver,
  MovedPersonResolver,
  WordOfMouthResolver,
  LaterPurchaseResolver,
  BridgesResolver,
  CascadeResolver,
  CascadeStepResolver,
  SeedPlanResolver,
  PlannedSeedResolver,
  ExcludedSeedsResolver,
  ModelRankingsResolver,
] as const;

export interface InfluenceDeps {
  readonly db: Database;
  /** Tables of the last runs go here. */
  readonly dataFolder: string;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
  /** The configured weight of each kind of event; the table's where absent. */
  readonly weights?: Readonly<Record<EventKind, number>>;
  /** Of the worker that makes plans; its name is unique among processes. */
  readonly work: Omit<JobWorkerOptions, 'kind'>;
}

/** The room with what it needs: its services, and the resolvers made of them. */
export function createInfluence({ db, dataFolder, people, catalogue, weights: given, work }: InfluenceDeps): {
  influence: InfluenceService;
  influencers: InfluencersService;
  wordOfMouth: WordOfMouthService;
  bridges: BridgesService;
  cascades: CascadeService;
  plans: SeedPlanService;
  planJobs: SeedPlanJobs;
  /** Measures influence and sales when a model has been learnt, for `createModels`. */
  afterFit: AfterFit;
  /** Makes plans in this process, once started; whoever starts it stops it. */
  workers: readonly JobWorker[];
  resolvers: object[];
} {
  const weights = given ? activityWeights(given) : DEFAULT_WEIGHTS;
  const existence = new ExistenceStore(db);
  const files = new SalesTableFiles(join(dataFolder, 'influence'));
  const tableStore = new TableStore(db);
  const table = new CurrentTable(tableStore, files);
  const scopes = new ScopeService(tableStore, existence);
  const scores = new InfluencersStore(db, weights);
  const ties = new WordOfMouthStore(db);
  const influence = new InfluenceService(new SocialDataStore(db), files, new ScoresStore(db, work.now));
  const scored = new ScoredLists(scores, existence);
  const influencers = new InfluencersService({ store: scores, existence, scored, table, scopes });
  const wordOfMouth = new WordOfMouthService(ties, existence);
  const bridges = new BridgesService(scores, ties);
  const cascades = new CascadeService(ties, existence);
  const plans = new SeedPlanService(new SeedPlanStore(db), table, scopes);
  const jobs = new JobStore(db, work);
  const planJobs = new SeedPlanJobs(jobs, plans, () => worker.wake());
  const worker = new JobWorker(jobs, planJobs.handler, { ...work, kind: PLAN });
  return {
    influence,
    influencers,
    wordOfMouth,
    bridges,
    cascades,
    plans,
    planJobs,
    afterFit: async ({ modelId, places, ...watch }) => {
      await influence.score(modelId, watch, await places());
    },
    workers: [worker],
    resolvers: [
      new InfluenceResolver(influencers, people),
      new MovedPersonResolver(people),
      new WordOfMouthResolver(wordOfMouth, people),
      new LaterPurchaseResolver(people, catalogue),
      new BridgesResolver(bridges, people),
      new CascadeResolver(cascades),
      new CascadeStepResolver(people),
      new SeedPlanResolver(plans, planJobs),
      new PlannedSeedResolver(people),
      new ExcludedSeedsResolver(people),
      new ModelRankingsResolver(influence),
    ],
  };
}
