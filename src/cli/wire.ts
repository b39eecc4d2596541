import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectOrStart } from '../../neo4j/server.js';
import { migrate } from '../platform/neo4j/migrate.js';
import { Database } from '../platform/neo4j/index.js';
import { createLog, type Logger } from '../platform/telemetry/log.js';
import { readConfig, type Config } from '../config.js';

/** What every command stands on: settings, log, a migrated database, and the way to let go of all of it. */
export interface Wired {
  readonly config: Config;
  readonly log: Logger;
  readonly db: Database;
  readonly dataFolder: string;
  readonly now: () => number;
  /** Neo4j Browser's address with its login; absent where the Neo4j is somebody else's. */
  readonly browser?: { url: string; user: string; password: string };
  readonly close: () => Promise<void>;
}

export interface WireOptions {
  readonly migrate?: boolean;
  /** Lines for a person who waits. */
  readonly say?: (line: string) => void;
}

/** Opens the Neo4j of the environment, or starts the embedded one, and brings its schema up to date. */
export async function wire({ migrate: migrating = true, say = () => {} }: WireOptions = {}): Promise<Wired> {
  const config = readConfig();
  const log = createLog(config.LOG_LEVEL);
  mkdirSync(config.home, { recursive: true });
  const embedded = config.NEO4J_URI
    ? undefined
    : await connectOrStart({
        home: join(config.home, 'neo4j'),
        heapMb: config.heapMb,
        pageCacheMb: config.NEO4J_PAGECACHE_MB,
        boltPort: config.NEO4J_BOLT_PORT || undefined,
        httpPort: config.NEO4J_HTTP_PORT || undefined,
        log: say,
      });
  let db: Database | undefined;
  try {
    db = await Database.connect({
      uri: embedded?.boltUri ?? config.NEO4J_URI ?? '',
      user: embedded?.user ?? config.NEO4J_USER,
      password: embedded?.password ?? config.NEO4J_PASSWORD ?? '',
      database: embedded ? 'neo4j' : config.NEO4J_DATABASE,
      log: (line) => log.warn(line),
    });
    if (migrating) await migrate(db);
  } catch (error) {
    await db?.close();
    await embedded?.stop();
    throw error;
  }
  const connected = db;
  return {
    config,
    log,
    db: connected,
    dataFolder: config.home,
    now: Date.now,
    browser: embedded && { url: embedded.browserUrl, user: embedded.user, password: embedded.password },
    close: async () => {
      await connected.close();
      await embedded?.stop();
    },
  };
}

/** The secret of development tokens: the one of the environment, else one made once and kept (mode 600). */
export function jwtSecret(config: Config): string | undefined {
  if (config.JWT_SECRET || config.JWKS_URL) return config.JWT_SECRET;
  const path = join(config.home, 'jwt-secret');
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8');
}
