import { type ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { FAILURES, Failure } from '../errors.js';
import { type RequestContext } from './context.js';

export interface Limits {
  /** Bytes of one HTTP body. */
  readonly bodyBytes: number;
  /** Tokens of one document; refused while parsing. */
  readonly tokens: number;
  readonly depth: number;
  /** Aliased fields of one operation. */
  readonly aliases: number;
  /** Points: a field 1, a list its length times what is inside (see cost.ts). */
  readonly cost: number;
  /** Milliseconds one operation may take. */
  readonly timeMs: number;
}

/** Refuses an operation over HTTP that is too deep, too wide or too dear, before anything is resolved. */
export function limitsPlugin(limits: Limits): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request, operationName }) => {
          if (operation)
            checkLimits({ schema, document, operation, operationName, variables: request.variables }, limits);
          return Promise.resolve();
        },
      }),
  };
}

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** @throws GraphQLError LIMIT_EXCEEDED for depth, aliases or cost */
export function checkLimits({ schema, document, operation, operationName, variables }: Asked, limits: Limits): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const { depth, aliases } = measure(operation, fragments);
  refuseOver('depth', depth, limits.depth, 'levels');
  refuseOver('aliases', aliases, limits.aliases, 'aliases');
  const cost = getComplexity({
    schema,
    query: document,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
    estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
  });
  refuseOver('cost', cost, limits.cost, 'points');
}

/** @throws GraphQLError LIMIT_EXCEEDED that says which limit and by how much */
export function refuseOver(limit: string, actual: number, allowed: number, unit: string): void {
  if (actual <= allowed) return;
  const failure = new Failure(
    FAILURES.LIMIT_EXCEEDED,
    `This operation is over the ${limit} limit: ${actual} ${unit}, ${allowed} allowed.`,
  );
  throw new GraphQLError(failure.message, {
    originalError: failure,
    extensions: { code: failure.code, limit, actual, allowed, http: { status: failure.status } },
  });
}

/** Depth and aliases of an operation with its fragments unfolded; a fragment is entered once a path, so cycles end. */
export function measure(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): { depth: number; aliases: number } {
  let aliases = 0;
  const depthOf = (set: SelectionSetNode, path: readonly string[]): number => {
    let deepest = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) aliases += 1;
        // Introspection is deep by nature and cheap: priced as one level.
        const inner =
          selection.selectionSet && !selection.name.value.startsWith('__') ? depthOf(selection.selectionSet, path) : 0;
        deepest = Math.max(deepest, 1 + inner);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        deepest = Math.max(deepest, depthOf(selection.selectionSet, path));
      } else if (!path.includes(selection.name.value)) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) deepest = Math.max(deepest, depthOf(fragment.selectionSet, [...path, selection.name.value]));
      }
    }
    return deepest;
  };
  return { depth: depthOf(operation.selectionSet, []), aliases };
}
