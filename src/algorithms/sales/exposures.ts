import { Growing } from '../growing.js';
import { type InArcs, reversed } from '../diffusion/reversed.js';
import { type Steps } from '../graph/steps.js';
import { byProduct, type ProductRows, type SalesLog } from './sales-log.js';

/** A log with derived tables that all algorithms use. */
export interface PreparedLog extends SalesLog {
  readonly ofProduct: ProductRows;
  /** Who hears each person (`tails`), and over which arc of `listening`. */
  readonly heardBy: InArcs;
}

export function prepareLog(log: SalesLog): PreparedLog {
  return { ...log, ofProduct: byProduct(log.rows, log.products), heardBy: reversed(log.listening.arcs) };
}

/**
 * Visits the products one by one. `marks` holds when each person first heard of the product (over an arc that existed by then) and when
 * the person bought it. Cost: tellings times listeners; memory: a few numbers for each person.
 */
export function* eachProduct(
  log: PreparedLog,
  visit: (product: number, marks: ProductMarks) => void,
  { from = 0, to = log.products }: ProductRange = {},
): Steps<void> {
  const marks = new ProductMarks(log.listening.arcs.nodes);
  let heard = 0;
  for (let product = from; product < to; product += 1) {
    marks.fill(log, product);
    visit(product, marks);
    heard += marks.heard.length;
    marks.clear();
    if (heard < SLICE) continue;
    heard = 0;
    yield (product + 1 - from) / (to - from);
  }
}

/** Products `from .. to - 1`; by default all. */
export interface ProductRange {
  readonly from?: number;
  readonly to?: number;
}

/** Hearings that are processed between two yields. */
const SLICE = 5_000;

/** When each person heard of one product and when each bought it; `Infinity` for never. */
export class ProductMarks {
  readonly heardAt: Float64Array;
  readonly boughtAt: Float64Array;
  /** For people who bought: position of the purchase in the rows. */
  readonly boughtRow: Uint32Array;
  /** For people who heard: the arc of the first hearing, and the position of its telling in the rows. */
  readonly arc: Uint32Array;
  readonly telling: Uint32Array;
  /** People who heard, in the order of the tellings. */
  readonly heard = new Growing(Int32Array);
  private readonly buyers = new Growing(Int32Array);

  constructor(people: number) {
    this.heardAt = new Float64Array(people).fill(Infinity);
    this.boughtAt = new Float64Array(people).fill(Infinity);
    this.boughtRow = new Uint32Array(people);
    this.arc = new Uint32Array(people);
    this.telling = new Uint32Array(people);
  }

  fill(log: PreparedLog, product: number): void {
    const { rows, ofProduct } = log;
    for (let n = ofProduct.starts[product]; n < ofProduct.starts[product + 1]; n += 1) {
      const [person, row] = [ofProduct.people[n], ofProduct.rows[n]];
      if (rows.bought[row] < Infinity) {
        this.boughtAt[person] = rows.bought[row];
        this.boughtRow[person] = row;
        this.buyers.push(person);
      }
    }
    eachHearing(log, product, (listener, at, arc, telling) => {
      if (at >= this.heardAt[listener]) return;
      if (this.heardAt[listener] === Infinity) this.heard.push(listener);
      this.heardAt[listener] = at;
      this.arc[listener] = arc;
      this.telling[listener] = telling;
    });
  }

  clear(): void {
    for (const person of this.heard.values()) this.heardAt[person] = Infinity;
    for (const person of this.buyers.values()) this.boughtAt[person] = Infinity;
    this.heard.clear();
    this.buyers.clear();
  }
}

/** Calls back for every hearing of a product: once for each telling (by its position in the rows) and listener. */
export function eachHearing(
  { rows, ofProduct, heardBy, listening }: PreparedLog,
  product: number,
  visit: (listener: number, at: number, arc: number, telling: number) => void,
): void {
  for (let n = ofProduct.starts[product]; n < ofProduct.starts[product + 1]; n += 1) {
    const telling = ofProduct.rows[n];
    const at = rows.told[telling];
    if (at === Infinity) continue;
    const teller = ofProduct.people[n];
    for (let l = heardBy.starts[teller]; l < heardBy.starts[teller + 1]; l += 1) {
      const arc = heardBy.arcs[l];
      if (listening.since[arc] <= at) visit(heardBy.tails[l], at, arc, telling);
    }
  }
}
