import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type ExecutionArgs,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { type Context, type Disposable, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocketServer } from 'ws';
import { type Identity } from '../auth/index.js';
import { FAILURES, Failure } from '../errors.js';
import { type RequestContext } from './context.js';
import { checkLimits, type Limits } from './limits.js';

export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly identify: (parameters: Record<string, unknown>) => Promise<Identity | undefined>;
  readonly contextOf: (identity: Identity | undefined, signal: AbortSignal) => RequestContext;
}

interface Held {
  identity?: Identity;
  /** One for each subscription under way on this socket, by its id. */
  readonly ends: Map<string, AbortController>;
}

type Socket = Context<Record<string, unknown>, { held?: Held }>;

/** Subscriptions one socket may hold at a time. */
const MOST_PER_SOCKET = 20;

/**
 * Subscriptions over graphql-ws, behind the same doors as HTTP: who comes is asked when the socket opens, limits hold for
 * each document, failures are masked alike. Queries and mutations are for HTTP, where they are counted and rated.
 */
export function serveSubscriptions(sockets: WebSocketServer, options: SubscriptionOptions): Disposable {
  const { schema, format, identify } = options;
  return useServer<Record<string, unknown>, { held?: Held }>(
    {
      schema,
      // A socket with a token that is not ours is closed (4403), never served as if it had sent none.
      onConnect: async (socket) => {
        try {
          socket.extra.held = { identity: await identify(socket.connectionParams ?? {}), ends: new Map() };
          return true;
        } catch (error) {
          if (error instanceof Failure) return false;
          throw error;
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

function prepare(
  { schema, limits, contextOf }: SubscriptionOptions,
  socket: Socket,
  id: string,
  { query, variables, operationName }: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  const held = socket.extra.held;
  if (!held) return [new GraphQLError('The socket was not opened with connection_init.')];
  try {
    const document = parse(query, { maxTokens: limits.tokens });
    const faults = validate(schema, document);
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
    checkLimits({ schema, document, operation, operationName, variables }, limits);
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
