import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { checkAccess, requireSelf } from './access.js';
import { checkStrings } from './checked-strings.js';
import { finishRelay } from './relay.js';
import { limitTime } from './time-limit.js';

export type ResolverClass = new (...args: never[]) => object;

/**
 * The schema of a set of resolver classes. Instances come from `instances` by class; to print the schema none are needed.
 */
export function createSchema(classes: readonly ResolverClass[], instances: readonly object[] = []): GraphQLSchema {
  const byClass = new Map(instances.map((instance) => [instance.constructor, instance]));
  const schema = buildSchemaSync({
    resolvers: classes as unknown as NonEmptyArray<ResolverClass>,
    authChecker: checkAccess,
    // Services check what they are given, whoever calls them.
    validate: false,
    container: {
      get: (wanted: unknown) => {
        const instance = byClass.get(wanted as ResolverClass);
        if (!instance)
          throw new Error(
            `No instance of ${(wanted as ResolverClass).name}: list it in \`resolvers\` of its feature's feature.ts.`,
          );
        return instance;
      },
    },
    pubSub: { publish: () => undefined, subscribe: emptySource },
  });
  requireSelf(schema);
  checkStrings(schema);
  finishRelay(schema);
  limitTime(schema);
  describeRoots(schema);
  describeAccess(schema);
  return schema;
}

/** Subscriptions here make their own sources; nothing is published by topics. */
// eslint-disable-next-line @typescript-eslint/require-await
async function* emptySource(): AsyncGenerator<never> {
  yield* [];
}

/** The root types have no class that could carry their descriptions. */
function describeRoots(schema: GraphQLSchema): void {
  const roots = [
    [schema.getQueryType(), 'Everything that can be read.'],
    [
      schema.getMutationType(),
      'Everything that can be changed. Each mutation has one `input` and answers with a payload or a named failure.',
    ],
    [schema.getSubscriptionType(), 'What can be watched over a WebSocket (graphql-ws).'],
  ] as const;
  for (const [type, description] of roots) if (type) type.description = description;
}

/** Who may read a field stands at the end of its description, so that the explorer and the SDL say it. */
function describeAccess(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const access = field.extensions.access as string[] | undefined;
      if (!access) continue;
      field.description = [field.description, `Access: ${access.join(', ').toLowerCase()}.`].filter(Boolean).join(' ');
    }
  }
}
