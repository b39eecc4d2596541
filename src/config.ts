import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type Doors } from './platform/http/doors.js';
import { DEFAULT_WEIGHTS, type EventKind } from './features/activity/events/kinds.js';

/** `VIEW=1,PURCHASE=12` over the defaults. */
const weights = z
  .string()
  .default('')
  .transform((text, context) => {
    const merged = { ...DEFAULT_WEIGHTS };
    for (const part of text.split(',').filter((piece) => piece.trim())) {
      const [kind, value] = part.split('=').map((piece) => piece.trim());
      if (!(kind in DEFAULT_WEIGHTS) || value === '' || !Number.isFinite(Number(value))) {
        const kinds = Object.keys(DEFAULT_WEIGHTS).join(', ');
        context.addIssue({ code: 'custom', message: `"${part}" is not KIND=number; kinds are ${kinds}` });
        return z.NEVER;
      }
      merged[kind as EventKind] = Number(value);
    }
    return merged;
  });

/** `https://shop.example, https://other.example`, or `*`. */
const origins = z
  .string()
  .default('')
  .transform((text, context): 'any' | string[] => {
    const listed = text.split(',').map((piece) => piece.trim());
    if (listed.includes('*')) return 'any';
    const given = listed.filter((piece) => piece !== '');
    for (const piece of given) {
      if (URL.canParse(piece) && new URL(piece).origin === piece) continue;
      const message = `"${piece}" is no origin; one is like https://shop.example or http://localhost:5173`;
      context.addIssue({ code: 'custom', message });
    }
    return given;
  });

/** Who may use what is not the API itself; empty leaves it to NODE_ENV. */
const door = z.enum(['', 'everybody', 'role', 'off']).default('');

const port = (fallback: number) => z.coerce.number().int().min(0).max(65535).default(fallback);
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);
/** A whole number; 0 is none, or leaves the choice to us. */
const whole = () => z.coerce.number().int().min(0).default(0);
const optional = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined);

