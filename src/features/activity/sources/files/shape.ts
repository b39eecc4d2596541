import { BadRow } from './errors.js';
import { type Judge } from './mapping/conditions.js';
import { type Converter } from './mapping/convert.js';
import { type SourceRecord } from './records/delimited.js';
import { inRuns, oneByOne } from './records/runs.js';
import { type DraftOf, type Target } from './rows.js';
import { addCounts, countReason } from './sieve/tally.js';

/** Records of a file and what they are: a row, a fault, or nothing that is wanted. Every record is in exactly one. */
export interface Shaped<T extends Target = Target> {
  readonly records: readonly SourceRecord[];
  readonly row?: DraftOf[T];
  readonly fault?: BadRow;
  /** Values of the row that could not be read and were not needed: how many for each reason. */
  readonly valuesLeftOut?: Readonly<Record<string, number>>;
  /** Why the row is not wanted. */
  readonly leftOut?: string;
  /** What the unwanted row would be, where what is stored of it is to be taken back. */
  readonly takenBack?: DraftOf[T];
}

/** What a mapping does to the records of a file, in this order. */
export interface Steps<T extends Target> {
  readonly fill?: (record: SourceRecord) => SourceRecord;
  readonly judge?: Judge;
  readonly convert: Converter<T>;
  /** Puts rows of one id together; then all rows of the file are in memory until its end. */
  readonly combine?: (a: DraftOf[T], b: DraftOf[T]) => DraftOf[T];
}

/** Records to rows, both in runs. */
export async function* shaped<T extends Target>(
  runs: AsyncIterable<readonly SourceRecord[]>,
  { combine, ...steps }: Steps<T>,
): AsyncGenerator<readonly Shaped<T>[]> {
  if (!combine) {
    for await (const run of runs) yield run.map((record) => shape(record, steps));
    return;
  }
  const groups = new Map<
    string,
    { records: SourceRecord[]; row: DraftOf[T]; valuesLeftOut?: Shaped['valuesLeftOut'] }
  >();
  for await (const record of oneByOne(runs)) {
    const one = shape(record, steps);
    if (!one.row) {
      yield [one];
      continue;
    }
    const { id } = one.row as { readonly id: string };
    const group = groups.get(id);
    if (group) {
      group.records.push(...one.records);
      group.row = combine(group.row, one.row);
      if (one.valuesLeftOut) group.valuesLeftOut = addCounts(group.valuesLeftOut ?? {}, one.valuesLeftOut);
    } else groups.set(id, { ...one, records: [...one.records], row: one.row });
  }
  yield* inRuns(groups.values());
}

/** The row of one record. */
export function shape<T extends Target>(
  given: SourceRecord,
  { fill, judge, convert }: Omit<Steps<T>, 'combine'>,
): Shaped<T> {
  const record = fill ? fill(given) : given;
  const records = [given];
  if (record.leftOut !== undefined) return { records, leftOut: record.leftOut };
  if (record.fault) return { records, fault: new BadRow(record.fault.reason, record.fault.detail) };
  const verdict = judge?.(record.cells);
  if (verdict) {
    const takenBack = verdict.takeBack ? unwanted(record.cells, convert) : undefined;
    return { records, leftOut: verdict.why, takenBack };
  }
  try {
    let valuesLeftOut: Record<string, number> | undefined;
    const row = convert(record.cells, (reason, count) => countReason((valuesLeftOut ??= {}), reason, count));
    return row === undefined ? { records, leftOut: 'no variantId' } : { records, row, valuesLeftOut };
  } catch (error) {
    if (error instanceof BadRow) return { records, fault: error };
    throw error;
  }
}

/** The row of a record that is left out; undefined where it is none. */
function unwanted<T extends Target>(cells: readonly string[], convert: Converter<T>): DraftOf[T] | undefined {
  try {
    return convert(cells, () => {});
  } catch (error) {
    if (error instanceof BadRow) return undefined;
    throw error;
  }
}
