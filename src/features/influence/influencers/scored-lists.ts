import * as catalogue from '../../../../cypher/influence/index.js';
import { isGiven } from '../../../platform/checks.js';
import { Failure, notFound } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { MODEL_FAILURES } from '../../models/index.js';
import { type ActivityWeights } from './activity-weights.js';
import { peopleOfCategory } from './category-people.js';
import { type Scope } from '../table/table-scope.js';

/** A person with the influence that the last run found. */
export interface ScoredPerson {
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

/** A page of people, and whether a product or category has more acts than were looked at. */
export interface ScoredPage {
  readonly rows: readonly ScoredPerson[];
  readonly truncated: boolean;
}

/** Most acts looked at for one product. */
const PRODUCT_CAP = 20_000;
/** Activity at which half of a person's influence counts for a product or category: one purchase. */
const HALF_ACTIVITY = 10;

/** Lists of people by the influence score of the last run, as the graph has it. */
export class ScoredLists {
  constructor(
    private readonly db: Database,
    private readonly weights: ActivityWeights,
  ) {}

  /**
   * The first people after `after`, for a product or category those who did something there.
   * @throws Failure NOT_FOUND, NO_ACTIVE_MODEL while nothing was scored
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
   * One person; null of who joined after the last run.
   * @throws Failure NO_ACTIVE_MODEL
   */
  async of(userId: string, context?: QueryContext): Promise<ScoredPerson | null> {
    const [row] = await this.db.run(catalogue.influencersByIds, { ids: [userId] }, context);
    if (!row && !(await this.isScored(context))) throw notScored();
    return row ? { ...row, score: row.influence } : null;
  }

  /** Reads the rest about the few of one page; who is gone or was not scored is left out. */
  async rowsOf(
    ordered: readonly { readonly userId: string; readonly score: number }[],
    context?: QueryContext,
  ): Promise<ScoredPerson[]> {
    const ids = ordered.map(({ userId }) => userId);
    const found = await this.db.run(catalogue.influencersByIds, { ids }, context);
    const known = new Map(found.map((row) => [row.userId, row]));
    return ordered.flatMap(({ userId, score }) => {
      const row = known.get(userId);
      return row ? [{ ...row, score }] : [];
    });
  }

  private async list(
    { productId, categoryId, communityId, region }: Scope,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<ScoredPage> {
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

  /** Orders the people of a product or category. */
  private async among(
    { people, truncated }: ActivePeople,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<ScoredPage> {
    const ordered = people
      .map(({ userId, influence, activity }) => ({
        userId,
        score: influence * (activity / (activity + HALF_ACTIVITY)),
      }))
      .sort((a, b) => b.score - a.score || (a.userId < b.userId ? -1 : 1))
      .filter(({ score, userId }) => !after || score < after.value || (score === after.value && userId > after.userId))
      .slice(0, limit);
    return { rows: await this.rowsOf(ordered, context), truncated };
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

function notScored(): Failure {
  return new Failure(MODEL_FAILURES.NO_ACTIVE_MODEL, 'Influence was not computed yet: it is when a model is trained.');
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
