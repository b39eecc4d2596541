import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

/** Which rows of a long list are drawn, from 0, the last included; -1 where there are none. */
export interface RowsInSight {
  readonly first: number;
  readonly last: number;
  /** Moves the list so that a row is in sight. */
  readonly show: (row: number) => void;
}

/** Rows beyond the edge that are drawn, so that a fast hand sees no gap. */
const BEYOND = 8;

/**
 * The rows in sight of an area that scrolls. All rows are of one height, so a row is found by a division, whatever their number.
 *
 * @param count number of all rows
 * @param height of a row, pixels; a header of that height lies over the area
 */
export function useRowsInSight(area: RefObject<HTMLElement | null>, count: number, height: number): RowsInSight {
  const [sight, setSight] = useState({ first: 0, last: -1 });
  const look = useCallback(() => {
    if (!area.current) return;
    const { scrollTop, clientHeight } = area.current;
    const first = Math.max(0, Math.floor(scrollTop / height) - BEYOND);
    const last = Math.min(count - 1, Math.ceil((scrollTop + clientHeight) / height) + BEYOND);
    setSight((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, [area, count, height]);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [area, look]);
  const show = useCallback(
    (row: number) => {
      if (!area.current) return;
      const { scrollTop, clientHeight } = area.current;
      const [top, bottom] = [row * height, (row + 2) * height - clientHeight];
      if (scrollTop > top) area.current.scrollTop = top;
      else if (scrollTop < bottom) area.current.scrollTop = bottom;
    },
    [area, height],
  );
  return { ...sight, show };
}
