import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
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

const port = (fallback: number) => z.coerce.number().int().min(0).max(65535).default(fallback);
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);
/** A number where 0 leaves the choice to us. */
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
    .describe('production refuses development tokens and generated secrets'),
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
  JWT_ISSUER: optional.describe('required `iss`, where set'),
  JWT_AUDIENCE: optional.describe('required `aud`, where set'),
  JWT_ROLES_CLAIM: z.string().default('roles').describe('claim that lists the roles'),
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
  TF_BACKEND: z
    .enum(['', 'native-gpu', 'webgpu', 'native', 'wasm', 'cpu'])
    .default('')
    .describe('forces a TensorFlow.js back end; empty: the best there is'),
  TRAIN_MEMORY_MB: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe(
      'most memory of a training, 10^6 bytes; larger ones are refused. 0: half of what machine or container has',
    ),
  LIMIT_BODY_BYTES: count(1_000_000).describe('of one HTTP request'),
  LIMIT_TOKENS: count(2_000).describe('of one GraphQL document'),
  LIMIT_DEPTH: count(12).describe('levels of one operation'),
  LIMIT_ALIASES: count(30).describe('of one operation'),
  LIMIT_COST: count(20_000).describe('points of one operation: a field 1, a list its length times what is inside'),
  LIMIT_TIME_MS: count(15_000).describe('of one operation'),
  RATE_REQUESTS: count(6_000).describe('requests of one caller a window'),
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
  if (production && !settings.JWT_SECRET && !settings.JWKS_URL) {
    throw new ConfigError(['JWT_SECRET or JWKS_URL: one of them is needed when NODE_ENV=production']);
  }
  return {
    ...settings,
    home: resolve(settings.GRAPEVINE_HOME),
    production,
    cores: cpus().length,
    heapMb: settings.NEO4J_HEAP_MB > 0 ? settings.NEO4J_HEAP_MB : heapFor(memory()),
    trainMemory: settings.TRAIN_MEMORY_MB > 0 ? settings.TRAIN_MEMORY_MB * 1e6 : TRAIN_SHARE * memory(),
  };
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
