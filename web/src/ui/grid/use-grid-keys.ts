import { type KeyboardEvent } from 'react';
import { firstOrder, type Column, type Order } from './column';

/** Rows of a page where the grid has not been measured. */
const PAGE = 10;

/** What the keyboard does in a grid that has the focus. */
export function useGridKeys<Row>(options: {
  readonly active: number;
  readonly go: (row: number) => void;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly order: Order | undefined;
  readonly turns: boolean;
  readonly onOrder: ((order: Order) => void) | undefined;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly onSelect: ((row: Row) => void) | undefined;
  readonly save: () => void;
}): (event: KeyboardEvent<HTMLElement>) => void {
  const { active, go, rows, columns, order, turns, onOrder, onOpen, onSelect, save } = options;
  /** By the next column; by the one that sorts now the other way first. */
  const sort = (): void => {
    const sortable = columns.filter(({ isUnsorted }) => !isUnsorted);
    const at = sortable.findIndex(({ key }) => key === order?.key);
    const turned = turns && at >= 0 && order && order.isDescending === firstOrder(sortable[at]).isDescending;
    if (turned) return onOrder?.({ key: order.key, isDescending: !order.isDescending });
    const next = sortable[(at + 1) % sortable.length];
    if (next) onOrder?.(firstOrder(next));
  };
  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page =
      Math.max(1, Math.floor(event.currentTarget.clientHeight / (rowHeight(event.currentTarget) || 1)) - 2) || PAGE;
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      j: () => go(active + 1),
      k: () => go(active - 1),
      PageDown: () => go(active + page),
      PageUp: () => go(active - page),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      Enter: onOpen && rows.length > 0 ? () => onOpen(rows[active]) : undefined,
      ' ': onSelect && rows.length > 0 ? () => onSelect(rows[active]) : undefined,
      s: onOrder && sort,
      x: save,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function rowHeight(grid: HTMLElement): number {
  return grid.querySelector('.grid-row')?.clientHeight ?? 0;
}
