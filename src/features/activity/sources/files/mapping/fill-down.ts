import { type SourceRecord } from '../records/delimited.js';
import { type Reading } from './mapping.js';
import { placeOf } from './tables.js';
import { cellsReader, presence } from './texts.js';

type FillDown = NonNullable<Reading['fillDown']>;

/**
 * Fills empty cells with those of the record before, as exports need that write an order's customer on its first line only.
 * Where no column says which records belong together, a record that cannot be read ends the filling: what it
 * would have said is not known.
 */
export function fillingDown(
  { columns, while: same }: FillDown,
  header: readonly string[],
): (record: SourceRecord) => SourceRecord {
  const filled = columns.map((name) => placeOf(header, name)).filter((place) => place >= 0);
  const places = same === undefined ? undefined : [same].flat().map((name) => placeOf(header, name));
  const keyOf = places && cellsReader(places, '\n');
  let key: string | undefined;
  let before: readonly string[] = [];
  return (record) => {
    if (record.fault ?? record.leftOut) {
      if (!keyOf) before = [];
      return record;
    }
    const cells = [...record.cells];
    const own = keyOf?.(cells);
    const continues = !keyOf || (own !== undefined && own === key);
    key = own;
    if (continues)
      for (const place of filled) if (presence(cells[place]) === undefined) cells[place] = before[place] ?? '';
    before = cells;
    return { ...record, cells };
  };
}
