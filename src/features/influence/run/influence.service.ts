import { setImmediate } from 'node:timers/promises';
import { reorderRows } from '../../../../gnn/index.js';
import { finishInTurns, partOf, type Watch } from '../../../algorithms/graph/steps.js';
import { type Places, type RankingFigures } from '../../../algorithms/influence/forecast.js';
import { authenticitySteps, isInauthentic } from '../../../algorithms/influence/authenticity.js';
import { withDecisions } from '../../../algorithms/influence/decided.js';
import { leftOutSteps } from '../../../algorithms/influence/left-out.js';
import { withoutPeople } from '../../../algorithms/influence/without-people.js';
import { measuredTableSteps } from '../../../algorithms/influence/measured-table.js';
import { communityName } from '../../../algorithms/influence/community-names.js';
import { type Moved } from '../../../algorithms/influence/moved.js';
import { type Revenue, revenueBy } from '../../../algorithms/influence/revenue.js';
import { figuresAt } from '../../../algorithms/influence/sales-figures.js';
import { scoreInfluenceSteps } from '../../../algorithms/influence/score.js';
import { type SocialData } from '../../../algorithms/influence/social-data.js';
import { onGrid } from '../../../algorithms/layout/position-grid.js';
import { Failure } from '../../../platform/errors.js';
import { isOutOfHeap } from '../../../platform/neo4j/index.js';
import { MODEL_FAILURES, type PeoplePlaces } from '../../models/index.js';
import { type LayoutFiles } from '../map/layout.files.js';
import { makeLayout } from '../map/make-layout.service.js';
import { type SalesTableFiles } from '../table/sales-table.files.js';
import { HISTORY_RUNS, type MovedRow, type ScoresStore } from './scores.store.js';
import { communitiesOfRun, communityRows, memberRows } from './run-communities.service.js';
import { type SocialDataStore } from './social-data.store.js';

/** Share of a run that is done when the graph is read, influence is scored, sales are measured, and people are laid out; measured with 100,000 people. */
const [READ, SCORED, MEASURED, DRAWN] = [0.15, 0.25, 0.8, 0.9];

/** Runs the measurement: computes influence and sales of all people, and writes them. */
export class InfluenceService {
  constructor(
    private readonly data: SocialDataStore,
    private readonly files: SalesTableFiles,
    private readonly layouts: LayoutFiles,
    private readonly scores: ScoresStore,
  ) {}

