import { setImmediate } from 'node:timers/promises';
import { reorderRows } from '../../../../gnn/index.js';
import * as catalogue from '../../../../cypher/influence/index.js';
import { finishInTurns, partOf, type Watch } from '../../../algorithms/graph/steps.js';
import { Failure } from '../../../platform/errors.js';
import { type Database, isOutOfHeap, type Transaction } from '../../../platform/neo4j/index.js';
import { MODEL_FAILURES, type PeoplePlaces } from '../../models/index.js';
import { type Places, type RankingFigures } from '../../../algorithms/influence/forecast.js';
import { type Moved } from '../../../algorithms/influence/moved.js';
import { measuredTableSteps } from '../../../algorithms/influence/measured-table.js';
import { figuresAt } from '../../../algorithms/influence/sales-figures.js';
import { scoreInfluenceSteps } from '../../../algorithms/influence/score.js';
import { SocialDataStore } from './social-data.store.js';
import { type SalesTableFiles } from '../table/sales-table.files.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';

/** Shares of a run that are done when the graph is read, when influence is scored, and when sales are measured: of 100,000 people. */
const [READ, SCORED, MEASURED] = [0.15, 0.25, 0.9];
const WRITE_BATCH = 2_000;
const REMOVALS_A_BATCH = 10_000;

/** Who is influential: computes the scores and writes them. */
export class InfluenceService {
  constructor(
    private readonly db: Database,
    private readonly store: SalesTableFiles,
  ) {}

  /**
   * Computes the influence of everybody (`scoreInfluenceSteps` says how) and what their word sold (`measureSalesSteps`), and writes it to the
   * people under the id of a run: who moved whom first, then the run's table on disk. One transaction holds all scores: readers see
   * those of the run before or those of this one, and a run that is killed leaves the ones before; sales, with the run's id,
   * follow. What the run before found stays beside it.
   *
   * @param places people's embeddings in a network that knew of nothing later than a moment, for the forecast
   * @returns how many people got a score
   * @throws Failure MEMORY_LIMIT where the database's heap is too small for that transaction
   */
  async score(model: string, watch: Watch = {}, places: PeoplePlaces | null = null): Promise<{ people: number }> {
    const { signal, onProgress } = watch;
    const data = await new SocialDataStore(this.db).read(signal);
    const { people } = data;
    onProgress?.(READ);
    const scores = await finishInTurns(scoreInfluenceSteps(data), setImmediate, { signal });
    onProgress?.(SCORED);
    const { influence, pageRank, reach, rank, moved, community } = scores;
    const table = await finishInTurns(
      measuredTableSteps(model, data, { influence, pageRank, reach, community }, places && inRows(places, people)),
      setImmediate,
      partOf(watch, SCORED, MEASURED),
    );
    const runs = (await this.db.run(catalogue.influenceRuns, {})).map(({ model: latest, before }) =>
      latest === model ? before : latest,
    );
    await this.writeMoved(model, people, moved, signal);
    await this.store.save(table);
    const write = async (tx: Transaction<'write'>): Promise<number> => {
      let written = 0;
      for (let from = 0; from < people.length; from += WRITE_BATCH) {
        signal?.throwIfAborted();
        const rows = people.slice(from, from + WRITE_BATCH).map((id, n) => {
          const at = from + n;
          const found = { influence: influence[at], rank: rank[at], pageRank: pageRank[at], reach: reach[at] };
          return { id, ...found, community: people[community[at]] };
        });
        written += (await tx.run(catalogue.writeInfluence, { model, rows }))[0].written;
        onProgress?.(MEASURED + ((1 - MEASURED) * (from + rows.length)) / people.length);
      }
      signal?.throwIfAborted();
      return written;
    };
    const context = { operation: 'scoreInfluence', timeoutMs: 30 * 60_000 };
    const written = await this.db.transaction('write', write, context).catch((error: unknown) => {
      if (!isOutOfHeap(error)) throw error;
      const message =
        `The influence of ${people.length} people is written in one transaction, for which the heap of the database is too ` +
        `small: give it about ${heapFor(people.length)} MB (NEO4J_HEAP_MB, or server.memory.heap.max_size of your own).`;
      throw new Failure(MODEL_FAILURES.MEMORY_LIMIT, message, [], { cause: error });
    });
    await this.writeSales(table, signal);
    const kept = [model, ...runs.filter((run) => run !== null)];
    await this.pruneMoved(kept, signal);
    await this.store.keepOnly(kept);
    return { people: written };
  }

  /**
   * How well rankings of a run foretold who sold in a month that they had not seen; none in a shop younger than three months, nor of
   * a run whose table is gone: those of the last two are kept.
   *
   * @throws Failure MODEL_DAMAGED
   */
  async rankings(model: string): Promise<readonly RankingFigures[]> {
    return this.store.rankings(model);
  }

  /** Before the scores: whoever reads of a run finds all of it. */
  private async writeMoved(
    model: string,
    people: readonly string[],
    moved: readonly Moved[],
    signal?: AbortSignal,
  ): Promise<void> {
    for (let from = 0; from < moved.length; from += WRITE_BATCH) {
      signal?.throwIfAborted();
      const batch = moved.slice(from, from + WRITE_BATCH).map(({ person, others }) => ({
        user: people[person],
        moved: others.map(({ person: other, credit }) => ({ user: people[other], credit })),
      }));
      await this.db.run(catalogue.writeInfluenced, { model, people: batch }, { operation: 'scoreInfluence' });
    }
  }

  private async writeSales(
    { model, people, figures, expertise, forecast }: SalesTable,
    signal?: AbortSignal,
  ): Promise<void> {
    for (let from = 0; from < people.length; from += WRITE_BATCH) {
      signal?.throwIfAborted();
      const rows = people.slice(from, from + WRITE_BATCH).map((id, n) => {
        const { adjusted: sales, lower, upper, heard, attributed, revenue, separable } = figuresAt(figures, from + n);
        const foretold = { expertise: expertise[from + n], forecast: forecast[from + n] ?? null };
        return { id, sales, lower, upper, heard, attributed, revenue, separable, ...foretold };
      });
      await this.db.run(catalogue.writeSales, { model, rows }, { operation: 'scoreInfluence' });
    }
  }

  private async pruneMoved(keep: readonly string[], signal?: AbortSignal): Promise<void> {
    for (let removed = REMOVALS_A_BATCH; removed === REMOVALS_A_BATCH;) {
      signal?.throwIfAborted();
      const params = { keep: [...keep], limit: REMOVALS_A_BATCH };
      [{ removed }] = await this.db.run(catalogue.pruneInfluenced, params, { operation: 'scoreInfluence' });
    }
  }
}

/** Places in the order of people; zeros of those who have none. */
function inRows({ ids, vectors, ...of }: PeoplePlaces, people: readonly string[]): Places {
  const rows = new Map(ids.map((id, row) => [id, row]));
  const from = Int32Array.from(people, (id) => rows.get(id) ?? -1);
  return { ...of, vectors: reorderRows(vectors, of.width, from) };
}

/** MiB, in steps of 256: of 100,000 people 1,024 were too little and 2,048 enough. */
function heapFor(people: number): number {
  return Math.ceil((people * 0.02) / 256) * 256;
}