/** Every key of the environment that Grapevine reads, with its default. `.env.example` is generated from this. */
export const SETTINGS = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe(
      'production refuses development tokens and generated secrets, and shows nothing but the API to strangers',
    ),
  GRAPEVINE_HOME: z.string().default('.grapevine').describe('folder of the embedded Neo4j, snapshots, models and logs'),
  HOST: z.string().default('127.0.0.1').describe('address the API listens on'),
  PORT: port(4000).describe('port of the API; 0 takes a free one'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn').describe('lines on stderr'),
  NEO4J_URI: optional.describe('a Neo4j of yours (bolt:// or neo4j://); empty: the embedded one'),
  NEO4J_USER: z.string().default('neo4j').describe('only with NEO4J_URI'),
  NEO4J_PASSWORD: optional.describe('only with NEO4J_URI'),
  NEO4J_DATABASE: z.string().default('neo4j').describe('only with NEO4J_URI'),
  NEO4J_HEAP_MB: whole().describe(
    'heap of the embedded server, MiB. 0: a quarter of the memory there is, from 1024 to 2048. 100,000 people need 2048',
  ),
  NEO4J_PAGECACHE_MB: count(512).describe('page cache of the embedded server'),
  NEO4J_BOLT_PORT: port(0).describe('of the embedded server; 0 takes a free one'),
  NEO4J_HTTP_PORT: port(0).describe('of the embedded server and its Neo4j Browser; 0 takes a free one'),
  JWT_SECRET: optional
    .pipe(z.string().min(32, 'at least 32 characters').optional())
    .describe('shared secret of HS256 tokens; empty in development: one is made and kept in GRAPEVINE_HOME'),
  JWKS_URL: optional
    .pipe(z.url().optional())
    .describe("address of your identity provider's keys; then JWT_SECRET is not used"),
  JWT_ISSUER: optional.describe('required `iss` of tokens; production needs it'),
  JWT_AUDIENCE: optional.describe('required `aud` of tokens; production needs it'),
  JWT_EXPIRY: z
    .enum(['required', 'optional'])
    .default('required')
    .describe('whether a token must say when it ends (`exp`)'),
  JWT_ROLES_CLAIM: z.string().default('roles').describe('claim that lists the roles'),
  CORS_ORIGINS: origins.describe(
    'origins of web pages that may call, `https://shop.example,https://...`; * is any. Empty: none; in development on a loopback HOST, any',
  ),
  TRUST_PROXIES: whole().describe('proxies in front of the API, each of which adds an address to X-Forwarded-For'),
  EXPLORER: z.enum(['', 'on', 'off']).default('').describe('the explorer at /graphql. Empty: on, in production off'),
  CONSOLE: z.enum(['', 'on', 'off']).default('').describe('the console at /console. Empty: on, in production off'),
  STOREFRONT: z
    .enum(['', 'on', 'off'])
    .default('')
    .describe('the demo shop page at /, in development only. Empty: on where DEMO loads a shop'),
  INTROSPECTION: door.describe(
    'who may ask for the schema: everybody, role (SERVICE, ANALYST, ADMIN) or off. Empty: everybody, in production role',
  ),
  METRICS: door.describe(
    'who may read /metrics: everybody, role (SERVICE, ANALYST, ADMIN) or off. Empty: everybody, in production role',
  ),
  EVENT_WEIGHTS: weights.describe('what one event counts, over the defaults: VIEW=1,PURCHASE=10 ...'),
  EVENT_HALF_LIFE_DAYS: z.coerce
    .number()
    .positive()
    .default(180)
    .describe('days after which an event counts half in popularity and training'),
  TRENDING_HALF_LIFE_DAYS: z.coerce
    .number()
    .positive()
    .default(7)
    .describe('days after which an event counts half in trending'),
  REASON_MIN_BUYERS: count(3).describe(
    'fewest people who bought both products of "People who bought X also bought this"',
  ),
  NICHE_FLOOR: z.coerce
    .number()
    .min(0)
    .max(0.4)
    .default(0)
    .describe(
      'least share of the attention of lists that products outside the most popular fifth get; 0: none. The card of the model prints what it costs',
    ),
  TF_BACKEND: z
    .enum(['', 'native-gpu', 'webgpu', 'native', 'wasm', 'cpu'])
    .default('')
    .describe('forces a TensorFlow.js back end; empty: the best there is'),
  TRAIN_MEMORY_MB: whole().describe(
    'most memory of a training, 10^6 bytes; larger ones are refused. 0: half of what machine or container has',
  ),
  LIMIT_BODY_BYTES: count(1_000_000).describe('of one HTTP request'),
  LIMIT_TOKENS: count(2_000).describe('of one GraphQL document, each fragment as often as it is used; and its lines'),
  LIMIT_DEPTH: count(12).describe('levels of one operation'),
  LIMIT_ALIASES: count(30).describe('of one operation'),
  LIMIT_COST: count(20_000).describe('points of one operation: a field 1, a list its length times what is inside'),
  LIMIT_TIME_MS: count(15_000).describe('of one operation'),
  LIMIT_AT_ONCE: count(64).describe('operations at a time; more are answered 503'),
  UPLOAD_BYTES: count(2_000_000_000).describe('of the files that are brought to the console for one load'),
  RATE_REQUESTS: count(6_000).describe('requests of one caller a window'),
  RATE_FAILED_LOGINS: count(30).describe('tokens and keys that are not good, of one address a window'),
  CUSTOMER_EVENTS: count(300).describe('events of one person that others than the back end of the shop send a window'),
  STOREFRONT_PURCHASES: z
    .enum(['refused', 'unverified'])
    .default('refused')
    .describe(
      'purchases that customers and keys of STOREFRONT tell of: refused, or kept as unverified, which count for nothing until the shop confirms them',
    ),
  VISITOR_DAYS: count(30).describe(
    'days after which a visitor who did not sign in and was not seen again is removed, with the next training',
  ),
  FINGERPRINT_SECRET: optional
    .pipe(z.string().min(32, 'at least 32 characters').optional())
    .describe(
      'key of the hashes of devices, means of payment and addresses; empty: one is made and kept in GRAPEVINE_HOME. Several processes need the same',
    ),
  COUPON_SECRET: optional
    .pipe(z.string().min(32, 'at least 32 characters').optional())
    .describe(
      'key of the codes of coupons: with another one no code is known any more; empty: one is made and kept in GRAPEVINE_HOME. Several processes need the same',
    ),
  WEBHOOK_SECRET: optional
    .pipe(z.string().min(32, 'at least 32 characters').optional())
    .describe('signs the members of segments that are sent to an address; empty: none are sent'),
  WEBHOOK_PRIVATE: z
    .enum(['refused', 'allowed'])
    .default('refused')
    .describe('whether members of segments may be sent to addresses inside the network, such as 10.0.0.5'),
  RATE_WINDOW_SECONDS: count(60).describe('the window'),
  DEMO: z
    .enum(['tiny', 'demo', 'load', 'none'])
    .default('demo')
    .describe('shop that `grapevine start` loads into an empty database'),
  DEMO_SEED: z.coerce.number().int().default(1).describe('seed of the demo shop'),
});

