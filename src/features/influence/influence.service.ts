import * as catalogue from '../../../cypher/influence/index.js';
import { Failure, invalidInput, notFound } from '../../platform/errors.js';
import { type Database, isOutOfHeap, type QueryContext, type Transaction } from '../../platform/neo4j/index.js';
import { type ActivityWeights } from './activity-weights.js';
import { peopleOfCategory } from './category-people.js';
import { type Moved } from './moved.js';
import { scoreInfluence } from './score.js';
import { readSocialData } from './social-data.js';

/** Whose influence is asked for: everybody's, or that among people of one product, category, community or region. */
export interface InfluencerScope {
  readonly productId?: string | null;
  readonly categoryId?: string | null;
  readonly communityId?: string | null;
  readonly region?: string | null;
}

/** A person with the influence that the last run found. */
export interface InfluencerRecord {
  readonly userId: string;
  /** What the list is ordered by: `influence`, for a product or category times how active she is there. */
  readonly score: number;
  readonly influence: number;
  /** Among everybody, from 1. */
  readonly rank: number;
  readonly pageRank: number;
  readonly reach: number;
  /** Friends and followers. */
  readonly audience: number;
  /** The id of the most influential person of her community. */
  readonly community: string | null;
  /** The run that found it. */
  readonly model: string;
}

/** Where a page starts: after somebody in the list of one run. */
export interface InfluencePosition {
  readonly model: string;
  /** Rank in the lists ordered by rank, score in the others. */
  readonly value: number;
  readonly userId: string;
}

export interface InfluencerList {
  /** Up to one more than asked for. */
  readonly rows: readonly InfluencerRecord[];
  /** Of a product or category: it has more acts than were looked at. */
  readonly truncated: boolean;
}

export interface ScoreHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

const WRITE_BATCH = 2_000;
const REMOVALS_A_BATCH = 10_000;
/** Most acts looked at for one product. */
const PRODUCT_CAP = 20_000;
/** Activity at which half of a person's influence counts for a product or category: one purchase. */
const HALF_ACTIVITY = 10;

/** Who is influential: computes and writes the scores, and reads them back. */
export class InfluenceService {
  constructor(
    private readonly db: Database,
    private readonly weights: ActivityWeights,
  ) {}

