import { type Steps } from '../graph/steps.js';
import { audienceSizes } from './audience.js';
import { type MeasuredList, salesOfPeopleSteps, type TablePart } from './measured-list.js';
import { type SalesFigures } from './sales-figures.js';
import { type SalesTable } from './sales-table.js';

/** A figure of people by which a list of them can be ordered. */
export type PeopleColumn =
  | 'INFLUENCE'
  | 'PAGE_RANK'
  | 'REACH'
  | 'AUDIENCE'
  | 'AUTHENTICITY'
  | 'EXPERTISE'
  | 'FORECAST'
  | 'HEARD'
  | 'BOUGHT'
  | 'EXPECTED'
  | 'ADJUSTED'
  | 'LOWER'
  | 'UPPER'
  | 'ATTRIBUTED';

const OF_SALES: Partial<Readonly<Record<PeopleColumn, keyof SalesFigures>>> = {
  HEARD: 'heard',
  BOUGHT: 'bought',
  EXPECTED: 'expected',
  ADJUSTED: 'adjusted',
  LOWER: 'lower',
  UPPER: 'upper',
  ATTRIBUTED: 'attributed',
};

/** Whether a figure is of sales within the part that is asked for; the others are of the whole shop. */
export function isOfSales(column: PeopleColumn | null | undefined): boolean {
  return column !== null && column !== undefined && OF_SALES[column] !== undefined;
}

/** A figure of some people, in the order given; those of sales are within a part. NaN where it is not known. */
export function* columnSteps(
  table: SalesTable,
  people: Int32Array,
  column: PeopleColumn,
  part: TablePart,
): Steps<Float64Array> {
  const name = OF_SALES[column];
  if (name !== undefined) {
    const figures = yield* salesOfPeopleSteps(table, [...people], part);
    return Float64Array.from(figures, (of) => Number(of[name]));
  }
  const whole = wholeColumn(table, column);
  return Float64Array.from(people, (person) => whole[person] ?? NaN);
}

function wholeColumn(table: SalesTable, column: PeopleColumn): ArrayLike<number> {
  const { scores, authenticity, expertise, forecast } = table;
  switch (column) {
    case 'INFLUENCE':
      return scores.influence;
    case 'PAGE_RANK':
      return scores.pageRank;
    case 'REACH':
      return scores.reach;
    case 'AUDIENCE':
      return audienceSizes(table);
    case 'AUTHENTICITY':
      return authenticity.score;
    case 'EXPERTISE':
      return expertise;
    default:
      return forecast;
  }
}

/** People in an order, with the value of each by which it stands there. */
export interface OrderedPeople extends MeasuredList {
  readonly values: Float64Array;
}

/** Stands for a figure that is not known: such people come last, whatever the direction. */
const UNKNOWN = Number.MAX_VALUE;

/** A list in another order. People with equal values stay in the order of the list. */
export function reordered(list: MeasuredList, figures: Float64Array, descending: boolean): OrderedPeople {
  const values = figures.map((value) => (Number.isNaN(value) ? UNKNOWN : descending ? -value : value));
  const order = Uint32Array.from(values, (_, n) => n).sort((a, b) => values[a] - values[b] || a - b);
  return {
    people: Int32Array.from(order, (n) => list.people[n]),
    scores: Float64Array.from(order, (n) => list.scores[n]),
    values: Float64Array.from(order, (n) => values[n]),
  };
}

/** A list without the people who do not fit. */
export function filtered(list: MeasuredList, fits: (person: number) => boolean): MeasuredList {
  const kept = list.people.map((person, n) => (fits(person) ? n : -1)).filter((n) => n >= 0);
  return {
    people: Int32Array.from(kept, (n) => list.people[n]),
    scores: Float64Array.from(kept, (n) => list.scores[n]),
  };
}
