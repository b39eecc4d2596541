import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type NextFunction, type Request, type Response } from 'express';
import { type GraphQLSchema } from 'graphql';
import { WebSocketServer } from 'ws';
import { type Authenticator, type Identity } from '../auth/index.js';
import { FAILURES, Failure } from '../errors.js';
import { healthRoutes, type Check } from '../http/health.js';
import { rateLimit, type RateLimitOptions } from '../http/rate-limit.js';
import { explorer } from '../http/explorer.js';
import { newId } from '../telemetry/ids.js';
import { type Logger } from '../telemetry/log.js';
import { type Metrics } from '../telemetry/metrics.js';
import { Loaders, type RequestContext } from './context.js';
import { errorFormatter } from './errors.js';
import { limitsPlugin, type Limits } from './limits.js';
import { serveSubscriptions } from './subscriptions.js';
import { telemetryPlugin } from './telemetry.js';

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly authenticator: Authenticator;
  readonly limits: Limits;
  readonly rate: RateLimitOptions;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly checks: Readonly<Record<string, Check>>;
  readonly production: boolean;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  /** Refuses new requests, lets those under way finish, then closes. */
  stop(): Promise<void>;
}

/** HTTP, WebSocket, explorer and health on one port. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { schema, limits, log } = options;
  const app = express();
  app.disable('x-powered-by');
  const http = createServer(app);
  const sockets = new WebSocketServer({ server: http, path: '/graphql', maxPayload: limits.bodyBytes });
  const format = errorFormatter(log);
  const subscriptions = serveSubscriptions(sockets, {
    schema,
    limits,
    format,
    identify: (parameters) => options.authenticator.identify(parameters),
    contextOf: (identity, signal) => contextOf(options, identity, signal),
  });
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError: format,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(limits),
      telemetryPlugin(options.metrics),
    ],
  });
  await apollo.start();

  app.use(healthRoutes(options.checks, options.metrics));
  app.get('/graphql', explorer());
  app.use(
    '/graphql',
    rateLimit(options.rate),
    express.json({ limit: limits.bodyBytes }),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const ended = new AbortController();
        res.once('close', () => ended.abort());
        return contextOf(options, await options.authenticator.identify(req.headers), ended.signal);
      },
    }),
  );
  app.use(refuse(log, limits));
  await listen(http, options.port, options.host);
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    stop: async () => {
      await subscriptions.dispose();
      await apollo.stop();
    },
  };
}

function contextOf(options: ServerOptions, identity: Identity | undefined, signal: AbortSignal): RequestContext {
  const requestId = newId();
  const { metrics, limits } = options;
  return {
    requestId,
    identity,
    query: { requestId, timeoutMs: limits.timeMs, onQuery: (query) => metrics.queries.inc({ query }) },
    loaders: new Loaders(),
    signal,
  };
}

/** What never reached GraphQL: a body too large or not JSON, an unknown page. */
function refuse(log: Logger, limits: Limits) {
  return (error: unknown, _request: Request, response: Response, _next: NextFunction): void => {
    const type = (error as { type?: string }).type;
    const failure =
      type === 'entity.too.large'
        ? new Failure(
            FAILURES.LIMIT_EXCEEDED,
            `This request is over the body limit: ${(error as { length: number }).length} bytes, ${limits.bodyBytes} allowed.`,
          )
        : type?.startsWith('entity.')
          ? new Failure(FAILURES.INVALID_INPUT, 'The body is not valid JSON.')
          : error instanceof Failure
            ? error
            : undefined;
    if (failure) {
      const extensions = { code: failure.code, ...failure.details };
      response.status(failure.status).json({ errors: [{ message: failure.message, extensions }] });
      return;
    }
    const correlationId = newId();
    log.error({ correlationId, err: error }, 'unexpected failure of a request');
    const extensions = { code: 'INTERNAL', correlationId };
    response
      .status(FAILURES.INTERNAL.status)
      .json({ errors: [{ message: 'Something went wrong on our side.', extensions }] });
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}
