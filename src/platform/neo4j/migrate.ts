import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  awaitIndexes,
  constrainMigrationLock,
  constrainMigrations,
  holdMigrationLock,
  listMigrations,
  recordMigration,
  releaseMigrationLock,
  takeMigrationLock,
} from '../../../cypher/platform/index.js';
import { type Database } from './database.js';
import { MigrationFailed } from './migration-errors.js';
import { type Migration, type MigrationKind, MIGRATIONS_FOLDER, readMigrations } from './migration-files.js';
import { type Query } from './query.js';

export interface MigrateOptions {
  /** Folder of the migration files. Default: `schema/migrations`. */
  readonly folder?: string;
  readonly log?: (line: string) => void;
  /** For how long the lock holds without a sign of life. Default 30 s. */
  readonly leaseMs?: number;
  /** For how long to wait while another process migrates. Default 2 minutes. */
  readonly waitMs?: number;
}

export interface MigrationState {
  readonly id: string;
  readonly kind: MigrationKind;
  /** `changed`: applied, edited since. `missing`: applied, but the file is gone. */
  readonly state: 'applied' | 'pending' | 'changed' | 'missing';
  readonly appliedAt?: Date;
}

const CONTEXT = { operation: 'migrate' };
const POLL_MS = 100;

/**
 * Brings the database to the newest schema; safe to call at every start, by several processes at once, and again after
 * being killed at any moment. Schema statements run one by one and must be repeatable (`IF NOT EXISTS`); those of a data
 * file run in one transaction together with the record that they did; those of a file of batches run one by one, each until
 * it finds nothing to change.
 *
 * @returns ids of the migrations applied now
 * @throws {MigrationFailed} before anything is changed when an applied file was edited or is missing
 */
export async function migrate(db: Database, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = await readMigrations(options.folder ?? MIGRATIONS_FOLDER);
  await db.run(constrainMigrations, {}, CONTEXT);
  await db.run(constrainMigrationLock, {}, CONTEXT);
  if (pending(await compare(db, migrations)).length === 0) return [];

  const lease = await Lease.take(db, options.leaseMs ?? 30_000, options.waitMs ?? 120_000);
  try {
    // Read again: another process may have migrated while this one waited.
    const states = new Set(pending(await compare(db, migrations)));
    const due = migrations.filter(({ id }) => states.has(id));
    for (const migration of due) {
      await apply(db, migration, lease);
      options.log?.(`migration ${migration.id} applied`);
    }
    if (due.length > 0) await db.run(awaitIndexes, { seconds: 300 }, CONTEXT);
    return due.map(({ id }) => id);
  } finally {
    await lease.release();
  }
}

/** Every migration, of the files and of the database, and how it stands; changes nothing. */
export async function migrationStatus(
  db: Database,
  options: Pick<MigrateOptions, 'folder'> = {},
): Promise<MigrationState[]> {
  return compare(db, await readMigrations(options.folder ?? MIGRATIONS_FOLDER));
}

