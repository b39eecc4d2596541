/** A server over a schema of its own, without database: what stands in front of any schema is tested with it. */
import { type Logger } from 'pino';
import { Arg, Ctx, Field, Int, Mutation, ObjectType, Query, Resolver, Subscription } from 'type-graphql';
import { type Authenticator, type Identity } from '../../src/platform/auth/index.js';
import { FAILURES, Failure } from '../../src/platform/errors.js';
import { Access, AccessOfParent, Public, type RequestContext } from '../../src/platform/graphql/index.js';
import { createSchema } from '../../src/platform/graphql/schema.js';
import { startServer, type RunningServer, type ServerOptions } from '../../src/platform/graphql/server.js';
import { takePort } from '../../src/platform/http/port.js';
import { DatabaseUnavailable } from '../../src/platform/neo4j/index.js';
import { Metrics } from '../../src/platform/telemetry/metrics.js';

@ObjectType()
@AccessOfParent()
class Bell {
  @Field(() => Int)
  rung!: number;

  @Field(() => Bell, { nullable: true })
  next?: Bell;
}

@Resolver()
class BellResolver {
  /** Waits of `slow` that are let go by `release`. */
  readonly waiting: (() => void)[] = [];

  @Query(() => Bell)
  @Public()
  bell(@Arg('times', () => Int) times: number): Bell {
    return { rung: times };
  }

  @Query(() => String, { nullable: true })
  @Public()
  stored(): string {
    throw new DatabaseUnavailable('bolt://10.0.0.7:7687 refused', 'bells/stored', 'ServiceUnavailable', '', undefined);
  }

  @Query(() => [String], { nullable: true })
  @Public()
  broken(): Promise<string[]> {
    return Promise.reject(new Error('ENOENT /secret/path'));
  }

  @Query(() => Boolean)
  @Public()
  async slow(): Promise<boolean> {
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    return true;
  }

  @Query(() => String)
  @Access('SERVICE')
  whoami(@Ctx() { identity }: RequestContext): string {
    return identity?.subject ?? 'nobody';
  }

  @Mutation(() => Boolean)
  @Public()
  ring(): boolean {
    return true;
  }

  @Subscription(() => String, { subscribe: ringing })
  @Access('SERVICE')
  rings(@Ctx() { identity }: RequestContext): string {
    return identity?.subject ?? 'nobody';
  }
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* ringing(): AsyncGenerator<string> {
  yield 'once';
}

/** `good-...` is a key of a service of that name, `tracker` one that stands in a page, and any other is not good. */
export const identify: Authenticator['identify'] = (headers) => {
  const key = headers['x-api-key'];
  const subject = typeof key === 'string' ? key : undefined;
  if (subject === undefined) return Promise.resolve(undefined);
  if (subject === 'while-down')
    return Promise.reject(new DatabaseUnavailable('bolt://10.0.0.7', 'keys', 'ServiceUnavailable', '', undefined));
  if (subject === 'tracker') return Promise.resolve({ subject, roles: ['TRACKING'] } satisfies Identity);
  if (subject.startsWith('good-')) return Promise.resolve({ subject, roles: ['SERVICE'] } satisfies Identity);
  return Promise.reject(new Failure(FAILURES.UNAUTHENTICATED, 'This API key is not known, or was revoked.'));
};

export interface SmallServer extends RunningServer {
  /** Lines of the log, parsed: what was logged at warn or above. */
  readonly logged: readonly { message: string; details: Record<string, unknown> }[];
  readonly bells: BellResolver;
  readonly address: { host: string; port: number };
}

export async function smallServer(
  options: Partial<ServerOptions> & { wholeRequestMs?: number } = {},
): Promise<SmallServer> {
  const logged: SmallServer['logged'][number][] = [];
  const note = (details: Record<string, unknown> | string, message = ''): void => {
    logged.push(typeof details === 'string' ? { message: details, details: {} } : { message, details });
  };
  const ignore = (): void => undefined;
  const log = { error: note, warn: note, info: ignore, debug: ignore } as unknown as Logger;
  const bells = new BellResolver();
  const port = await takePort('127.0.0.1', 0, options.wholeRequestMs);
  const server = await startServer({
    schema: createSchema([BellResolver], [bells]),
    authenticator: { identify },
    limits: { bodyBytes: 100_000, tokens: 500, depth: 6, aliases: 10, cost: 1_000, timeMs: 15_000 },
    rate: { requests: 1_000, failedLogins: 5, windowSeconds: 60 },
    atOnce: 50,
    lateMs: Infinity,
    origins: [],
    doors: { explorer: true, console: true, storefront: false, introspection: 'everybody', metrics: 'everybody' },
    trustProxies: 0,
    metrics: new Metrics(),
    log,
    checks: { bells: () => Promise.resolve() },
    port,
    ...options,
  });
  const { hostname, port: number } = new URL(server.url);
  return { ...server, logged, bells, address: { host: hostname, port: Number(number) } };
}
