import { join } from 'node:path';
import { defineFeature } from '../../platform/feature.js';
import { JobStore, JobWorker, type Timers } from '../../platform/jobs/index.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventLog } from '../../platform/telemetry/log.js';
import { type EventKind } from '../activity/index.js';
import { type CatalogueService, type ContentService } from '../catalogue/index.js';
import { type AfterFit } from '../models/index.js';
import { type PeopleService } from '../people/index.js';
import {
  CommunitiesResolver,
  CommunityHearingResolver,
  CommunityTasteResolver,
} from './communities/communities.resolver.js';
import { CommunitiesService } from './communities/communities.service.js';
import { CommunitiesStore } from './communities/communities.store.js';
import { ExistenceStore } from './existence.store.js';
import { activityWeights } from './influencers/activity-weights.js';
import { BridgesResolver } from './influencers/bridges.resolver.js';
import { BridgesService } from './influencers/bridges.service.js';
import { InfluenceResolver, MovedPersonResolver } from './influencers/influencers.resolver.js';
import { InfluencersService } from './influencers/influencers.service.js';
import { InfluencersStore } from './influencers/influencers.store.js';
import { NearActivity } from './influencers/near-activity.service.js';
import { NearProductResolver } from './influencers/near-product.resolver.js';
import { OrderedLists } from './influencers/ordered-list.service.js';
import { ScoredLists } from './influencers/scored-lists.service.js';
import { LayoutFiles } from './map/layout.files.js';
import { MapResolver } from './map/map.resolver.js';
import { mapRoute } from './map/map.route.js';
import { NeighbourhoodService } from './map/neighbourhood.service.js';
import { PeopleMapService } from './map/people-map.service.js';
import { SalesOverTimeResolver } from './over-time/sales-over-time.resolver.js';
import { SalesOverTime } from './over-time/sales-over-time.service.js';
import { UserInfluenceResolver } from './influencers/user-influence.resolver.js';
import { InfluenceService } from './run/influence.service.js';
import { ModelRankingsResolver } from './run/model-rankings.resolver.js';
import { ScoresStore } from './run/scores.store.js';
import { SocialDataStore } from './run/social-data.store.js';
import { PLAN, SeedPlanJobs } from './seed-plan/seed-plan.job.js';
import { ExcludedSeedsResolver, PlannedSeedResolver, SeedPlanResolver } from './seed-plan/seed-plan.resolver.js';
import { SeedPlanService } from './seed-plan/seed-plan.service.js';
import { SeedPlanStore } from './seed-plan/seed-plan.store.js';
import { CurrentTable } from './table/current-table.service.js';
import { SalesTableFiles } from './table/sales-table.files.js';
import { ScopeService } from './table/scope.service.js';
import { TableStore } from './table/table.store.js';
import { CascadeResolver, CascadeStepResolver } from './word-of-mouth/cascade.resolver.js';
import { CascadeService } from './word-of-mouth/cascade.service.js';
import { LaterPurchaseResolver, WordOfMouthResolver } from './word-of-mouth/word-of-mouth.resolver.js';
import { WordOfMouthService } from './word-of-mouth/word-of-mouth.service.js';
import { WordOfMouthStore } from './word-of-mouth/word-of-mouth.store.js';

export interface InfluenceNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly timers: Timers;
  readonly log: EventLog;
  /** Tables of the last runs go here. */
  readonly dataFolder: string;
  /** Of the worker that makes plans; unique among processes. */
  readonly worker: string;
  /** The configured weight of each kind of event. */
  readonly weights: Readonly<Record<EventKind, number>>;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
  readonly contents: ContentService;
}

export const influenceFeature = defineFeature({
  name: 'influence',
  create: ({
    db,
    now,
    timers,
    log,
    dataFolder,
    worker: name,
    weights,
    people,
    catalogue,
    contents,
  }: InfluenceNeeds) => {
    const existence = new ExistenceStore(db);
    const files = new SalesTableFiles(join(dataFolder, 'influence'));
    const layouts = new LayoutFiles(join(dataFolder, 'influence-layouts'));
    const tableStore = new TableStore(db);
    const table = new CurrentTable(tableStore, files);
    const scopes = new ScopeService({ store: tableStore, contents, existence, people, catalogue });
    const scores = new InfluencersStore(db, activityWeights(weights));
    const ties = new WordOfMouthStore(db);
    const scored = new ScoredLists(scores, new NearActivity(scores, contents));
    const ordered = new OrderedLists(scores, scored);
    const plans = new SeedPlanService(new SeedPlanStore(db), table, scopes);
    const peopleMap = new PeopleMapService(table, layouts);
    const jobs = new JobStore(db, { now });
    const planJobs = new SeedPlanJobs(jobs, plans);
    const planWorker = new JobWorker(jobs, planJobs.handler, { kind: PLAN, name, now, timers, log });
    return {
      influence: new InfluenceService(new SocialDataStore(db), files, layouts, new ScoresStore(db, now)),
      influencers: new InfluencersService({ store: scores, existence, scored, ordered, table, scopes }),
      communities: new CommunitiesService(new CommunitiesStore(db)),
      peopleMap,
      neighbourhoods: new NeighbourhoodService(peopleMap, people, existence),
      salesOverTime: new SalesOverTime(table, scopes),
      wordOfMouth: new WordOfMouthService(ties, existence),
      bridges: new BridgesService(scores, ties, catalogue),
      cascades: new CascadeService(ties, existence),
      plans,
      planJobs,
      planWorker,
    };
  },
  resolvers: ({
    influence,
    influencers,
    communities,
    peopleMap,
    neighbourhoods,
    salesOverTime,
    wordOfMouth,
    bridges,
    cascades,
    plans,
    planJobs,
    people,
    catalogue,
  }) => [
    new InfluenceResolver(influencers, people),
    new CommunitiesResolver(communities, people, catalogue),
    new CommunityTasteResolver(catalogue),
    new CommunityHearingResolver(communities),
    new MapResolver(peopleMap, neighbourhoods),
    new SalesOverTimeResolver(salesOverTime),
    new UserInfluenceResolver(influencers),
    new MovedPersonResolver(people),
    new NearProductResolver(catalogue),
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
  routes: ({ peopleMap }) => [mapRoute(peopleMap)],
  workers: ({ planWorker }) => [planWorker],
  /** Measures influence and sales when a model has been learnt. */
  afterFit:
    ({ influence }): AfterFit =>
    async ({ modelId, places, ...watch }) => {
      await influence.score(modelId, watch, await places());
    },
});
