import { type UserId } from '../../people/index.js';
import { type NearProduct } from '../../../algorithms/influence/near-product.js';
import { isGiven } from '../../../platform/checks.js';
import { notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { notScored } from '../not-scored.js';
import { type Scope } from '../table/scope.js';
import { type ActivePeople, type InfluencersStore, type ScoreRow } from './influencers.store.js';
import { type NearActivity } from './near-activity.service.js';

/** A person in a list. */
export interface ScoredPerson extends ScoreRow {
  /** What the list is ordered by: `influence`; in lists of a product or category, `influence` weighted by activity there. */
  readonly score: number;
}

/** Where a page starts: after a person in the list of one run. */
export interface InfluencePosition {
  readonly model: string;
  /** The rank of that person in lists ordered by rank, the score in others. */
  readonly value: number;
  readonly userId: UserId;
}

/** A page of a list. */
export interface ScoredPage {
  readonly rows: readonly ScoredPerson[];
  /** The list is of a product or category that has more events than were read. */
  readonly truncated: boolean;
  /** The products that the list is of, in place of one with which nobody did anything. */
  readonly basedOn: readonly NearProduct[];
}

/** All people of a product or category, the highest score first. */
export interface ActiveList {
  readonly rows: readonly { readonly userId: UserId; readonly score: number }[];
  readonly truncated: boolean;
  readonly basedOn: readonly NearProduct[];
}

/** Activity at which half of a person's influence counts for a product or category: that of one purchase. */
const HALF_ACTIVITY = 10;

/** Lists people by the influence score that the last run wrote to the graph. */
export class ScoredLists {
  constructor(
    private readonly store: InfluencersStore,
    private readonly near: NearActivity,
  ) {}

  /**
   * The first people after a position; of a product or category only people who are active there.
   * @throws Failure NOT_FOUND, NO_ACTIVE_MODEL before the first run
   */
  async page(
    scope: Scope,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<ScoredPage> {
    const list = await this.list(scope, limit, after, context);
    if (list.rows.length === 0 && after === null && !(await this.isScored(context))) throw notScored();
    return list;
  }

  /**
   * One person; null for a person who joined after the last run.
   * @throws Failure NO_ACTIVE_MODEL
   */
  async of(userId: UserId, context?: QueryContext): Promise<ScoredPerson | null> {
    const [row] = await this.store.byIds([userId], context);
    if (!row && !(await this.isScored(context))) throw notScored();
    return row ? { ...row, score: row.influence } : null;
  }

  /**
   * The people of a product or category, by influence times activity / (activity + 10); people without a score are left out. In place of a product
   * with which nobody did anything stand the nearest by content (`NearActivity`). Null for neither.
   * @throws Failure NOT_FOUND
   */
  async active(
    { productId, categoryId }: Pick<Scope, 'productId' | 'categoryId'>,
    context?: QueryContext,
  ): Promise<ActiveList | null> {
    if (isGiven(productId)) {
      const people = await this.store.activeWithProduct(productId, context);
      if (people.rows.length > 0) return byActivity(people);
      const { basedOn, ...near } = await this.near.of(productId, context);
      return { ...byActivity(near), basedOn };
    }
    if (!isGiven(categoryId)) return null;
    const people = await this.store.activeInCategory(categoryId, context);
    if (people === null) throw notFound('category', categoryId, 'categoryId');
    return byActivity(people);
  }

  /** Reads what the graph knows of the people of one page; people who were deleted or have no score are left out. */
  async rowsOf<Row extends { readonly userId: UserId; readonly score: number }>(
    ordered: readonly Row[],
    context?: QueryContext,
  ): Promise<(ScoredPerson & Row)[]> {
    const found = await this.store.byIds(
      ordered.map(({ userId }) => userId),
      context,
    );
    const known = new Map(found.map((row) => [row.userId, row]));
    return ordered.flatMap((one) => {
      const row = known.get(one.userId);
      return row ? [{ ...row, ...one }] : [];
    });
  }

  private async list(
    { productId, categoryId, communityId, region }: Scope,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<ScoredPage> {
    const active = await this.active({ productId, categoryId }, context);
    if (active !== null) return this.pageOfActive(active, limit, after, context);
    const rank = after?.value ?? 0;
    const rows = isGiven(region)
      ? await this.store.byRankInRegion(region, rank, limit, context)
      : isGiven(communityId)
        ? await this.store.byRankInCommunity(communityId, rank, limit, context)
        : await this.store.byRank(rank, limit, context);
    if (rows.length === 0 && isGiven(communityId) && after === null && (await this.isScored(context))) {
      throw notFound('community', communityId, 'communityId');
    }
    return { rows: rows.map((row) => ({ ...row, score: row.influence })), truncated: false, basedOn: [] };
  }

  private async pageOfActive(
    { rows, truncated, basedOn }: ActiveList,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<ScoredPage> {
    const page = rows
      .filter(({ score, userId }) => !after || score < after.value || (score === after.value && userId > after.userId))
      .slice(0, limit);
    return { rows: await this.rowsOf(page, context), truncated, basedOn };
  }

  private async isScored(context?: QueryContext): Promise<boolean> {
    return (await this.store.byRank(0, 1, context)).length > 0;
  }
}

/** Orders active people by influence times activity / (activity + 10); people without a score are left out. */
function byActivity({ rows, truncated }: ActivePeople): ActiveList {
  const scored = rows.flatMap(({ userId, influence, activity }) =>
    influence === null ? [] : [{ userId, score: influence * (activity / (activity + HALF_ACTIVITY)) }],
  );
  const rowsInOrder = scored.sort((a, b) => b.score - a.score || (a.userId < b.userId ? -1 : 1));
  return { rows: rowsInOrder, truncated, basedOn: [] };
}
