import { type Shop } from '../../seeds/index.js';
import { finish } from '../../src/algorithms/graph/steps.js';
import { measuredTableSteps } from '../../src/algorithms/influence/measured-table.js';
import { type SalesTable } from '../../src/algorithms/influence/sales-table.js';
import { salesShop, type SalesShop } from './sales-shop.js';

/** The sales table of a run on a demo shop, and the shop with its planted truth; people and products are in the order of the shop. */
export function salesTableOf(shop: Shop): { table: SalesTable; shop: SalesShop } {
  const made = salesShop(shop);
  const { log, looks, region } = made;
  const nothing = new Float64Array(shop.users.length);
  const data = {
    people: shop.users.map(({ user_id: id }) => String(id)),
    products: shop.items.map(({ item_id: id }) => String(id)),
    regions: [...new Set(shop.users.map(({ region: name }) => String(name)))],
    ...{ currencies: ['EUR'], currency: new Int32Array(shop.items.length) },
    ...{ region, looks, listening: log.listening, sales: log },
  };
  const scores = { influence: nothing, pageRank: nothing, reach: nothing, community: new Int32Array(nothing.length) };
  return { table: finish(measuredTableSteps('run', data, scores)), shop: made };
}
