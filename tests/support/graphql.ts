/** Runs GraphQL operations against rooms over a real graph, without HTTP. */
import { readdirSync, readFileSync } from 'node:fs';
import { type FormattedExecutionResult, graphql, type GraphQLSchema } from 'graphql';
import { type Identity, type Role } from '../../src/platform/auth/identity.js';
import { Failure } from '../../src/platform/errors.js';
import { Loaders, type RequestContext } from '../../src/platform/graphql/index.js';
import { createSchema } from '../../src/platform/graphql/schema.js';

/** What a room's `create<Room>` gives, as far as the schema needs it. */
export interface Room {
  readonly resolvers: readonly object[];
}

export interface ExecuteOptions {
  /** Who asks; nobody, if absent. */
  readonly identity?: Identity;
  /** Told the name of each query sent to the database. */
  readonly onQuery?: (name: string) => void;
}

export interface Answer<Data> {
  readonly data: Data;
  /** Message, code of the catalogue, and the argument at fault. */
  readonly errors: readonly { message: string; code: string; argument: string }[];
}

/** The schema of rooms that are already made with their services. */
export function schemaOf(...rooms: readonly Room[]): GraphQLSchema {
  const instances = rooms.flatMap((room) => room.resolvers);
  return createSchema(
    instances.map((instance) => instance.constructor as new () => object),
    instances,
  );
}

/** Runs one operation of its own request. `Data` is what the test expects of a good answer. */
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
    // graphql hands on whatever has a `path` of its own as it is, and wraps the rest.
    const cause: unknown = error.originalError ?? error;
    const failure = cause instanceof Failure ? cause : undefined;
    const argument = failure?.argument.join('.') ?? '';
    return { message: error.message, code: failure?.code ?? 'UNEXPECTED', argument };
  });
  // Plain objects, as they travel: graphql makes them without prototype.
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

/** Somebody with one role; a customer's subject is her own id. */
export function as(role: Role, subject = `some ${role.toLowerCase()}`): Identity {
  return { subject, roles: [role] };
}

/** The text of `schema/operations/<room>/<name>.graphql`. */
export function operation(room: string, name: string): string {
  return readFileSync(`schema/operations/${room}/${name}.graphql`, 'utf8');
}

/** The names of the operations of a room, so that a test can see to it that it runs each. */
export function operationNames(room: string): string[] {
  return readdirSync(`schema/operations/${room}`)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.replace(/\.graphql$/, ''))
    .sort();
}
