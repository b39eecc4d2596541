import { spearSteps } from '../graph/spear.js';
import { type Steps } from '../graph/steps.js';
import { discoveriesOf } from '../sales/sales-log.js';
import { type Revenue, revenueBy } from './revenue.js';
import {
  figuresAt,
  ONE_QUESTION,
  orderAt,
  provenLimit,
  type SalesColumns,
  salesColumnsSteps,
  type SalesFigures,
} from './sales-figures.js';
import { isInauthentic } from './authenticity.js';
import { type NearProduct } from './near-product.js';
import { type SalesTable } from './sales-table.js';

/** A measure of the sales table by which people are ordered. */
export type TableMeasure = 'FORECAST' | 'SALES' | 'REACH' | 'STRUCTURE' | 'EXPERT' | 'AUTHENTICITY';

/** A part of the shop. A condition that is absent does not narrow it. */
export interface TablePart {
  /** Products, by position in the table. */
  readonly products?: ReadonlySet<number>;
  /** Only recommendations from this time on, in seconds. */
  readonly from?: number;
  /** Whether a person belongs to the part. */
  readonly holds?: (person: number) => boolean;
  /** There are more products than were read. */
  readonly truncated?: boolean;
  /** The part is of these products, in place of one of which too little is known. */
  readonly basedOn?: readonly NearProduct[];
}

/** People of a part in the order of a measure, best first; people with equal scores in the order of ids. */
export interface MeasuredList {
  readonly people: Int32Array;
  /** The score of each, descending. */
  readonly scores: Float64Array;
}

/**
 * Orders the people of a part of the shop by what one run found.
 *
 * - `SALES`: the lower end of the interval of adjusted sales in the part, so that uncertain sales count less (`orderAt`); people who were heard in the
 *   shop, or after whose recommendations somebody bought in the part.
 * - `EXPERT`: expertise (`spear`) on the recommendations of the part, divided by the largest value.
 * - `AUTHENTICITY`: one minus authenticity, of everybody: who should be looked at comes first. The other lists leave inauthentic people out.
 * - `FORECAST`, `REACH`, `STRUCTURE`: the figure for the whole shop, of people who recommended a product in the part.
 */
export function* measuredListSteps(table: SalesTable, measure: TableMeasure, part: TablePart): Steps<MeasuredList> {
  const scores = yield* scoresOf(table, measure, part);
  const people = Int32Array.from(table.people.keys())
    .filter((person) => !Number.isNaN(scores[person]) && (part.holds?.(person) ?? true))
    .filter((person) => measure === 'AUTHENTICITY' || !isInauthentic(table.authenticity.score[person]))
    .sort((a, b) => scores[b] - scores[a] || a - b);
  return { people, scores: Float64Array.from(people, (person) => scores[person]) };
}

/** Sales of some people within a part, in the order given. `proven` is said with regard to everybody who was heard in the part. */
export function* salesOfPeopleSteps(
  table: SalesTable,
  people: readonly number[],
  part: TablePart,
): Steps<SalesFigures[]> {
  const columns = yield* salesOfEverybody(table, part);
  const limit = isWhole(part) ? table.provenLimit : provenLimit(columns);
  return people.map((person) => figuresAt(columns, person, limit));
}

/** Sales of all word of mouth within a part. */
export function* salesOfPartSteps(table: SalesTable, part: TablePart): Steps<SalesFigures> {
  return figuresAt(yield* salesBy(table, part, oneGroup(table, part), 1), 0, ONE_QUESTION);
}

/** What the sales of a part of the shop leave out because of inauthentic people. */
export interface LeftOutOfPart {
  /** Inauthentic people who recommended a product within the part. */
  readonly people: number;
  /** Share of all hearings that is left out, 0 to 1. */
  readonly heard: number;
  /** Share of all purchases while a hearing counted that is left out, 0 to 1. */
  readonly bought: number;
}

