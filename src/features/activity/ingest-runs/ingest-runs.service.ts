import { notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import {
  keptMapping,
  parseState,
  quarantinePathOf,
  type QuarantinedRow,
  readQuarantine,
} from '../sources/files/index.js';
import { type IngestRunRecord } from './ingest-run.js';
import { countsOfTallies } from './tally-counts.js';
import { type IngestRunsStore } from './ingest-runs.store.js';
import { RefusedCsv } from './refused-csv.js';

/** A run that goes on writes a checkpoint every few seconds. */
const ALIVE_MS = 2 * 60_000;

type Stored = NonNullable<Awaited<ReturnType<IngestRunsStore['find']>>>;

/** Tells of ingests: what became of their files, and which rows they refused. */
export class IngestRunsService {
  constructor(
    private readonly store: IngestRunsStore,
    private readonly dataFolder: string | undefined,
    private readonly now: () => number,
  ) {}

  /** The latest first. */
  async list(
    page: { limit: number; beforeAt: Date | null; beforeId: string | null },
    context?: QueryContext,
  ): Promise<IngestRunRecord[]> {
    return (await this.store.list(page, context)).map((run) => this.recordOf(run));
  }

  /** @throws Failure NOT_FOUND */
  async find(runId: string, context?: QueryContext): Promise<IngestRunRecord> {
    const run = await this.store.find(runId, context);
    if (!run) throw notFound('ingest', runId, 'runId');
    return this.recordOf(run);
  }

  /** The first rows that a run refused. */
  async quarantine({ runId, quarantineBytes }: IngestRunRecord, first: number): Promise<QuarantinedRow[]> {
    const rows: QuarantinedRow[] = [];
    for await (const row of this.rowsOf(runId, quarantineBytes)) if (rows.push(row) >= first) break;
    return rows;
  }

  /**
   * All rows that a run refused, as comma-separated values with a header line; mended, they are loaded as any file is.
   *
   * @throws Failure NOT_FOUND
   */
  async quarantineCsv(runId: string): Promise<{ name: string; pieces: AsyncIterable<string> }> {
    const { quarantineBytes, files } = await this.find(runId);
    const refusing = new Set(files.filter(({ quarantined }) => quarantined > 0).map(({ name }) => name));
    const kept = this.dataFolder === undefined ? undefined : await keptMapping(this.dataFolder, runId);
    const csv = new RefusedCsv(runId, kept?.sources.filter(({ label }) => refusing.has(label)) ?? []);
    const rows = this.rowsOf(runId, quarantineBytes);
    async function* pieces(): AsyncGenerator<string> {
      yield csv.header;
      for await (const row of rows) yield csv.line(row);
    }
    return { name: `quarantine-${runId.slice(0, 12)}.csv`, pieces: pieces() };
  }

  private rowsOf(runId: string, bytes: number): AsyncGenerator<QuarantinedRow> {
    return readQuarantine(quarantinePathOf(this.dataFolder ?? '', runId), this.dataFolder === undefined ? 0 : bytes);
  }

  private recordOf({ state, checkpointAt, records: _, ...run }: Stored): IngestRunRecord {
    const { seconds, files } = parseState(state);
    const isAlive = this.now() - (checkpointAt ?? run.startedAt).getTime() < ALIVE_MS;
    return {
      ...run,
      ...countsOfTallies(files),
      status: run.finishedAt ? 'DONE' : isAlive ? 'RUNNING' : 'STOPPED',
      seconds,
    };
  }
}
