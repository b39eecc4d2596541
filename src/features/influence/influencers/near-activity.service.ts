import { type NearProduct } from '../../../algorithms/influence/near-product.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type ContentService, type ProductId } from '../../catalogue/index.js';
import { type ActivePeople, type InfluencersStore } from './influencers.store.js';

/** Products that stand in for one with which nobody did anything, at most. */
const MOST = 10;

/** Who is active with the products that are nearest to a new one. */
export class NearActivity {
  constructor(
    private readonly store: InfluencersStore,
    private readonly contents: Pick<ContentService, 'nearest'>,
  ) {}

  /**
   * The activity of each person with the ten nearest products by content, weighed by their cosines; nobody where nothing is near.
   * @throws Failure NOT_FOUND
   */
  async of(
    productId: ProductId,
    context?: QueryContext,
  ): Promise<ActivePeople & { readonly basedOn: readonly NearProduct[] }> {
    const near = await this.contents.nearest(productId, MOST, context, 'productId');
    const each = await Promise.all(near.map((product) => this.store.activeWithProduct(product.productId, context)));
    const people = new Map<string, ActivePeople['rows'][number]>();
    each.forEach(({ rows }, n) => {
      for (const row of rows) {
        const activity = (people.get(row.userId)?.activity ?? 0) + near[n].similarity * row.activity;
        people.set(row.userId, { ...row, activity });
      }
    });
    return {
      rows: [...people.values()],
      truncated: each.some(({ truncated }) => truncated),
      basedOn: near.map((product) => ({ ...product, byModel: false })),
    };
  }
}
