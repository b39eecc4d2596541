import { type GraphQLSchema } from 'graphql';
import { FEATURES, type Ground } from './features/index.js';
import { NodeResolver } from './platform/graphql/node.resolver.js';
import { createSchema } from './platform/graphql/schema.js';
import { type HttpRoute } from './platform/http/route.js';
import { type BackgroundWork } from './platform/jobs/index.js';

/** Every resolver class of the service: what the schema is printed from. */
export const RESOLVERS = [NodeResolver, ...FEATURES.resolverClasses()];

/** The services of all features, and the schema over them. */
export type Grapevine = ReturnType<typeof FEATURES.make>['services'] & {
  readonly schema: GraphQLSchema;
  /** What is answered over HTTP beside GraphQL. */
  readonly routes: readonly HttpRoute[];
  /** What this process does in the background, once started; whoever starts it stops it. */
  readonly workers: readonly BackgroundWork[];
};

/** Makes every feature of the list in `src/features/index.ts`, and the schema over them. */
export function compose(ground: Ground): Grapevine {
  const { services, resolvers, nodes, routes, workers } = FEATURES.make(ground);
  return { ...services, routes, workers, schema: createSchema(RESOLVERS, [new NodeResolver(nodes), ...resolvers]) };
}
