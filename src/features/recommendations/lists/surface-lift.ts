import { type ProductId } from '../../catalogue/index.js';
import { cartOf, lastViewed } from '../person/attention.js';
import { type Companion } from '../person/bought-with.store.js';
import { type Person } from '../person/person.js';
import { type RowTest } from '../ranking/filter.js';
import { type Lift } from '../ranking/lifted.js';
import { sorted } from '../ranking/scored.js';
import { similarityTo } from '../ranking/similar-products.js';
import { type ServingModel } from '../shop/serving-model.js';
import { type ProductTable } from '../shop/product-table.js';
import { type Shop } from '../shop/shop.js';
import { type Surface } from './surface.js';

/** What a surface does to a list. */
export interface SurfaceLift {
  readonly allowed: RowTest;
  readonly lift: Lift;
}

/** Most products that are lifted because they are like the one on the page. */
const MOST_SIMILAR = 100;
const NOTHING: SurfaceLift = { allowed: () => true, lift: { part: '', shares: new Map() } };

/**
 * CART: products that are bought together with what is in the cart are lifted; nothing that is in the cart is listed, and no
 * product of a category of the cart, unless the filter names categories. PRODUCT: products like the one that the person looked
 * at last are lifted. An empty cart, a person who looked at nothing, and the other surfaces leave the list as it is.
 */
export function surfaceLift(
  surface: Surface,
  person: Person,
  shop: Shop,
  model: ServingModel | undefined,
  {
    at,
    byCategory,
    companions,
  }: {
    readonly at: number;
    readonly byCategory: boolean;
    readonly companions: ReadonlyMap<ProductId, readonly Companion[]>;
  },
): SurfaceLift {
  if (surface === 'CART') return besideCart(cartOf(person.events, at), shop.table, byCategory, companions);
  const viewed = surface === 'PRODUCT' ? lastViewed(person.events, at) : undefined;
  const row = viewed === undefined ? undefined : shop.table.rowOf.get(viewed);
  if (row === undefined) return NOTHING;
  const similarity = similarityTo(row, shop, model);
  const rows = Int32Array.from(similarity.keys()).filter((other) => other !== row && similarity[other] > 0);
  const best = sorted(rows, similarity).slice(0, MOST_SIMILAR);
  return {
    allowed: (other) => other !== row,
    lift: { part: 'product-page', shares: new Map(best.map((entry) => [entry.row, entry.score])) },
  };
}

function besideCart(
  cart: readonly ProductId[],
  table: ProductTable,
  byCategory: boolean,
  companions: ReadonlyMap<ProductId, readonly Companion[]>,
): SurfaceLift {
  const inCart = new Set(cart.flatMap((id) => table.rowOf.get(id) ?? []));
  const categories = new Set(byCategory ? [...inCart].flatMap((row) => table.categories[row]) : []);
  const shares = new Map<number, number>();
  for (const { productId, share } of cart.flatMap((id) => companions.get(id) ?? [])) {
    const row = table.rowOf.get(productId);
    if (row !== undefined) shares.set(row, (shares.get(row) ?? 0) + share);
  }
  return {
    allowed: (row) => !inCart.has(row) && !table.categories[row].some((id) => categories.has(id)),
    lift: { part: 'cart', shares },
  };
}
