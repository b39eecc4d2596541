import { type UserId } from '../../people/index.js';
import { type CategoryId, type ProductId } from '../../catalogue/index.js';
import * as queries from '../../../../cypher/influence/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type ActivityWeights } from './activity-weights.js';

/** What the last run wrote about a person. */
export interface ScoreRow {
  readonly userId: UserId;
  /** Influence score, 0 to 1. */
  readonly influence: number;
  /** Rank by influence among all people, from 1. */
  readonly rank: number;
  /** PageRank; the mean of all people is 1. */
  readonly pageRank: number;
  readonly reach: number;
  /** Number of friends and followers. */
  readonly audience: number;
  /** Id of the community. */
  readonly community: string | null;
  /** The run. */
  readonly model: string;
}

/** People who are active with a product or in a category. */
export interface ActivePeople {
  /** `activity` is the sum of event weights; `influence` is null for a person whom the last run does not know. */
  readonly rows: readonly {
    readonly userId: UserId;
    readonly activity: number;
    readonly influence: number | null;
  }[];
  /** There are more products, or more events of one product, than were read. */
  readonly truncated: boolean;
}

/** Events of one product that are read at most, in a list for that product. */
const EVENTS_OF_PRODUCT = 20_000;
/** People of one name who are looked at, at most. */
const NAMED = 20_000;
/** Products of a category, and events of each, that are read at most. */
const PRODUCTS = 2_000;
const EVENTS_EACH = 200;

/** Reads scores of people, and who is active where. */
export class InfluencersStore {
  constructor(
    private readonly db: Database,
    private readonly weights: ActivityWeights,
  ) {}

  /** People in the order of their ranks, after a rank (0 for the first page). */
  async byRank(after: number, limit: number, context?: QueryContext): Promise<readonly ScoreRow[]> {
    return this.db.run(queries.influencers, { after, limit }, context);
  }

  async byRankInRegion(region: string, after: number, limit: number, context?: QueryContext): Promise<ScoreRow[]> {
    return this.db.run(queries.influencersOfRegion, { region, after, limit }, context);
  }

  async byRankInCommunity(
    community: string,
    after: number,
    limit: number,
    context?: QueryContext,
  ): Promise<ScoreRow[]> {
    return this.db.run(queries.influencersOfCommunity, { community, after, limit }, context);
  }

  /** In any order, without people who have no score. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<readonly ScoreRow[]> {
    return this.db.run(queries.influencersByIds, { ids: [...ids] }, context);
  }

  /** Ids of people who have these words in name or id, in any order, 20,000 at most. @param words in the syntax of the full-text index */
  async byWords(words: string, context?: QueryContext): Promise<readonly string[]> {
    return (await this.db.run(queries.peopleByWords, { words, limit: NAMED }, context)).map(({ id }) => id);
  }

  /** Ids of people who share their activity with nobody. */
  async withoutConsent(context?: QueryContext): Promise<readonly string[]> {
    return (await this.db.run(queries.peopleWithoutConsent, {}, context)).map(({ id }) => id);
  }

  /** At most 20,000 events of the product are read. */
  async activeWithProduct(productId: ProductId, context?: QueryContext): Promise<ActivePeople> {
    const params = { productId, weights: this.weights, cap: EVENTS_OF_PRODUCT };
    const rows = await this.db.run(queries.peopleOfProduct, params, context);
    return { rows, truncated: rows.some(({ truncated }) => truncated) };
  }

  /**
   * At most 2,000 products of the category and of the categories below it are read, with 200 events each.
   * @returns null where there is no such category
   */
  async activeInCategory(categoryId: CategoryId, context?: QueryContext): Promise<ActivePeople | null> {
    const [size] = await this.db.run(queries.countCategoryProducts, { categoryId, limit: PRODUCTS + 1 }, context);
    if (!size) return null;
    const params = { categoryId, weights: this.weights, products: PRODUCTS, perProduct: EVENTS_EACH };
    const rows = await this.db.run(queries.peopleOfCategory, params, context);
    return { rows, truncated: size.products > PRODUCTS || rows.some(({ truncated }) => truncated) };
  }

  /** Whom these people influenced, by what one run found. */
  async movedBy(
    ids: readonly string[],
    model: string,
    context?: QueryContext,
  ): Promise<readonly { readonly source: string; readonly userId: UserId; readonly credit: number }[]> {
    return this.db.run(queries.movedByPeople, { ids: [...ids], model }, context);
  }
}
