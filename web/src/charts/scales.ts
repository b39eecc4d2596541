import { scaleLinear, scaleUtc } from '@visx/scale';
import { MARGIN } from './Axes';

/** Moments from left to right, in the calendar of the service (UTC). */
export function timeScale(from: number, to: number, width: number): ReturnType<typeof scaleUtc<number>> {
  return scaleUtc<number>({ domain: [from, Math.max(to, from + 1)], range: [MARGIN.left, width - MARGIN.right] });
}

/** Numbers from bottom to top, with zero among them. */
export function valueScale(values: readonly number[], height: number): ReturnType<typeof scaleLinear<number>> {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return scaleLinear<number>({
    domain: [least, most === least ? least + 1 : most],
    range: [height - MARGIN.bottom, MARGIN.top],
    nice: 4,
  });
}
