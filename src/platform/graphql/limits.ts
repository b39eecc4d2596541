import { createHash } from 'node:crypto';
import { type ApolloServerPlugin } from '@apollo/server';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import {
  type ComplexityEstimator,
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
} from 'graphql-query-complexity';
import { FAILURES, Failure, invalidInput } from '../errors.js';
import { type RequestContext } from './context.js';
import { sizeOf } from './document-size.js';
import { rememberedCost } from './remembered-cost.js';

export interface Limits {
  /** Bytes of one HTTP body. */
  readonly bodyBytes: number;
  /** Tokens of one document, those of a fragment as often as it is used; and its lines. */
  readonly tokens: number;
  readonly depth: number;
  /** Aliased fields of one operation. */
  readonly aliases: number;
  /** Points: a field 1, a list its length times what is inside (see cost.ts). */
  readonly cost: number;
  /** Milliseconds one operation may take. */
  readonly timeMs: number;
}

/** Pairs of fields at one place of the answer, which GraphQL compares one by one: 200 times the same field. */
const MOST_PAIRS = 20_000;

/** Faults of one document that are told; finding the place of each reads the document. */
export const MOST_FAULTS = 10;

/**
 * Parses a document that is small enough for all that comes after: the work of this, of GraphQL's validation and of the cost
 * grows with the limits and not with what a caller can write in them.
 *
 * @throws Failure LIMIT_EXCEEDED for lines, tokens, depth, aliases or repeated fields; INVALID_INPUT for a fragment that
 *   contains itself
 * @throws GraphQLError where it is not GraphQL, or its text has too many tokens
 */
export function readDocument(text: string, limits: Limits): DocumentNode {
  // Before parsing, because the place of a fault is found by counting lines.
  refuseOver('lines', linesOf(text), limits.tokens, 'lines');
  const document = parse(text, { maxTokens: limits.tokens });
  const { circle, tokens, depth, aliases, pairs } = sizeOf(document, limits.tokens);
  if (circle !== undefined) throw invalidInput(`The fragment "${circle}" contains itself.`, 'query');
  refuseOver('tokens', tokens, limits.tokens, 'tokens with each fragment as often as it is used');
  refuseOver('depth', depth, limits.depth, 'levels');
  refuseOver('aliases', aliases, limits.aliases, 'aliases');
  refuseOver('repeats', pairs, MOST_PAIRS, 'pairs of fields at the same place');
  return document;
}

/** Refuses an operation over HTTP that is too dear, before anything is resolved. */
export function limitsPlugin(limits: Limits): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request, operationName }) => {
          if (operation)
            checkCost({ schema, document, operation, operationName, variables: request.variables }, limits);
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

/**
 * Of an operation that GraphQL found valid. One whose variables do not fit has no cost: GraphQL refuses it with its own words
 * before anything is resolved.
 *
 * @throws Failure LIMIT_EXCEEDED for cost; INVALID_INPUT for an argument whose variable is missing or null: without it the cost
 *   is not known
 */
export function checkCost(asked: Asked, limits: Limits): void {
  const cost = rememberedCost(asked.document, asked.operation, asked.variables ?? {}, () => costOf(asked));
  if (cost !== undefined) refuseOver('cost', cost, limits.cost, 'points');
}

/** What clients add to every selection, and what a page knows of itself, are made without work. */
const FREE = new Set(['__typename', 'pageInfo']);
const freeOfCost: ComplexityEstimator = ({ field }) => (FREE.has(field.name) ? 0 : undefined);

/** Undefined where variables do not fit. */
function costOf({ schema, document, operation, operationName, variables }: Asked): number | undefined {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 1 });
  if (errors) return undefined;
  try {
    return getComplexity({
      schema,
      query: document,
      operationName: operationName ?? undefined,
      variables: variables ?? {},
      // The document is within the limits of `readDocument` already.
      maxQueryNodes: Infinity,
      estimators: [freeOfCost, fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
    });
  } catch (error) {
    if (error instanceof GraphQLError && !(error.originalError instanceof Error)) throw invalidInput(error.message);
    throw error;
  }
}

/** @throws Failure LIMIT_EXCEEDED that says which limit and by how much */
export function refuseOver(limit: string, actual: number, allowed: number, unit: string): void {
  if (actual <= allowed) return;
  throw new Failure(
    FAILURES.LIMIT_EXCEEDED,
    `This operation is over the ${limit} limit: ${actual} ${unit}, ${allowed} allowed.`,
    [],
    { details: { limit, actual, allowed } },
  );
}

function linesOf(text: string): number {
  let lines = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) lines += 1;
  }
  return lines;
}

/** Documents remembered as within the limits. */
const MOST_REMEMBERED = 5_000;

/** Reads the document of each HTTP request before Apollo does, and lets through those that are within the limits. */
export function documentsWithin(limits: Limits): RequestHandler {
  const within = new Set<string>();
  return (request: Request, _response: Response, next: NextFunction): void => {
    const { query } = ((request.method === 'GET' ? request.query : request.body) ?? {}) as { query?: unknown };
    if (typeof query !== 'string') return next();
    const hash = createHash('sha256').update(query).digest('base64');
    if (!within.has(hash) && isGraphQL(query, limits)) {
      if (within.size >= MOST_REMEMBERED) within.clear();
      within.add(hash);
    }
    next();
  };
}

/** False for what cannot be parsed: Apollo says so in GraphQL's words. @throws Failure for one over the limits */
function isGraphQL(text: string, limits: Limits): boolean {
  try {
    readDocument(text, limits);
    return true;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}
