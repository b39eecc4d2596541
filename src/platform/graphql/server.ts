import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import { type GraphQLSchema } from 'graphql';
import { type Authenticator, type Identity } from '../auth/index.js';
import { notFound } from '../errors.js';
import { addressBehind } from '../http/address.js';
import { consoleRoutes } from '../http/console.js';
import { developmentShopRoutes, type DevelopmentShop } from '../http/development-shop.js';
import { developmentRoutes, type DevelopmentSignIn } from '../http/development-sign-in.js';
import { pass, type Doors } from '../http/doors.js';
import { explorer } from '../http/explorer.js';
import { FailedLogins } from '../http/failed-logins.js';
import { frontPage } from '../http/front-page.js';
import { guideRoutes } from '../http/guides.js';
import { healthRoutes, type Check } from '../http/health.js';
import { allowOrigins, type Origins } from '../http/origins.js';
import { Overload } from '../http/overload.js';
import { securityHeaders } from '../http/page-headers.js';
import { type TakenPort } from '../http/port.js';
import { rateLimit, type RateLimitOptions } from '../http/rate-limit.js';
import { refuseErrors } from '../http/refusal.js';
import { type HttpRoute, routeHandler } from '../http/route.js';
import { storefrontRoutes } from '../http/storefront.js';
import { type QueryContext } from '../neo4j/index.js';
import { newId } from '../telemetry/ids.js';
import { type Logger } from '../telemetry/log.js';
import { type Metrics } from '../telemetry/metrics.js';
import { statusPlugin } from './answer-status.js';
import { Loaders, type RequestContext } from './context.js';
import { errorFormatter } from './errors.js';
import { introspectionPlugin } from './introspection.js';
import { documentsWithin, limitsPlugin, MOST_FAULTS, type Limits } from './limits.js';
import { serveSubscriptions } from './subscriptions.js';
import { telemetryPlugin } from './telemetry.js';
import { withTimeLimit } from './time-limit.js';

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  /** What is answered beside GraphQL. Default: nothing. */
  readonly routes?: readonly HttpRoute[];
  readonly authenticator: Pick<Authenticator, 'identify'>;
  readonly limits: Limits;
  readonly rate: RateLimitOptions;
  /** Operations at a time; more are refused with 503. */
  readonly atOnce: number;
  /** Mean delay of the event loop from which on requests are refused with 503, milliseconds. Default 200. */
  readonly lateMs?: number;
  /** Web pages that may call. */
  readonly origins: Origins;
  readonly doors: Doors;
  /** How the console lets in without a token, in development; absent: it does not. */
  readonly developmentSignIn?: DevelopmentSignIn;
  /** Login and back end of the demo shop page, in development; absent: it lets nobody in. */
  readonly developmentShop?: DevelopmentShop;
  /** Proxies in front, each of which adds an address to `X-Forwarded-For`. */
  readonly trustProxies: number;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly checks: Readonly<Record<string, Check>>;
  readonly port: TakenPort;
}

export interface RunningServer {
  readonly url: string;
  /** Refuses new requests, lets those under way finish, then closes. */
  stop(): Promise<void>;
}

const LATE_MS = 200;
/** For answers of some kilobytes: with a compressor's usual memory, most of its work is to clear it. */
const SMALL_ANSWERS = { windowBits: 14, memLevel: 6 } as const;

interface Caller {
  readonly identity: Identity | undefined;
  readonly address: string;
}

/** HTTP, WebSocket, explorer and health on one port. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { schema, limits, log, doors, origins, rate, port } = options;
  const format = errorFormatter(log);
  const addressOf = addressBehind(options.trustProxies);
  const logins = new FailedLogins(options.authenticator, rate);
  const overload = new Overload(options.atOnce, options.lateMs ?? LATE_MS);
  const callers = new WeakMap<Request, Caller>();
  const callerOf = (request: Request): Caller => callers.get(request) ?? { identity: undefined, address: '' };
  const identify = async (request: Request): Promise<Caller> => {
    const address = addressOf(request);
    const caller = { identity: await logins.identify(request.headers, address), address };
    callers.set(request, caller);
    return caller;
  };

  const subscriptions = serveSubscriptions(port.http, {
    schema,
    limits,
    format,
    origins,
    identify: (parameters, request) => logins.identify(parameters, addressOf(request)),
    contextOf: (identity, signal) => contextOf(options, identity, signal),
  });
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    hideSchemaDetailsFromClientErrors: doors.introspection !== 'everybody',
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: MOST_FAULTS },
    formatError: format,
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: port.http }),
      ApolloServerPluginLandingPageDisabled(),
      // It would watch every field to find that no answer may be kept: `notKept` says so of all.
      ApolloServerPluginCacheControlDisabled(),
      introspectionPlugin(doors.introspection),
      limitsPlugin(limits),
      statusPlugin(),
      telemetryPlugin(options.metrics),
    ],
  });
  await apollo.start();

  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(), compression(SMALL_ANSWERS));
  if (doors.storefront) app.use(storefrontRoutes(), developmentShopRoutes(options.developmentShop));
  app.get('/', frontPage(doors));
  if (doors.console) app.use(consoleRoutes(), developmentRoutes(options.developmentSignIn));
  app.use(guideRoutes());
  app.use(
    healthRoutes({
      ...options,
      mayMeasure: async (request) => pass(doors.metrics, (await identify(request)).identity, 'What is measured'),
    }),
  );
  if (doors.explorer) app.get('/graphql', explorer());
  const known = [
    allowOrigins(origins),
    overload.shed,
    async (request: Request, _response: Response, next: NextFunction) => {
      await identify(request);
      next();
    },
    rateLimit(rate, callerOf),
  ];
  for (const route of options.routes ?? []) {
    const asked = (request: Request) => {
      const { identity } = callerOf(request);
      return { identity, context: queryContext(options, newId()) };
    };
    app.use(route.path, ...known);
    app[route.method ?? 'get'](route.path, routeHandler(route, asked));
  }
  app.use(
    '/graphql',
    notKept,
    ...known,
    express.json({ limit: limits.bodyBytes }),
    documentsWithin(limits),
    expressMiddleware(apollo, {
      context: ({ req, res }) => {
        const ended = new AbortController();
        res.once('close', () => ended.abort());
        const signal = withTimeLimit(ended.signal, limits.timeMs);
        return Promise.resolve(contextOf(options, callerOf(req).identity, signal));
      },
    }),
  );
  app.use((request: Request) => {
    throw notFound('page', request.path);
  });
  app.use(refuseErrors(log, limits.bodyBytes));
  port.open(app);
  return {
    url: port.url,
    stop: async () => {
      overload.stop();
      await subscriptions.dispose();
      await apollo.stop();
    },
  };
}

/** Answers are about persons, and change with each event: nobody on the way keeps them. */
function notKept(_request: Request, response: Response, next: NextFunction): void {
  response.set('cache-control', 'no-store');
  next();
}

function contextOf(options: ServerOptions, identity: Identity | undefined, signal: AbortSignal): RequestContext {
  const requestId = newId();
  return { requestId, identity, query: queryContext(options, requestId), loaders: new Loaders(), signal };
}

function queryContext({ metrics, limits }: ServerOptions, requestId: string): QueryContext {
  return {
    requestId,
    timeoutMs: limits.timeMs,
    // Somebody waits for the answer.
    patient: false,
    onQuery: (query) => metrics.queries.inc({ query }),
  };
}