/** What the sales of a part leave out. @param sales of the part */
export function leftOutOfPart(
  { leftOut, authenticity }: Pick<SalesTable, 'leftOut' | 'authenticity'>,
  { products, from = -Infinity, holds }: TablePart,
  sales: Pick<SalesFigures, 'heard' | 'bought'>,
): LeftOutOfPart {
  const { teller, product, told } = leftOut;
  const people = new Set<number>();
  let [heard, bought] = [0, 0];
  teller.forEach((person, n) => {
    if (told[n] < from || products?.has(product[n]) === false || holds?.(person) === false) return;
    heard += leftOut.heard[n];
    bought += leftOut.bought[n];
    if (isInauthentic(authenticity.score[person])) people.add(person);
  });
  const share = (left: number, counted: number): number => (left > 0 ? left / (left + counted) : 0);
  return { people: people.size, heard: share(heard, sales.heard), bought: share(bought, sales.bought) };
}

/** What was paid for the sales of some people within a part, in the order given. */
export function revenueOfPeople(table: SalesTable, people: readonly number[], part: TablePart): Revenue[][] {
  const group = new Map(people.map((person, n) => [person, n]));
  return revenueBy(
    table,
    within(table, part, (row) => group.get(table.teller[row]) ?? -1),
    people.length,
  );
}

/** What was paid for all sales by word of mouth within a part. */
export function revenueOfPart(table: SalesTable, part: TablePart): Revenue[] {
  return revenueBy(table, within(table, part, oneGroup(table, part)), 1)[0];
}

/**
 * When the first recommendation within a part was, in seconds; Infinity where there is none. Sales of a part are known when a window has passed since.
 */
export function firstTold(table: SalesTable, part: TablePart): number {
  const groupOf = within(table, part, oneGroup(table, part));
  return table.rows.told.reduce((first, at, row) => (at < first && groupOf(row) >= 0 ? at : first), Infinity);
}

function isWhole(part: TablePart): boolean {
  return part.products === undefined && part.from === undefined;
}

/** One group, 0, of the rows of whoever belongs to the part; -1 for others. */
export function oneGroup(table: SalesTable, part: TablePart): (row: number) => number {
  return (row) => (part.holds?.(table.teller[row]) === false ? -1 : 0);
}

function* salesOfEverybody(table: SalesTable, part: TablePart): Steps<SalesColumns> {
  if (isWhole(part)) return table.figures;
  return yield* salesBy(table, part, (row) => table.teller[row], table.people.length);
}

/** The group of a row that lies within a part; -1 for others. */
export function within(table: SalesTable, part: TablePart, groupOf: (row: number) => number): (row: number) => number {
  const counts = rowsOf(table, part);
  return (row) => (counts(row) ? groupOf(row) : -1);
}

function salesBy(
  table: SalesTable,
  part: TablePart,
  groupOf: (row: number) => number,
  count: number,
): Steps<SalesColumns> {
  return salesColumnsSteps(table.sales, within(table, part, groupOf), count);
}

/** The score of each person; NaN for a person who is not in the list. */
function* scoresOf(table: SalesTable, measure: TableMeasure, part: TablePart): Steps<Float64Array> {
  const { scores, rows, products, people, teller, forecast } = table;
  const whole = isWhole(part);
  if (measure === 'SALES') {
    const columns = yield* salesOfEverybody(table, part);
    const limit = whole ? table.provenLimit : provenLimit(columns);
    // Who sold nothing of a product is not among those who sell it.
    const counts = whole ? columns.heard : columns.bought;
    return counts.map((count, person) => (count > 0 ? orderAt(columns, person, limit) : NaN));
  }
  if (measure === 'EXPERT') {
    const steps = spearSteps(discoveriesOf(rows), products.length, rowsOf(table, part));
    const expertise = whole ? table.expertise : yield* steps;
    return expertise.map((value) => (value > 0 ? value : NaN));
  }
  const of = {
    FORECAST: forecast,
    REACH: scores.reach,
    STRUCTURE: scores.pageRank,
    AUTHENTICITY: table.authenticity.score.map((score) => 1 - score),
  }[measure];
  if (of.length === 0) return new Float64Array(people.length).fill(NaN);
  if (whole || measure === 'AUTHENTICITY') return of;
  const there = new Float64Array(people.length).fill(NaN);
  const counts = rowsOf(table, part);
  teller.forEach((person, row) => {
    if (counts(row)) there[person] = of[person];
  });
  return there;
}

/** Whether a row is a recommendation within the part. */
function rowsOf({ rows }: SalesTable, { products, from = -Infinity }: TablePart): (row: number) => boolean {
  return (row) =>
    rows.told[row] >= from && rows.told[row] < Infinity && (products === undefined || products.has(rows.products[row]));
}
