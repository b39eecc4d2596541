import { type GraphQLSchema } from 'graphql';
import { FEATURES, type Ground } from './features/index.js';
import { NodeResolver } from './platform/graphql/node.resolver.js';
import { createSchema } from './platform/graphql/schema.js';
import { type HttpRoute } from './platform/http/route.js';
import { type JobWorker } from './platform/jobs/index.js';

/** Every resolver class of the service: what the schema is printed from. */
export const RESOLVERS = [NodeResolver, ...FEATURES.resolverClasses()];

/** The services of all features, and the schema over them. */
export type Grapevine = ReturnType<typeof FEATURES.make>['services'] & {
  readonly schema: GraphQLSchema;
  /** What is answered over HTTP beside GraphQL. */
  readonly routes: readonly HttpRoute[];
  /** Do the jobs in this process, once started; whoever starts them stops them. */
  readonly workers: readonly JobWorker[];
};

/** Makes every feature of the list in `src/features/index.ts`, and the schema over them. */
export function compose(ground: Ground): Grapevine {
  const { services, resolvers, nodes, routes, workers } = FEATURES.make(ground);
  return { ...services, routes, workers, schema: createSchema(RESOLVERS, [new NodeResolver(nodes), ...resolvers]) };
}
