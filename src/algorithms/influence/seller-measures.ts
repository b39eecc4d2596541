import { type Arcs, rowOwners } from '../graph/arcs.js';
import { pageRankSteps } from '../graph/pagerank.js';
import { spearSteps } from '../graph/spear.js';
import { type Steps, within } from '../graph/steps.js';
import { discoveriesOf } from '../sales/sales-log.js';
import { type TellingTally } from '../sales/telling-tally.js';
import { SALES_WINDOW } from './measure-sales.js';
import { type SocialData } from './social-data.js';

export type SellerShop = Pick<SocialData, 'listening' | 'sales'>;

export const MONTH = 30 * 86_400;

/** Positions of the measures that also serve as simple rankings. */
export const [PAGE_RANK, FOLLOWERS, PAST] = [0, 1, 2];

/** Features of people at a cut-off, and their adjusted sales in a time span: input and target of the forecast. */
export class Seller {
  private readonly teller: Int32Array;

  constructor(
    private readonly shop: SellerShop,
    private readonly tally: TellingTally,
  ) {
    this.teller = rowOwners(shop.sales.rows.starts);
  }

  /** Adjusted sales of each person, of recommendations from `from` to before `to`, in seconds. */
  sold(from: number, to: number): Float64Array {
    const { bought, expected } = this.tally;
    return this.sums(from, to, (row) => bought[row] - expected[row]);
  }

  /** One row of features for each person, from events and ties before a cut-off; PageRank, audience and past sales come first. */
  *measures(at: number): Steps<Float64Array[]> {
    const { listening, sales } = this.shop;
    const standing = arcsBefore(listening, at);
    const rank = yield* within(pageRankSteps(standing), 0, 0.5);
    const followers = new Float64Array(standing.nodes);
    for (const head of standing.heads) followers[head] += 1;
    const found = discoveriesOf(sales.rows);
    const told = (row: number): boolean => found.times[row] < at;
    const expertise = yield* within(spearSteps(found, sales.products, told), 0.5, 1);
    yield 1;
    const known = at - SALES_WINDOW;
    const [past, recent] = [this.sold(-Infinity, known), this.sold(known - 3 * MONTH, known)];
    const [ever, lately] = [this.sums(-Infinity, at, () => 1), this.sums(at - 3 * MONTH, at, () => 1)];
    return Array.from(rank, (share, n) =>
      Float64Array.of(
        ...[
          Math.log(1e-6 + share * standing.nodes),
          Math.log1p(followers[n]),
          Math.sign(past[n]) * Math.sqrt(Math.abs(past[n])),
        ],
        ...[past[n] / (ever[n] + 5), recent[n], Math.log1p(ever[n]), Math.log1p(lately[n])],
        ...[Math.log1p(lately[n]) * Math.log1p(followers[n]), (lately[n] * (past[n] + 1)) / (ever[n] + 20)],
        ...[(lately[n] * followers[n]) / 100, expertise[n]],
      ),
    );
  }

  private sums(from: number, to: number, of: (row: number) => number): Float64Array {
    const { told } = this.shop.sales.rows;
    const sums = new Float64Array(this.shop.listening.arcs.nodes);
    this.teller.forEach((person, row) => {
      if (told[row] >= from && told[row] < to) sums[person] += of(row);
    });
    return sums;
  }
}

/** The ties that existed before a cut-off. Linear time. */
function arcsBefore({ arcs: { nodes, starts, heads }, since }: SellerShop['listening'], at: number): Arcs {
  const standing = { nodes, starts: new Uint32Array(nodes + 1), heads: new Int32Array(heads.length) };
  let count = 0;
  for (let n = 0; n < nodes; n += 1) {
    for (let a = starts[n]; a < starts[n + 1]; a += 1) {
      if (since[a] >= at) continue;
      standing.heads[count] = heads[a];
      count += 1;
    }
    standing.starts[n + 1] = count;
  }
  return { ...standing, heads: standing.heads.subarray(0, count) };
}