export type Settings = z.infer<typeof SETTINGS>;

export interface Config extends Settings {
  readonly home: string;
  readonly production: boolean;
  /** Origins of web pages that may call. */
  readonly origins: 'any' | readonly string[];
  /** Who may use what is not the API itself. */
  readonly doors: Doors;
  readonly cores: number;
  /** MiB of the embedded server's heap. */
  readonly heapMb: number;
  /** Bytes that a training may take. */
  readonly trainMemory: number;
}

/** @throws ConfigError that names each key at fault and what it must be */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const known = Object.fromEntries(Object.keys(SETTINGS.shape).map((key) => [key, env[key]]));
  const parsed = SETTINGS.safeParse(known);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const settings = parsed.data;
  const production = settings.NODE_ENV === 'production';
  if (production) refuseOpenTokens(settings);
  const { CORS_ORIGINS, EXPLORER, CONSOLE, STOREFRONT, DEMO, INTROSPECTION, METRICS } = settings;
  const anyOrigin = !production && LOOPBACK.test(settings.HOST) && CORS_ORIGINS.length === 0;
  return {
    ...settings,
    home: resolve(settings.GRAPEVINE_HOME),
    production,
    origins: anyOrigin ? 'any' : CORS_ORIGINS,
    doors: {
      explorer: EXPLORER === '' ? !production : EXPLORER === 'on',
      console: CONSOLE === '' ? !production : CONSOLE === 'on',
      // It lets anybody in as any customer.
      storefront: !production && (STOREFRONT === '' ? DEMO !== 'none' : STOREFRONT === 'on'),
      introspection: INTROSPECTION || (production ? 'role' : 'everybody'),
      metrics: METRICS || (production ? 'role' : 'everybody'),
    },
    cores: cpus().length,
    heapMb: settings.NEO4J_HEAP_MB > 0 ? settings.NEO4J_HEAP_MB : heapFor(memory()),
    trainMemory: settings.TRAIN_MEMORY_MB > 0 ? settings.TRAIN_MEMORY_MB * 1e6 : TRAIN_SHARE * memory(),
  };
}

/** Addresses that only programs of this machine reach. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** @throws ConfigError where tokens of anybody, or meant for anybody, would be let in */
function refuseOpenTokens({ JWT_SECRET, JWKS_URL, JWT_ISSUER, JWT_AUDIENCE }: Settings): void {
  const faults = [];
  if (!JWT_SECRET && !JWKS_URL) faults.push('JWT_SECRET or JWKS_URL: one of them is needed when NODE_ENV=production');
  if (!JWT_ISSUER) faults.push('JWT_ISSUER: who signs your tokens (`iss`) is needed when NODE_ENV=production');
  if (!JWT_AUDIENCE) faults.push('JWT_AUDIENCE: for whom they are meant (`aud`) is needed when NODE_ENV=production');
  if (faults.length > 0) throw new ConfigError(faults);
}

/** The rest is for the database, the service and the pages of files. */
const TRAIN_SHARE = 0.5;

/** Of so many bytes. */
function heapFor(bytes: number): number {
  return Math.round(Math.min(2048, Math.max(1024, bytes / 4 / 2 ** 20)));
}

/** Bytes of the machine, or of the container where that has fewer. */
function memory(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The environment is not usable:\n${faults.map((fault) => `  ${fault}`).join('\n')}\nSee .env.example.`);
    this.name = 'ConfigError';
  }
}
