import {
  enterRun,
  measuredRuns,
  membersOfCommunities,
  pruneCommunities,
  pruneInfluenced,
  pruneMeasured,
  writeCommunities,
  type WriteCommunitiesParams,
  writeInfluence,
  type WriteInfluenceParams,
  writeInfluenced,
  type WriteInfluencedParams,
  writeMembers,
  type WriteMembersParams,
  writeSales,
  type WriteSalesParams,
} from '../../../../cypher/influence/index.js';
import { type Database, type Query, type Transaction } from '../../../platform/neo4j/index.js';

/** Runs whose results stay in the history of people. */
export const HISTORY_RUNS = 10;

const PEOPLE_A_BATCH = 2_000;
const REMOVALS_A_BATCH = 10_000;
const CONTEXT = { operation: 'scoreInfluence' };
const TRANSACTION_TIMEOUT_MS = 30 * 60_000;

/** A person and the people whom the person moved. */
export type MovedRow = WriteInfluencedParams['people'][number];
export type CommunityRow = Row<WriteCommunitiesParams>;
export type MemberRow = Row<WriteMembersParams>;
type Row<Params extends { readonly rows: readonly unknown[] }> = Params['rows'][number];

/** Results of one kind, of one person or pair at a time: batches of them are made only when they are written. */
export interface Rows<R> {
  readonly count: number;
  readonly at: (n: number) => R;
}

/** Writes what an influence run found into the graph. Each write replaces what the same run wrote before. */
export class ScoresStore {
  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  /** Ids of the runs whose results people may still have in their history, the latest first. */
  async runs(): Promise<string[]> {
    return (await this.db.run(measuredRuns, { limit: HISTORY_RUNS + 1 })).map(({ model }) => model);
  }

  /** The community that each person is in by the run before, by id of the person. */
  async formerCommunities(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for await (const { person, community } of this.db.stream(membersOfCommunities, {}, CONTEXT)) {
      signal?.throwIfAborted();
      found.set(person, community);
    }
    return found;
  }

  /** Who moved whom, `INFLUENCED`. */
  async writeMoved(model: string, rows: Rows<MovedRow>, signal?: AbortSignal): Promise<void> {
    for (const people of batches(rows, signal)) await this.db.run(writeInfluenced, { model, people }, CONTEXT);
  }

  /**
   * The scores of everybody, in one transaction: readers see those of the run before or those of this one.
   * @param onProgress called with the number of people written
   * @returns how many people got a score
   */
  async writeScores(
    model: string,
    rows: Rows<Row<WriteInfluenceParams>>,
    { signal, onProgress }: { signal?: AbortSignal; onProgress?: (people: number) => void } = {},
  ): Promise<number> {
    const write = async (tx: Transaction<'write'>): Promise<number> => {
      let written = 0;
      let done = 0;
      await tx.run(enterRun, { model, at: new Date(this.now()) });
      for (const batch of batches(rows, signal)) {
        written += (await tx.run(writeInfluence, { model, rows: batch }))[0].written;
        onProgress?.((done += batch.length));
      }
      signal?.throwIfAborted();
      return written;
    };
    return this.db.transaction('write', write, { ...CONTEXT, timeoutMs: TRANSACTION_TIMEOUT_MS });
  }

  /** Sales of everybody and the history of each, `MEASURED`; after the scores. */
  async writeSales(model: string, rows: Rows<Row<WriteSalesParams>>, signal?: AbortSignal): Promise<void> {
    for (const batch of batches(rows, signal)) await this.db.run(writeSales, { model, rows: batch }, CONTEXT);
  }

  /** The communities, and then who is in which: only the latest run's are kept. */
  async writeCommunities(
    model: string,
    communities: Rows<CommunityRow>,
    members: Rows<MemberRow>,
    signal?: AbortSignal,
  ): Promise<void> {
    for (const rows of batches(communities, signal)) await this.db.run(writeCommunities, { model, rows }, CONTEXT);
    for (const rows of batches(members, signal)) await this.db.run(writeMembers, { rows }, CONTEXT);
    await this.prune(pruneCommunities, [model], signal);
  }

  /** Removes who moved whom by runs other than these, and of whoever the last run takes for inauthentic. */
  async pruneMoved(keep: readonly string[], signal?: AbortSignal): Promise<void> {
    await this.prune(pruneInfluenced, keep, signal);
  }

  /** Removes the history that runs other than these wrote. */
  async pruneHistory(keep: readonly string[], signal?: AbortSignal): Promise<void> {
    await this.prune(pruneMeasured, keep, signal);
  }

  private async prune(
    query: Query<{ readonly keep: readonly string[]; readonly limit: number }, { removed: number }, 'write'>,
    keep: readonly string[],
    signal?: AbortSignal,
  ): Promise<void> {
    for (let removed = REMOVALS_A_BATCH; removed === REMOVALS_A_BATCH;) {
      signal?.throwIfAborted();
      [{ removed }] = await this.db.run(query, { keep, limit: REMOVALS_A_BATCH }, CONTEXT);
    }
  }
}

function* batches<R>({ count, at }: Rows<R>, signal?: AbortSignal): Generator<R[]> {
  for (let from = 0; from < count; from += PEOPLE_A_BATCH) {
    signal?.throwIfAborted();
    yield Array.from({ length: Math.min(PEOPLE_A_BATCH, count - from) }, (_, n) => at(from + n));
  }
}