  /**
   * Computes the influence of everybody (`scoreInfluence` says how) and writes it to the people under the id of a run, who moved
   * whom first. One transaction holds all scores: readers see those of the run before or those of this one, and a run that is killed
   * leaves the ones before. What the run before found stays beside it.
   *
   * @returns how many people got a score
   * @throws Failure MEMORY_LIMIT where the database's heap is too small for that transaction
   */
  async score(model: string, { signal, onProgress }: ScoreHooks = {}): Promise<{ people: number }> {
    const data = await readSocialData(this.db, signal);
    const { people } = data;
    const { influence, pageRank, reach, rank, moved, community } = await scoreInfluence(data, signal);
    const runs = (await this.db.run(catalogue.influenceRuns, {})).map(({ model: latest, before }) =>
      latest === model ? before : latest,
    );
    await this.writeMoved(model, people, moved, signal);
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
        onProgress?.(Math.min(people.length, from + WRITE_BATCH), people.length);
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
      throw new Failure('MEMORY_LIMIT', message, [], { cause: error });
    });
    await this.pruneMoved([model, ...runs.filter((run) => run !== null)], signal);
    return { people: written };
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

  private async pruneMoved(keep: readonly string[], signal?: AbortSignal): Promise<void> {
    for (let removed = REMOVALS_A_BATCH; removed === REMOVALS_A_BATCH;) {
      signal?.throwIfAborted();
      const params = { keep: [...keep], limit: REMOVALS_A_BATCH };
      [{ removed }] = await this.db.run(catalogue.pruneInfluenced, params, { operation: 'scoreInfluence' });
    }
  }

  /**
   * The most influential people, the first after `after`.
   *
   * For a community or region they come in the order of their ranks. For a product or category only people who liked, commented, shared,
   * put in the cart, rated or bought there, by `influence * activity / (activity + 10)`, where activity is the sum of the
   * kinds' weights: somebody who bought once counts half, a regular nearly whole. Of a product at most 20,000 acts are
   * looked at, of a category at most 2,000 products with 200 acts each.
   *
   * @throws Failure INVALID_INPUT for more than one scope or a position in another run's list, NOT_FOUND for an unknown
   * product, category or community, NO_ACTIVE_MODEL while nothing was scored
   */
  async influencers(
    scope: InfluencerScope,
    first: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<InfluencerList> {
    const given = (['productId', 'categoryId', 'communityId', 'region'] as const).filter((name) =>
      isGiven(scope[name]),
    );
    if (given.length > 1) throw invalidInput(`Give one of ${given.join(', ')}, or none.`, given[1]);
    const list = await this.list(scope, first + 1, after, context);
    if (list.rows.length === 0 && after === null && !(await this.isScored(context))) {
      throw new Failure('NO_ACTIVE_MODEL', 'Influence was not computed yet: it is when a model is trained.');
    }
    if (after !== null && list.rows.some(({ model }) => model !== after.model)) {
      throw invalidInput('Influence was computed anew since this page; start again without `after`.', 'after');
    }
    return list;
  }

  private async list(
    { productId, categoryId, communityId, region }: InfluencerScope,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<InfluencerList> {
    if (isGiven(productId)) return this.among(await this.peopleOfProduct(productId, context), limit, after, context);
    if (isGiven(categoryId)) return this.among(await this.peopleOfCategory(categoryId, context), limit, after, context);
    const page = { after: after?.value ?? 0, limit };
    const rows = isGiven(region)
      ? await this.db.run(catalogue.influencersOfRegion, { ...page, region }, context)
      : isGiven(communityId)
        ? await this.db.run(catalogue.influencersOfCommunity, { ...page, community: communityId }, context)
        : await this.db.run(catalogue.influencers, page, context);
    if (rows.length === 0 && isGiven(communityId) && after === null && (await this.isScored(context))) {
      throw notFound('community', communityId, 'communityId');
    }
    return { rows: rows.map((row) => ({ ...row, score: row.influence })), truncated: false };
  }

  /** Orders the people of a product or category, and reads the rest about the few of one page. */
  private async among(
    { people, truncated }: ActivePeople,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<InfluencerList> {
    const ordered = people
      .map(({ userId, influence, activity }) => ({
        userId,
        score: influence * (activity / (activity + HALF_ACTIVITY)),
      }))
      .sort((a, b) => b.score - a.score || (a.userId < b.userId ? -1 : 1))
      .filter(({ score, userId }) => !after || score < after.value || (score === after.value && userId > after.userId))
      .slice(0, limit);
    const ids = ordered.map(({ userId }) => userId);
    const known = new Map(
      (await this.db.run(catalogue.influencersByIds, { ids }, context)).map((row) => [row.userId, row]),
    );
    const rows = ordered.flatMap(({ userId, score }) => {
      const row = known.get(userId);
      return row ? [{ ...row, score }] : [];
    });
    return { rows, truncated };
  }

  private async peopleOfProduct(productId: string, context?: QueryContext): Promise<ActivePeople> {
    const params = { productId, weights: this.weights, cap: PRODUCT_CAP };
    const rows = await this.db.run(catalogue.peopleOfProduct, params, context);
    if (rows.length === 0) {
      const [found] = await this.db.run(catalogue.productExists, { productId }, context);
      if (!found.exists) throw notFound('product', productId, 'productId');
    }
    return { people: rows.flatMap(scored), truncated: rows.some(({ cut }) => cut) };
  }

  private async peopleOfCategory(categoryId: string, context?: QueryContext): Promise<ActivePeople> {
    const { rows, truncated } = await peopleOfCategory(this.db, this.weights, categoryId, 'categoryId', context);
    return { people: rows.flatMap(scored), truncated };
  }

  private async isScored(context?: QueryContext): Promise<boolean> {
    return (await this.db.run(catalogue.influencers, { after: 0, limit: 1 }, context)).length > 0;
  }
}

/** MiB, in steps of 256: of 100,000 people 1,024 were too little and 2,048 enough. */
function heapFor(people: number): number {
  return Math.ceil((people * 0.02) / 256) * 256;
}

interface ActivePeople {
  readonly people: readonly { userId: string; influence: number; activity: number }[];
  readonly truncated: boolean;
}

/** Leaves out who joined after the scores were computed. */
function scored(row: {
  userId: string;
  activity: number;
  influence: number | null;
}): { userId: string; influence: number; activity: number }[] {
  return row.influence === null ? [] : [{ ...row, influence: row.influence }];
}

function isGiven(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}
