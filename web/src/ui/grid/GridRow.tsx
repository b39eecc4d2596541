import { type CSSProperties, type ReactNode } from 'react';
import { Interval, type Scale } from '../parts/Interval';
import { type Column } from './column';

/** One row in sight, at its place. */
export function GridRow<Row>(props: {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  /** Pixels from the first row. */
  readonly start: number;
  readonly columns: readonly Column<Row>[];
  readonly tracks: CSSProperties;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly isActive: boolean;
  readonly isSelected: boolean | undefined;
  readonly onPress: () => void;
}): ReactNode {
  const { id, row, index, start, columns, tracks, scales, isActive, isSelected, onPress } = props;
  return (
    // The keyboard acts on the grid, which names the active row.
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={isActive ? 'grid-row active' : 'grid-row'}
      style={{ ...tracks, transform: `translateY(${start}px)` }}
      onClick={onPress}
    >
      {columns.map((column) => {
        const { key, isNumber, value, show, estimate, write } = column;
        const scale = scales.get(key);
        return (
          <div key={key} role="gridcell" className={isNumber && !estimate ? 'grid-cell end' : 'grid-cell'}>
            {estimate && scale ? (
              <Interval of={estimate(row)} scale={scale} write={write} />
            ) : show ? (
              show(row)
            ) : (
              <span className="grid-text">{value(row)}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}