  /**
   * Computes the influence of everybody (`scoreInfluenceSteps` says how) and their sales by word of mouth (`measureSalesSteps`), and writes
   * them to the people under the id of a run. First it writes who moved whom, and where people are drawn and the run's table on disk, then all scores in one
   * transaction: readers see the scores of the run before or of this one, and a run that is killed leaves those before. Sales, communities and
   * history follow. People keep the history of the last ten runs; who moved whom, and the table, are kept of the last two.
   * People who are treated as inauthentic are left out: they have no influence and no sales. What staff decided of a person holds over what is found.
   * A run that is repeated writes over what it wrote.
   *
   * @param places embeddings of people in a graph network that was trained on events before a cut-off, for the forecast
   * @returns the number of people who got a score
   * @throws Failure MEMORY_LIMIT where the database's heap is too small for that transaction
   */
  async score(model: string, watch: Watch = {}, places: PeoplePlaces | null = null): Promise<{ people: number }> {
    const { signal, onProgress } = watch;
    const all = await this.data.read(signal);
    const authenticity = withDecisions(
      await finishInTurns(authenticitySteps(all), setImmediate, { signal }),
      new Map(all.people.map((id, n) => [id, n])),
      await this.data.decided(),
    );
    const isOut = (person: number): boolean => isInauthentic(authenticity.score[person]);
    const leftOut = await finishInTurns(leftOutSteps(all.sales, isOut), setImmediate, { signal });
    const data = withoutPeople(all, isOut);
    const { people } = data;
    onProgress?.(READ);
    const scores = await finishInTurns(scoreInfluenceSteps(data), setImmediate, { signal });
    onProgress?.(SCORED);
    const { influence, pageRank, reach, rank, moved, community } = scores;
    const communities = communitiesOfRun(data, scores, await this.scores.formerCommunities(signal));
    const measured = await finishInTurns(
      measuredTableSteps(
        model,
        data,
        authenticity,
        leftOut,
        { influence, pageRank, reach, community },
        places && inRows(places, people),
      ),
      setImmediate,
      partOf(watch, SCORED, MEASURED),
    );
    const table = { ...measured, communityNames: communities.names };
    const runs = [model, ...(await this.scores.runs()).filter((run) => run !== model)];
    await this.scores.writeMoved(model, { count: moved.length, at: (n) => movedBy(moved[n], data) }, signal);
    const { starts, heads } = data.listening.arcs;
    const positions = await makeLayout(
      { arcs: { starts, heads }, community, influence },
      partOf(watch, MEASURED, DRAWN),
    );
    await this.layouts.save({ model, ...onGrid(positions) });
    await this.files.save(table);
    const written = await this.scores
      .writeScores(
        model,
        {
          count: people.length,
          at: (n) => ({
            id: people[n],
            influence: influence[n],
            rank: rank[n],
            pageRank: pageRank[n],
            reach: reach[n],
            expertise: table.expertise[n],
            community: communityName(table, community[n]),
            authenticity: authenticity.score[n],
            synchrony: authenticity.synchrony[n],
            burst: authenticity.burst[n],
            twin: authenticity.twin[n],
            inauthentic: isOut(n),
          }),
        },
        { signal, onProgress: (done) => onProgress?.(DRAWN + ((1 - DRAWN) * done) / people.length) },
      )
      .catch((error: unknown) => {
        throw isOutOfHeap(error) ? tooManyPeople(people.length, error) : error;
      });
    const revenue = revenueBy(table, (row) => table.teller[row], people.length);
    await this.scores.writeSales(
      model,
      {
        count: people.length,
        at: (n) => {
          const { adjusted, lower, upper, heard, attributed, proven, separable } = figuresAt(
            table.figures,
            n,
            table.provenLimit,
          );
          return {
            id: people[n],
            influence: influence[n],
            rank: rank[n],
            adjusted,
            lower,
            upper,
            heard,
            attributed,
            proven,
            separable,
            ...inOneCurrency(revenue[n]),
            forecast: table.forecast[n] ?? null,
          };
        },
      },
      signal,
    );
    const categories = await this.data.categories(data.products, signal);
    await this.scores.writeCommunities(
      model,
      communityRows(data, communities, categories),
      memberRows(people, community, communities.names),
      signal,
    );
    const lastTwo = runs.slice(0, 2);
    await this.scores.pruneMoved(lastTwo, signal);
    await this.scores.pruneHistory(runs.slice(0, HISTORY_RUNS), signal);
    await this.files.keepOnly(lastTwo);
    await this.layouts.keepOnly(lastTwo);
    return { people: written };
  }

  /**
   * How well rankings of a run predicted the sales of a month that was not used for learning. Empty in a shop younger than four months, and
   * for a run whose table was removed: those of the last two runs are kept.
   *
   * @throws Failure MODEL_DAMAGED
   */
  async rankings(model: string): Promise<readonly RankingFigures[]> {
    return this.files.rankings(model);
  }
}

/** Amounts of several currencies have no sum: they are left out of the graph, and GraphQL gives them apart. */
function inOneCurrency(revenue: readonly Revenue[]): {
  readonly attributedRevenue: number | null;
  readonly adjustedRevenue: number | null;
  readonly currency: string | null;
} {
  if (revenue.length > 1) return { attributedRevenue: null, adjustedRevenue: null, currency: null };
  const [{ attributed, adjusted, currency }] = revenue.length === 1 ? revenue : [NOTHING];
  return { attributedRevenue: attributed, adjustedRevenue: adjusted, currency };
}

const NOTHING: Revenue = { attributed: 0, adjusted: 0, currency: null };

function movedBy({ person, others }: Moved, { people, products }: SocialData): MovedRow {
  return {
    user: people[person],
    moved: others.map(({ person: other, credit, count, product, last }) => ({
      ...{ user: people[other], credit, count },
      product: products[product],
      last: new Date(last * 1000),
    })),
  };
}

function tooManyPeople(people: number, cause: unknown): Failure {
  const message =
    `The influence of ${people} people is written in one transaction, for which the heap of the database is too ` +
    `small: give it about ${heapFor(people)} MB (NEO4J_HEAP_MB, or server.memory.heap.max_size of your own).`;
  return new Failure(MODEL_FAILURES.MEMORY_LIMIT, message, [], { cause });
}

/** Puts the embeddings into the order of people; zeros for people without one. */
function inRows({ ids, vectors, ...of }: PeoplePlaces, people: readonly string[]): Places {
  const rows = new Map(ids.map((id, row) => [id, row]));
  const from = Int32Array.from(people, (id) => rows.get(id) ?? -1);
  return { ...of, vectors: reorderRows(vectors, of.width, from) };
}

/** Heap in MiB, in steps of 256. Measured with 100,000 people: 1,024 were too few, 2,048 enough. */
function heapFor(people: number): number {
  return Math.ceil((people * 0.02) / 256) * 256;
}
