import { type Shop } from '../../seeds/index.js';
import { rowOwners } from '../../src/algorithms/graph/arcs.js';
import { finish } from '../../src/algorithms/graph/steps.js';
import { authenticitySteps, isInauthentic } from '../../src/algorithms/influence/authenticity.js';
import { leftOutSteps } from '../../src/algorithms/influence/left-out.js';
import { withoutPeople } from '../../src/algorithms/influence/without-people.js';
import { measuredTableSteps } from '../../src/algorithms/influence/measured-table.js';
import { type SalesTable } from '../../src/algorithms/influence/sales-table.js';
import { type SellerShop } from '../../src/algorithms/influence/seller-measures.js';
import { salesShop, type SalesShop } from './sales-shop.js';

/** The sales table of a run on a demo shop, and the shop with its planted truth; people and products are in the order of the shop. */
export function salesTableOf(shop: Shop): {
  table: SalesTable;
  shop: SalesShop;
  /** What the table was measured on: the shop without people who were found inauthentic. */
  genuine: SellerShop;
  /** The planted strength of each tie of the table. */
  strength: Float64Array;
} {
  const made = salesShop(shop);
  const { log, looks, region } = made;
  const nothing = new Float64Array(shop.users.length);
  const data = {
    people: shop.users.map(({ user_id: id }) => String(id)),
    products: shop.items.map(({ item_id: id }) => String(id)),
    regions: [...new Set(shop.users.map(({ region: name }) => String(name)))],
    currencies: ['EUR'],
    ...{ region, looks, listening: log.listening, sales: log, praise: made.praise },
    acts: { starts: new Uint32Array(nothing.length + 1), products: new Int32Array(), told: nothing, did: nothing },
  };
  const authenticity = finish(authenticitySteps(data));
  const isOut = (person: number): boolean => isInauthentic(authenticity.score[person]);
  const leftOut = finish(leftOutSteps(data.sales, isOut));
  const genuine = withoutPeople(data, isOut);
  const scores = { influence: nothing, pageRank: nothing, reach: nothing, community: new Int32Array(nothing.length) };
  const table = finish(measuredTableSteps('run', genuine, authenticity, leftOut, scores));
  return { table, shop: made, genuine, strength: strengthOf(table, made) };
}

function strengthOf({ listening: { arcs } }: SalesTable, { log, planted }: SalesShop): Float64Array {
  const all = log.listening.arcs;
  return Float64Array.from(rowOwners(arcs.starts), (tail, arc) => {
    const heard = all.heads.subarray(all.starts[tail], all.starts[tail + 1]);
    return planted.strength[all.starts[tail] + heard.indexOf(arcs.heads[arc])];
  });
}
