import { type IncomingMessage, type Server } from 'node:http';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import { type Context, type Disposable, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Headers, type Identity } from '../auth/index.js';
import { FAILURES, Failure } from '../errors.js';
import { mayCall, type Origins } from '../http/origins.js';
import { type RequestContext } from './context.js';
import { type ErrorFormatter, failureBehind } from './errors.js';
import { checkCost, MOST_FAULTS, readDocument, type Limits } from './limits.js';

export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly format: ErrorFormatter;
  /** Web pages that may open a socket. */
  readonly origins: Origins;
  /** @param parameters the token or key under the name of its header, in small letters */
  readonly identify: (parameters: Headers, request: IncomingMessage) => Promise<Identity | undefined>;
  readonly contextOf: (identity: Identity | undefined, signal: AbortSignal) => RequestContext;
}

interface Held {
  identity?: Identity;
  /** One for each subscription under way on this socket, by its id. */
  readonly ends: Map<string, AbortController>;
}

type Extra = { held?: Held; readonly request: IncomingMessage; readonly socket: WebSocket };

type Socket = Context<Record<string, unknown>, Extra>;

/** What a socket is closed with where the same may succeed later (RFC 6455: service restart, try again later). */
const TRY_LATER = 1013;

/** Subscriptions one socket may hold at a time. */
const MOST_PER_SOCKET = 20;

/**
 * Subscriptions over graphql-ws, behind the same doors as HTTP: who comes is asked when the socket opens, limits hold for
 * each document, failures are masked alike. Queries and mutations are for HTTP, where they are counted and rated.
 */
export function serveSubscriptions(http: Server, options: SubscriptionOptions): Disposable {
  const { schema, format, identify, origins, limits } = options;
  const sockets = new WebSocketServer({
    server: http,
    path: '/graphql',
    maxPayload: limits.bodyBytes,
    verifyClient: ({ req }, done) =>
      mayCall(origins, req) ? done(true) : done(false, 403, 'Pages of this origin may not connect; see CORS_ORIGINS.'),
  });
  return useServer<Record<string, unknown>, Extra>(
    {
      schema,
      // A socket with a token that is not ours is closed (4403), never served as if it had sent none.
      onConnect: async (socket) => {
        try {
          const identity = await identify(headersOf(socket.connectionParams ?? {}), socket.extra.request);
          socket.extra.held = { identity, ends: new Map() };
          return true;
        } catch (error) {
          const failure = failureBehind(error);
          if (failure?.kind.retry) socket.extra.socket.close(TRY_LATER, failure.message);
          else if (!failure) {
            format({ message: '' }, error);
            socket.extra.socket.close(TRY_LATER, 'Something went wrong on our side.');
          }
          return false;
        }
      },
      onSubscribe: (socket, id, payload) => prepare(options, socket, id, payload),
      onNext: (_socket, _id, _payload, _args, result) => {
        if (!result.errors) return undefined;
        return { ...result, errors: result.errors.map((error) => format(error.toJSON(), error)) };
      },
      onError: (_socket, _id, _payload, errors) =>
        errors.map((error) => format(error instanceof GraphQLError ? error.toJSON() : error, error)),
      onComplete: (socket, id) => end(socket, id),
      onDisconnect: (socket) => {
        for (const id of socket.extra.held?.ends.keys() ?? []) end(socket, id);
      },
    },
    sockets,
  );
}

/** Parameters of a socket as headers: names in any letters, at the top or under `headers`, as some clients send them. */
function headersOf(parameters: Record<string, unknown>): Headers {
  const inside = typeof parameters.headers === 'object' && parameters.headers !== null ? parameters.headers : {};
  const entries = Object.entries<unknown>({ ...inside, ...parameters });
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

function prepare(
  { schema, limits, contextOf }: SubscriptionOptions,
  socket: Socket,
  id: string,
  { query, variables, operationName }: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  const held = socket.extra.held;
  if (!held) return [new GraphQLError('The socket was not opened with connection_init.')];
  try {
    const document = readDocument(query, limits);
    const faults = validate(schema, document, specifiedRules, { maxErrors: MOST_FAULTS });
    if (faults.length > 0) return faults;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [new GraphQLError('Only subscriptions come over a socket; send queries and mutations over HTTP.')];
    }
    if (held.ends.size >= MOST_PER_SOCKET) {
      throw new Failure(
        FAILURES.LIMIT_EXCEEDED,
        `This socket holds ${held.ends.size} subscriptions, ${MOST_PER_SOCKET} allowed.`,
      );
    }
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
    if (errors) return errors;
    checkCost({ schema, document, operation, operationName, variables }, limits);
    const ended = new AbortController();
    held.ends.set(id, ended);
    const contextValue = contextOf(held.identity, ended.signal);
    return { schema, document, operationName, variableValues: variables, contextValue };
  } catch (error) {
    return [
      error instanceof GraphQLError
        ? error
        : new GraphQLError((error as Error).message, { originalError: error as Error }),
    ];
  }
}

function end(socket: Socket, id: string): void {
  const { ends } = socket.extra.held ?? {};
  ends?.get(id)?.abort();
  ends?.delete(id);
}
