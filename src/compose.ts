import { type GraphQLSchema } from 'graphql';
import { activityResolvers, createActivity, type EventKind } from './features/activity/index.js';
import { catalogueResolvers, createCatalogue } from './features/catalogue/index.js';
import { createInfluence, influenceResolvers } from './features/influence/index.js';
import { createModels, kindTable, modelsResolvers } from './features/models/index.js';
import { createPeople, peopleResolvers } from './features/people/index.js';
import { createRecommendations, recommendationsResolvers } from './features/recommendations/index.js';
import { createTies, tiesResolvers } from './features/ties/index.js';
import { NodeResolver } from './platform/graphql/node.resolver.js';
import { createSchema } from './platform/graphql/schema.js';
import { type Timers } from './platform/jobs/index.js';
import { type Database } from './platform/neo4j/index.js';
import { type Logger } from './platform/telemetry/log.js';
import { type Metrics } from './platform/telemetry/metrics.js';

/** Every resolver class of the service: what the schema is printed from. */
export const RESOLVERS = [
  NodeResolver,
  ...peopleResolvers,
  ...catalogueResolvers,
  ...activityResolvers,
  ...modelsResolvers,
  ...recommendationsResolvers,
  ...tiesResolvers,
  ...influenceResolvers,
] as const;

export interface Deps {
  readonly db: Database;
  readonly now: () => number;
  readonly timers: Timers;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Snapshots, models and checkpoints go here. */
  readonly dataFolder: string;
  /** Unique among processes, shown with the jobs this process does. */
  readonly worker: string;
  readonly weights: Readonly<Record<EventKind, number>>;
  /** Days after which an event counts half: in popularity, and in trending. */
  readonly halfLifeDays: number;
  readonly trendingHalfLifeDays: number;
  /** TensorFlow.js back end; the best there is by default. */
  readonly backend?: string;
  /** Bytes that a training may take; larger ones are refused. Default: no limit. */
  readonly trainMemory?: number;
}

type Room<Create extends (...args: never[]) => { resolvers: object[] }> = Omit<
  ReturnType<Create>,
  'resolvers' | 'nodes'
>;

/** The services of all rooms, and the schema over them. */
export type Grapevine = Room<typeof createPeople> &
  Room<typeof createCatalogue> &
  Room<typeof createActivity> &
  Room<typeof createModels> &
  Room<typeof createRecommendations> &
  Room<typeof createTies> &
  Room<typeof createInfluence> & { readonly schema: GraphQLSchema };

/** The one place where rooms are given what they need and each other. */
export function compose(deps: Deps): Grapevine {
  const { db, now } = deps;
  const people = createPeople({ db, now });
  const catalogue = createCatalogue({ db });
  const activity = createActivity({ db, now, people: people.people, catalogue: catalogue.catalogue });
  const log = (event: string, details: Readonly<Record<string, unknown>>): void => deps.log.info(details, event);
  const influence = createInfluence({
    ...{ ...deps, people: people.people, catalogue: catalogue.catalogue },
    work: { name: deps.worker, now, timers: deps.timers, log },
  });
  const models = createModels({
    ...deps,
    afterFit: [influence.afterFit],
    kinds: kindTable(deps.weights, deps.halfLifeDays),
    log,
  });
  const recommendations = createRecommendations({
    ...deps,
    people: people.people,
    catalogue: catalogue.catalogue,
    models: models.activeModel,
    onServed: (surface) => deps.metrics.lists.inc({ surface }),
    onError: (error) => deps.log.warn({ err: error }, 'products or popularity not read anew'),
  });
  const ties = createTies({ db, now, models: models.activeModel });
  const nodes = [people, catalogue, activity, models].flatMap((room) => room.nodes);
  const node = new NodeResolver(nodes);
  const rooms = [people, catalogue, activity, models, recommendations, ties, influence];
  const schema = createSchema(RESOLVERS, [node, ...rooms.flatMap(({ resolvers }) => resolvers)]);
  const workers = [...models.workers, ...influence.workers];
  return {
    ...people,
    ...catalogue,
    ...activity,
    ...models,
    ...recommendations,
    ...ties,
    ...influence,
    workers,
    schema,
  };
}
