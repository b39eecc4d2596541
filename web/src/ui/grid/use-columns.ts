import { useMemo } from 'react';
import { CsvFile, type CsvColumn } from '../save/csv';
import { useStored } from '../stored';
import { useUiText } from '../text';
import { type Column } from './column';

/** Which columns of a grid are seen; the choice is kept in this browser. */
export interface ColumnChoice<Row> {
  readonly shown: readonly Column<Row>[];
  /** Columns that can be left out. */
  readonly optional: readonly Column<Row>[];
  /** Keys of the optional ones that are seen. */
  readonly on: readonly string[];
  readonly choose: (on: readonly string[]) => void;
  /** Begins a file of the columns that are seen, and of those that stand in each file. */
  readonly begin: () => CsvFile<Row>;
}

export function useColumns<Row>(name: string, columns: readonly Column<Row>[]): ColumnChoice<Row> {
  const [stored, store] = useStored(`columns.${name}`);
  const say = useUiText();
  return useMemo(() => {
    const optional = columns.filter(({ isFixed }) => !isFixed);
    const chosen = stored?.split(',');
    const isOn = ({ key, isFixed, isHidden }: Column<Row>): boolean =>
      isFixed ?? (chosen ? chosen.includes(key) : !isHidden);
    const shown = columns.filter(isOn);
    return {
      shown,
      optional,
      on: shown.map(({ key }) => key),
      choose: (on) => store(on.join(',')),
      begin: () =>
        new CsvFile(
          columns.filter((column) => isOn(column) || column.isInFile).flatMap((column) => fileColumns(column, say)),
        ),
    };
  }, [columns, stored, store, say]);
}

/** An estimate is three columns of a file. */
function fileColumns<Row>(column: Column<Row>, say: ReturnType<typeof useUiText>): CsvColumn<Row>[] {
  const { title, value, estimate } = column;
  if (!estimate) return [{ title, value }];
  return [
    { title, value: (row) => estimate(row)?.value ?? null },
    { title: say('csv.lower', { title }), value: (row) => estimate(row)?.lower ?? null },
    { title: say('csv.upper', { title }), value: (row) => estimate(row)?.upper ?? null },
  ];
}
