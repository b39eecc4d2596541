import { type ProductId } from '../../catalogue/index.js';
import { lastViewed } from '../person/attention.js';
import { type Companion } from '../person/bought-with.store.js';
import { type Person } from '../person/person.js';
import { type RowTest } from '../ranking/filter.js';
import { type Lift } from '../ranking/lifted.js';
import { sorted } from '../ranking/scored.js';
import { similarityTo } from '../ranking/similar-products.js';
import { type ServingModel } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';
import { complementsOf } from './complements.js';
import { type Surface } from './surface.js';

/** What a surface does to a list. */
export interface SurfaceLift {
  readonly allowed: RowTest;
  readonly lift: Lift;
  /** By row of a product that is lifted because it goes with something in the cart: the row of what it goes with. */
  readonly leads: ReadonlyMap<number, number>;
}

/** Most products that are lifted because they are like the one on the page. */
const MOST_SIMILAR = 100;
const NOTHING: SurfaceLift = { allowed: () => true, lift: { part: '', shares: new Map() }, leads: new Map() };

/**
 * CART: products that are bought together with what is in the cart are lifted; nothing that is in the cart is listed, and no
 * product of a category of the cart, unless the filter names categories. PRODUCT: products like the one of the page, which is
 * named or else the one that the person looked at last, are lifted. An empty cart, a page of no product, and the other surfaces leave the list
 * as it is.
 */
export function surfaceLift(
  surface: Surface,
  person: Person,
  shop: Shop,
  model: ServingModel | undefined,
  {
    at,
    about,
    cart,
    byCategory,
    companions,
  }: {
    readonly at: number;
    /** Products that the page is said to be about. */
    readonly about: readonly ProductId[] | null;
    readonly cart: readonly ProductId[];
    readonly byCategory: boolean;
    readonly companions: ReadonlyMap<ProductId, readonly Companion[]>;
  },
): SurfaceLift {
  if (surface === 'CART') {
    const { allowed, shares, leads } = complementsOf(cart, shop.table, byCategory, companions);
    return { allowed, lift: { part: 'cart', shares }, leads };
  }
  const viewed = surface === 'PRODUCT' ? (about?.at(0) ?? lastViewed(person.events, at)) : undefined;
  const row = viewed === undefined ? undefined : shop.table.rowOf.get(viewed);
  if (row === undefined) return NOTHING;
  const similarity = similarityTo(row, shop, model);
  const rows = Int32Array.from(similarity.keys()).filter((other) => other !== row && similarity[other] > 0);
  const best = sorted(rows, similarity).slice(0, MOST_SIMILAR);
  return {
    allowed: (other) => other !== row,
    lift: { part: 'product-page', shares: new Map(best.map((entry) => [entry.row, entry.score])) },
    leads: new Map(),
  };
}
