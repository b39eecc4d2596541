import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { scaleOf, type Scale } from '../parts/Interval';
import { useRowHeight } from '../rows';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import { sortRows, type Column, type Order } from './column';
import { useGridKeys } from './use-grid-keys';
import { GridTools } from './GridTools';
import { useColumns } from './use-columns';
import { useSaving, type EachPage } from '../save/use-saving';
import { useRowsInSight } from './use-rows-in-sight';
import './grid.css';

export interface GridProps<Row> {
  /** What the rows are; read aloud. */
  readonly label: string;
  /** Names the choice of columns in this browser, and the file. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** From the URL. */
  readonly order?: Order;
  readonly onOrder?: (order: Order) => void;
  /** Whether the service sorts: the rows then come in order, and only the header tells it. */
  readonly isSorted?: boolean;
  /** Whether a column can be sorted in both directions; true by default. */
  readonly turns?: boolean;
  /** Enter, or a press on the row. */
  readonly onOpen?: (row: Row) => void;
  /** Keys of the rows that are chosen; Space changes it. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (row: Row) => void;
  /** Whether other rows are asked for, and these stand until they come. */
  readonly isBusy?: boolean;
  /** Number of all rows, where not all are here. */
  readonly total?: number;
  /** The last rows that are here come into sight; absent where no more are to come. */
  readonly onEnd?: () => void;
  /** Asks for every row, for a file; absent where all are here. */
  readonly each?: EachPage<Row>;
  /** Stands beside the tools: what the figures mean. */
  readonly legend?: ReactNode;
}

/**
 * The one list of the console. Only the rows in sight are in the page, so 100,000 are as quick as ten. The keyboard moves an
 * active row: arrows or j and k, Page, Home and End; Enter opens, Space chooses, s sorts by the next column, x saves a file.
 */
export function Grid<Row>(props: GridProps<Row>): ReactNode {
  const {
    label,
    name,
    rows,
    rowKey,
    order,
    onOrder,
    isSorted = false,
    turns = true,
    onOpen,
    onSelect,
    selected,
    isBusy = false,
    total,
    onEnd,
  } = props;
  const { shown, begin, ...choice } = useColumns(name, props.columns);
  const sorted = useMemo(
    () => (isSorted ? rows : sortRows(rows, props.columns, order)),
    [rows, props.columns, order, isSorted],
  );
  const scales = useMemo(() => {
    const found = new Map<string, Scale>();
    for (const { key, estimate } of shown) if (estimate) found.set(key, scaleOf(rows.map(estimate)));
    return found;
  }, [rows, shown]);
  const area = useRef<HTMLDivElement>(null);
  const id = useId();
  const height = useRowHeight();
  const sight = useRowsInSight(area, sorted.length, height);
  const [active, setActive] = useState(0);
  const last = Math.min(active, sorted.length - 1);
  // Another order begins with its first row.
  useEffect(() => {
    setActive(0);
    area.current?.scrollTo({ top: 0 });
  }, [order?.key, order?.isDescending]);
  const go = (row: number): void => {
    const next = Math.max(0, Math.min(sorted.length - 1, row));
    setActive(next);
    sight.show(next);
  };
  const saving = useSaving(name, begin, sorted, props.each);
  const keys = useGridKeys({
    active: last,
    go,
    rows: sorted,
    columns: shown,
    order,
    turns,
    onOrder,
    onOpen,
    onSelect,
    save: saving.save,
  });
  const reached = sight.last >= sorted.length - 1 && sorted.length > 0;
  useEffect(() => {
    if (reached) onEnd?.();
  }, [reached, sorted.length, onEnd]);
  const drawn = sorted.slice(sight.first, sight.last + 1).map((row, n) => ({ row, index: sight.first + n }));
  const tracks = { gridTemplateColumns: shown.map(trackOf).join(' ') };
  return (
    <div className="grid-frame">
      <GridTools
        {...choice}
        saving={saving}
        legend={props.legend}
        count={sorted.length}
        total={total}
        hasMore={onEnd !== undefined}
      />
      <div
        ref={area}
        className="grid"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-busy={isBusy}
        aria-rowcount={(total ?? sorted.length) + 1}
        aria-colcount={shown.length}
        aria-multiselectable={onSelect ? true : undefined}
        aria-activedescendant={drawn.some(({ index }) => index === last) ? `${id}-${last}` : undefined}
        onKeyDown={keys}
      >
        {/* Presentation: header and rows share one width. */}
        <div role="presentation" className="grid-wide">
          <GridHeader columns={shown} tracks={tracks} order={order} turns={turns} onOrder={onOrder} />
          <div role="rowgroup" className="grid-rows" style={{ height: sorted.length * height }}>
            {drawn.map(({ row, index }) => (
              <GridRow
                key={rowKey(row)}
                id={`${id}-${index}`}
                row={row}
                index={index}
                start={index * height}
                columns={shown}
                tracks={tracks}
                scales={scales}
                isActive={index === last}
                isSelected={selected?.has(rowKey(row))}
                onPress={() => {
                  setActive(index);
                  onOpen?.(row);
                }}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Each word of a title fits. On a telephone the first column, which stays in sight, leaves space for any other one beside it. */
function trackOf({ width, title }: { readonly width: string; readonly title: string }, n: number): string {
  // Chinese breaks between any two characters.
  const words = title.match(/[\p{sc=Latin}\p{N}]+/gu) ?? [''];
  const word = Math.round(180 + 68 * Math.max(...words.map(({ length }) => length))) / 100;
  return width.replace(
    /minmax\(([^,]+),/,
    (_, least: string) => `minmax(min(max(${least}, ${word}rem), ${n === 0 ? 32 : 60}vw),`,
  );
}
