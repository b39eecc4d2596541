import { type GraphQLSchema } from 'graphql';
import { activityResolvers, createActivity } from './features/activity/index.js';
import { catalogueResolvers, createCatalogue } from './features/catalogue/index.js';
import { createPeople, peopleResolvers } from './features/people/index.js';
import { NodeResolver } from './platform/graphql/node.resolver.js';
import { createSchema } from './platform/graphql/schema.js';
import { type Database } from './platform/neo4j/index.js';

/** Every resolver class of the service: what the schema is printed from. */
export const RESOLVERS = [NodeResolver, ...peopleResolvers, ...catalogueResolvers, ...activityResolvers] as const;

export interface Deps {
  readonly db: Database;
  readonly now: () => number;
}

/** The one place where rooms are given what they need and each other. */
export function compose({ db, now }: Deps) {
  const people = createPeople({ db, now });
  const catalogue = createCatalogue({ db });
  const activity = createActivity({ db, now, people: people.people, catalogue: catalogue.catalogue });
  const rooms = [people, catalogue, activity];
  const node = new NodeResolver(rooms.flatMap(({ nodes }) => nodes));
  const schema = (): GraphQLSchema => createSchema(RESOLVERS, [node, ...rooms.flatMap(({ resolvers }) => resolvers)]);
  return { ...people, ...catalogue, ...activity, schema };
}
