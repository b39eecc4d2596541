import { type ReactNode } from 'react';
import { type Estimate } from '../parts/Interval';

/** What a column of a grid shows, how it is sorted and what a file holds of it. */
export interface Column<Row> {
  /** Stands in the URL for the order, and in the browser for the choice of columns. */
  readonly key: string;
  readonly title: string;
  /** Width as a track of a CSS grid: `minmax(8rem, 2fr)`. */
  readonly width: string;
  readonly isNumber?: boolean;
  /** What is sorted by and written into a file; null comes last. */
  readonly value: (row: Row) => string | number | null;
  /** What is seen; the value itself by default. */
  readonly show?: (row: Row) => ReactNode;
  /** An estimate is drawn by `Interval`, on one scale for the whole column; its ends go into the file too. Null is too early. */
  readonly estimate?: (row: Row) => Estimate | null;
  /** How the numbers of an estimate are written; with one decimal by default. */
  readonly write?: (value: number) => string;
  /** Not in the order of rows: what cannot be compared, or what the service cannot sort. */
  readonly isUnsorted?: boolean;
  /** Left out until the person chooses it. */
  readonly isHidden?: boolean;
  /** Stands in each file, seen or not: by what rows are found again. */
  readonly isInFile?: boolean;
  /** Cannot be left out: what the row is. */
  readonly isFixed?: boolean;
}

/** The order of rows; it stands in the URL as `column` or `-column`. */
export interface Order {
  readonly key: string;
  readonly isDescending: boolean;
}

export function orderOf(text: string): Order {
  return text.startsWith('-') ? { key: text.slice(1), isDescending: true } : { key: text, isDescending: false };
}

export function textOfOrder({ key, isDescending }: Order): string {
  return isDescending ? `-${key}` : key;
}

/** Numbers are asked for from the largest, texts from the first letter. */
export function firstOrder<Row>({ key, isNumber }: Column<Row>): Order {
  return { key, isDescending: isNumber ?? false };
}

/** The rows in an order, with what has no value last; equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
): readonly Row[] {
  const column = order && columns.find(({ key }) => key === order.key);
  if (!column) return rows;
  const sign = order.isDescending ? -1 : 1;
  const compare = new Intl.Collator().compare;
  const keyed = rows.map((row) => ({ row, value: column.value(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    if (typeof a.value === 'number' && typeof b.value === 'number') return sign * (a.value - b.value);
    return sign * compare(String(a.value), String(b.value));
  });
  return keyed.map(({ row }) => row);
}
