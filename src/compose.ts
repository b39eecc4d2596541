import { type GraphQLSchema } from 'graphql';
import { activityResolvers, createActivity, type EventKind } from './features/activity/index.js';
import { catalogueResolvers, createCatalogue } from './features/catalogue/index.js';
import { createModels, kindTable, modelsResolvers } from './features/models/index.js';
import { createPeople, peopleResolvers } from './features/people/index.js';
import { NodeResolver } from './platform/graphql/node.resolver.js';
import { createSchema } from './platform/graphql/schema.js';
import { type Timers } from './platform/jobs/index.js';
import { type Database } from './platform/neo4j/index.js';
import { type Logger } from './platform/telemetry/log.js';

/** Every resolver class of the service: what the schema is printed from. */
export const RESOLVERS = [
  NodeResolver,
  ...peopleResolvers,
  ...catalogueResolvers,
  ...activityResolvers,
  ...modelsResolvers,
] as const;

export interface Deps {
  readonly db: Database;
  readonly now: () => number;
  readonly timers: Timers;
  readonly log: Logger;
  /** Snapshots, models and checkpoints go here. */
  readonly dataFolder: string;
  /** Unique among processes, shown with the jobs this process does. */
  readonly worker: string;
  readonly weights: Readonly<Record<EventKind, number>>;
  /** TensorFlow.js back end; the best there is by default. */
  readonly backend?: string;
}

/** The one place where rooms are given what they need and each other. */
export function compose(deps: Deps) {
  const { db, now } = deps;
  const people = createPeople({ db, now });
  const catalogue = createCatalogue({ db });
  const activity = createActivity({ db, now, people: people.people, catalogue: catalogue.catalogue });
  const models = createModels({
    ...deps,
    kinds: kindTable(deps.weights),
    log: (event, details) => deps.log.info(details, event),
  });
  const rooms = [people, catalogue, activity, models];
  const node = new NodeResolver(rooms.flatMap(({ nodes }) => nodes));
  const schema = (): GraphQLSchema => createSchema(RESOLVERS, [node, ...rooms.flatMap(({ resolvers }) => resolvers)]);
  return { ...people, ...catalogue, ...activity, ...models, schema };
}

export type Grapevine = ReturnType<typeof compose>;