async function compare(db: Database, migrations: readonly Migration[]): Promise<MigrationState[]> {
  const applied = new Map((await db.run(listMigrations, {}, CONTEXT)).map((record) => [record.id, record]));
  const states = migrations.map(({ id, kind, checksum }): MigrationState => {
    const record = applied.get(id);
    if (!record) return { id, kind, state: 'pending' };
    const state = record.checksum === checksum ? 'applied' : 'changed';
    return { id, kind, state, appliedAt: record.appliedAt };
  });
  const known = new Set(migrations.map(({ id }) => id));
  for (const { id, kind, appliedAt } of applied.values()) {
    if (!known.has(id)) states.push({ id, kind: kind as MigrationKind, state: 'missing', appliedAt });
  }
  return states.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Ids still to apply. @throws {MigrationFailed} when files and database contradict each other. */
function pending(states: readonly MigrationState[]): string[] {
  for (const { id, state } of states) {
    if (state === 'changed') {
      throw new MigrationFailed(
        'MIGRATION_CHANGED',
        id,
        'edited after it was applied; restore it and add another file',
      );
    }
    if (state === 'missing') {
      throw new MigrationFailed('MIGRATION_MISSING', id, 'the database is newer than this program; update the program');
    }
  }
  return states.filter(({ state }) => state === 'pending').map(({ id }) => id);
}

async function apply(db: Database, migration: Migration, lease: Lease): Promise<void> {
  const { id, kind, checksum } = migration;
  const row: Statement['row'] = kind === 'batches' ? { changed: { kind: 'int' } } : {};
  const statements = migration.statements.map((text, index) => statement(`migration ${id} #${index + 1}`, text, row));
  if (kind === 'schema') {
    for (const query of statements) {
      lease.check(id);
      await db.run(query, {}, CONTEXT);
    }
  }
  if (kind === 'batches') for (const query of statements) await runInBatches(db, query, () => lease.check(id));
  await db.transaction(
    'write',
    async (tx) => {
      const held = await tx.run(holdMigrationLock, { owner: lease.owner });
      if (held.length === 0) throw lockLost(id);
      if (kind === 'data') for (const query of statements) await tx.run(query, {});
      await tx.run(recordMigration, { id, checksum, kind });
    },
    { ...CONTEXT, timeoutMs: STATEMENT_TIMEOUT_MS },
  );
}

/** Each batch is a transaction of its own: after a killed process the next goes on with what is not changed yet. */
async function runInBatches(db: Database, query: Statement, check: () => void): Promise<void> {
  let changed: number;
  do {
    check();
    [{ changed }] = await db.run(query, {}, CONTEXT);
  } while (changed > 0);
}

/** Building an index over a large shop takes a while. */
const STATEMENT_TIMEOUT_MS = 30 * 60_000;

/** Statements of batches return `changed`, others nothing that is read. */
type Statement = Query<Record<string, never>, { changed: number }, 'write'>;

function statement(name: string, text: string, row: Statement['row']): Statement {
  return { name, mode: 'write', text, timeoutMs: STATEMENT_TIMEOUT_MS, params: {}, row };
}

function lockLost(migration: string): MigrationFailed {
  return new MigrationFailed('MIGRATION_LOCK_LOST', migration, 'another process took over; start again');
}

/** The lock of whoever migrates, prolonged while it lives. */
class Lease {
  private lost = false;
  private readonly beat: NodeJS.Timeout;

  private constructor(
    private readonly db: Database,
    readonly owner: string,
    leaseMs: number,
  ) {
    this.beat = setInterval(() => void this.prolong(leaseMs), leaseMs / 3).unref();
  }

  static async take(db: Database, leaseMs: number, waitMs: number): Promise<Lease> {
    const owner = randomUUID();
    for (let waited = 0; ; waited += POLL_MS) {
      if ((await db.run(takeMigrationLock, { owner, leaseMs }, CONTEXT)).length > 0)
        return new Lease(db, owner, leaseMs);
      if (waited >= waitMs) {
        throw new MigrationFailed('MIGRATION_LOCKED', 'schema', `another process has migrated for over ${waitMs} ms`);
      }
      await wait(POLL_MS);
    }
  }

  /** @throws {MigrationFailed} MIGRATION_LOCK_LOST */
  check(migration: string): void {
    if (this.lost) throw lockLost(migration);
  }

  async release(): Promise<void> {
    clearInterval(this.beat);
    await this.db.run(releaseMigrationLock, { owner: this.owner }, CONTEXT);
  }

  private async prolong(leaseMs: number): Promise<void> {
    try {
      this.lost ||= (await this.db.run(takeMigrationLock, { owner: this.owner, leaseMs }, CONTEXT)).length === 0;
    } catch {
      // Not a sign of loss: the next beat tries again, and recording a migration asks for the lock itself.
    }
  }
}
