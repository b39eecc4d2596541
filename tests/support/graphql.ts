/** Runs GraphQL operations against features on a real graph, without HTTP. */
import { readdirSync, readFileSync } from 'node:fs';
import { type FormattedExecutionResult, graphql, type GraphQLSchema } from 'graphql';
import { type Identity, type Role } from '../../src/platform/auth/identity.js';
import { Failure } from '../../src/platform/errors.js';
import { Loaders, type RequestContext } from '../../src/platform/graphql/index.js';
import { createSchema } from '../../src/platform/graphql/schema.js';

/** The part of a feature that the schema needs. */
export interface ServedFeature {
  readonly resolvers: readonly object[];
}

export interface ExecuteOptions {
  /** The identity of the caller; anonymous if absent. */
  readonly identity?: Identity;
  /** Called with the name of each query that is sent to the database. */
  readonly onQuery?: (name: string) => void;
}

export interface Answer<Data> {
  readonly data: Data;
  /** Message, error code, and the invalid argument. */
  readonly errors: readonly { message: string; code: string; argument: string }[];
}

/** The schema of features whose services are already created. */
export function schemaOf(...features: readonly ServedFeature[]): GraphQLSchema {
  const instances = features.flatMap((feature) => feature.resolvers);
  return createSchema(
    instances.map((instance) => instance.constructor as new () => object),
    instances,
  );
}

/** Runs one operation as a request. `Data` is the expected form of a successful answer. */
export async function execute<Data = Record<string, unknown>>(
  schema: GraphQLSchema,
  source: string,
  variables: Record<string, unknown> = {},
  options: ExecuteOptions = {},
): Promise<Answer<Data>> {
  const contextValue: RequestContext = {
    requestId: 'test',
    identity: options.identity,
    query: { requestId: 'test', onQuery: options.onQuery },
    loaders: new Loaders(),
    signal: new AbortController().signal,
  };
  const result = await graphql({ schema, source, variableValues: variables, contextValue });
  const errors = (result.errors ?? []).map((error) => {
    // graphql passes on an error that has a `path`, and wraps every other one.
    const cause: unknown = error.originalError ?? error;
    const failure = cause instanceof Failure ? cause : undefined;
    const argument = failure?.argument.join('.') ?? '';
    return { message: error.message, code: failure?.code ?? 'UNEXPECTED', argument };
  });
  // Plain objects, as over HTTP: those of graphql have no prototype.
  const data = JSON.parse(JSON.stringify(result.data ?? {})) as FormattedExecutionResult['data'];
  return { data: data as Data, errors };
}

/** Runs an operation that must succeed. */
export async function ask<Data = Record<string, unknown>>(
  schema: GraphQLSchema,
  source: string,
  variables: Record<string, unknown> = {},
  options: ExecuteOptions = {},
): Promise<Data> {
  const { data, errors } = await execute<Data>(schema, source, variables, options);
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return data;
}

/** An identity with one role; the subject of a customer is the id of the person. */
export function as(role: Role, subject = `some ${role.toLowerCase()}`): Identity {
  return { subject, roles: [role] };
}

/** The text of `schema/operations/<feature>/<name>.graphql`. */
export function operation(feature: string, name: string): string {
  return readFileSync(`schema/operations/${feature}/${name}.graphql`, 'utf8');
}

/** The names of the operations of a feature, so that a test can check that it runs all of them. */
export function operationNames(feature: string): string[] {
  return readdirSync(`schema/operations/${feature}`)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.replace(/\.graphql$/, ''))
    .sort();
}
