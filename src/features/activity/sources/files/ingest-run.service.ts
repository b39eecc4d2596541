import { type Database, isConstraintViolation } from '../../../../platform/neo4j/index.js';
import { type Batch } from './sieve/batch.js';
import { BadRow, IngestError } from './errors.js';
import { Quarantine, type QuarantinedRow } from './quarantine.files.js';
import { type WriteTransaction } from '../../events/events.store.js';
import { claimRun, OPERATION, openRun, writeCheckpoint } from './ingest-run.store.js';
import { keyOf, NONE_KNOWN, storeBatch, type Stored } from './rows.store.js';
import { HANDLE_TAKEN, putAside } from './sieve/sieve.js';
import { addTally, countReason, emptyTally, type Tallies, type Tally } from './sieve/tally.js';

const CONFLICT = new BadRow('id: in the graph with different content');

type Claimed = NonNullable<Awaited<ReturnType<typeof claimRun>>>;

export interface RunState {
  readonly seconds: number;
  readonly files: Tallies;
}

export interface RunOptions {
  readonly db: Database;
  /** Fingerprint of files and mapping. */
  readonly id: string;
  /** Distinguishes this process from others that ingest these files. */
  readonly token: string;
  readonly mapping: string;
  readonly folder: string;
  readonly quarantinePath: string;
  readonly now: () => number;
  /** Begin again, whatever was done. */
  readonly restart: boolean;
  /** Whether the files are those of the demo shop. */
  readonly demo: boolean;
}

/**
 * One ingest as the graph holds it: an `IngestRun` node that says how many records are dealt with and what became of
 * them. It is written in the transaction of each batch, so rows and counts agree, whenever the process dies.
 */
export class IngestRun {
  private opened: number;
  private careful = false;

  private constructor(
    private readonly options: RunOptions,
    private readonly quarantine: Quarantine,
    /** First start, epoch milliseconds. */
    readonly startedAt: number,
    readonly finished: boolean,
    /** Records dealt with so far, over all files. */
    private records: number,
    private state: RunState,
  ) {
    this.opened = options.now();
  }

  static async open(options: RunOptions): Promise<IngestRun> {
    const { db, id, token, mapping, folder, restart, demo, now } = options;
    const run = await openRun(db, { id, token, mapping, folder, restart, demo, at: new Date(now()) });
    const quarantine = await Quarantine.open(options.quarantinePath, run.quarantineBytes);
    return new IngestRun(
      options,
      quarantine,
      run.startedAt.getTime(),
      run.finished,
      run.records,
      parseState(run.state),
    );
  }

  get id(): string {
    return this.options.id;
  }

  get done(): number {
    return this.records;
  }

  get tallies(): Tallies {
    return this.state.files;
  }

  /** Seconds of work, those of broken-off starts among them as far as their last checkpoint. */
  get seconds(): number {
    if (this.finished) return this.state.seconds;
    return this.state.seconds + (this.options.now() - this.opened) / 1000;
  }

  /**
   * Stores a batch and the checkpoint after it, both or neither.
   * @throws {IngestError} TAKEN_OVER when another process has opened this run since.
   */
  async commit(batch: Batch): Promise<void> {
    const stored = await this.attempt(batch);
    // Files that overlap with the graph do so in runs: stay careful until a whole batch is new.
    this.careful = batch.target === 'events' ? stored.known.size + stored.conflicts.size > 0 : this.careful;
  }

  /** Notes that every file is read to its end. */
  async finish(): Promise<void> {
    const { db } = this.options;
    await db.transaction(
      'write',
      async (tx) => {
        await this.claim(tx);
        await this.checkpoint(tx, this.records, await this.quarantine.write([]), this.nextState(), true);
      },
      OPERATION,
    );
  }

  async close(): Promise<void> {
    await this.quarantine.close();
  }

  private async attempt(batch: Batch): Promise<Stored> {
    try {
      return await this.transaction(batch, this.careful);
    } catch (error) {
      if (this.careful || !isConstraintViolation(error)) throw error;
      return this.transaction(batch, true);
    }
  }

  private async transaction(batch: Batch, careful: boolean): Promise<Stored> {
    const records = this.records + batch.tally.read;
    const outcome = await this.options.db.transaction(
      'write',
      async (tx) => {
        const claimed = await this.claim(tx);
        // The connection broke after a commit that the database did make: the batch is in, there is nothing to do.
        if (claimed.records === records) {
          return { stored: NONE_KNOWN, length: claimed.quarantineBytes, state: parseState(claimed.state) };
        }
        const stored = await storeBatch(tx, batch, careful);
        const settled = settle(batch, stored);
        const length = await this.quarantine.write(settled.quarantined);
        const state = this.nextState(batch.label, settled.tally);
        await this.checkpoint(tx, records, length, state, false);
        return { stored, length, state };
      },
      OPERATION,
    );
    this.records = records;
    this.state = outcome.state;
    this.opened = this.options.now();
    this.quarantine.keep(outcome.length);
    return outcome.stored;
  }

  private async claim(tx: WriteTransaction): Promise<Claimed> {
    const { id, token } = this.options;
    const claimed = await claimRun(tx, { id, token });
    if (claimed) return claimed;
    throw new IngestError('TAKEN_OVER', 'Another process has taken this ingest over; it goes on there.');
  }

  private async checkpoint(
    tx: WriteTransaction,
    records: number,
    length: number,
    state: RunState,
    finished: boolean,
  ): Promise<void> {
    const now = new Date(this.options.now());
    await writeCheckpoint(tx, {
      id: this.options.id,
      records,
      quarantineBytes: length,
      state: JSON.stringify(state),
      at: now,
      finishedAt: finished ? now : null,
    });
  }

  private nextState(file?: string, tally?: Tally): RunState {
    const { seconds, state } = this;
    if (file === undefined || tally === undefined) return { ...state, seconds };
    return { seconds, files: { ...state.files, [file]: addTally(state.files[file] ?? emptyTally(), tally) } };
  }
}

/** The counters of a run, as its node holds them. */
export function parseState(text: string): RunState {
  if (text === '') return { seconds: 0, files: {} };
  const { seconds, files } = JSON.parse(text) as { seconds: number; files: Record<string, Partial<Tally>> };
  // Runs of earlier versions have not counted everything.
  const whole = Object.entries(files).map(([file, tally]) => [file, { ...emptyTally(), ...tally }] as const);
  return { seconds, files: Object.fromEntries(whole) };
}

/** The batch's tally and quarantine, with what only the database knows: duplicates and conflicts. */
function settle(
  batch: Batch,
  { known, conflicts, repeated, handlesTaken = 0, takenBack = 0 }: Stored,
): { tally: Tally; quarantined: QuarantinedRow[] } {
  const counts = { loaded: 0, duplicates: 0 };
  const rest: Batch = { ...batch, tally: emptyTally(), quarantined: [] };
  if (handlesTaken > 0) countReason(rest.tally.valuesLeftOut, HANDLE_TAKEN, handlesTaken);
  if (takenBack > 0) rest.tally.takenBack = takenBack;
  for (const { row, records } of batch.entries) {
    const key = keyOf(row);
    if (conflicts.has(key)) putAside(records, CONFLICT, rest);
    else counts[known.has(key) || repeated.has(key) ? 'duplicates' : 'loaded'] += records.length;
  }
  return {
    tally: addTally(batch.tally, { ...rest.tally, ...counts }),
    quarantined: [...batch.quarantined, ...rest.quarantined],
  };
}
