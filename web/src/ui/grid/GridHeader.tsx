import { type CSSProperties, type ReactNode } from 'react';
import { firstOrder, type Column, type Order } from './column';

/** The titles of the columns; a press sorts by one, another turns the order. */
export function GridHeader<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly tracks: CSSProperties;
  readonly order: Order | undefined;
  readonly turns: boolean;
  readonly onOrder: ((order: Order) => void) | undefined;
}): ReactNode {
  const { columns, tracks, order, turns, onOrder } = props;
  return (
    <div role="rowgroup" className="grid-header">
      <div role="row" aria-rowindex={1} className="grid-row" style={tracks}>
        {columns.map((column) => {
          const { key, title, isNumber, isUnsorted, estimate } = column;
          const isOrder = order?.key === key;
          const sorted = isOrder ? (order.isDescending ? 'descending' : 'ascending') : undefined;
          const next = isOrder && turns ? { key, isDescending: !order.isDescending } : firstOrder(column);
          return (
            <div
              key={key}
              role="columnheader"
              aria-sort={sorted}
              className={isNumber && !estimate ? 'grid-cell end' : 'grid-cell'}
            >
              {onOrder && !isUnsorted ? (
                <button type="button" onClick={() => onOrder(next)}>
                  <span className="grid-title">{title}</span>
                  <span aria-hidden="true">{sorted ? (order?.isDescending ? '↓' : '↑') : ''}</span>
                </button>
              ) : (
                <span className="grid-title">{title}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
