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
 * Visits the products one by one. `marks` holds when each person bought the product. Cost: rows; memory: a few numbers for each person.
 */
export function* eachProduct(log: PreparedLog, visit: (product: number, marks: ProductMarks) => void): Steps<void> {
  const marks = new ProductMarks(log.listening.arcs.nodes);
  const { starts } = log.ofProduct;
  let hearings = 0;
  for (let product = 0; product < log.products; product += 1) {
    marks.fill(log, product);
    visit(product, marks);
    marks.clear();
    for (let n = starts[product]; n < starts[product + 1]; n += 1) hearings += audience(log, log.ofProduct.people[n]);
    if (hearings < SLICE) continue;
    hearings = 0;
    yield (product + 1) / log.products;
  }
}

function audience({ heardBy: { starts } }: PreparedLog, person: number): number {
  return starts[person + 1] - starts[person];
}

/** Hearings that are processed between two yields. */
const SLICE = 5_000;

/** When each person bought one product; `Infinity` for never. */
export class ProductMarks {
  readonly boughtAt: Float64Array;
  /** For people who bought: position of the purchase in the rows. */
  readonly boughtRow: Uint32Array;
  /** People who bought. */
  readonly buyers = new Growing(Int32Array);

  constructor(people: number) {
    this.boughtAt = new Float64Array(people).fill(Infinity);
    this.boughtRow = new Uint32Array(people);
  }

  fill({ rows, ofProduct }: PreparedLog, product: number): void {
    for (let n = ofProduct.starts[product]; n < ofProduct.starts[product + 1]; n += 1) {
      const [person, row] = [ofProduct.people[n], ofProduct.rows[n]];
      if (rows.bought[row] === Infinity) continue;
      this.boughtAt[person] = rows.bought[row];
      this.boughtRow[person] = row;
      this.buyers.push(person);
    }
  }

  clear(): void {
    for (const person of this.buyers.values()) this.boughtAt[person] = Infinity;
    this.buyers.clear();
  }
}

/** Calls back for the first hearing of a product by each person who recommends it and each listener. */
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
