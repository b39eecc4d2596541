import { type Positions } from './force-atlas.js';

/** Positions on a grid of 65,536 by 65,536. */
export interface GridPositions {
  readonly x: Uint16Array;
  readonly y: Uint16Array;
}

/** Cells of the grid in each direction. */
export const GRID = 65_536;
/** Share of people who are within the grid; the few who are far outside are put at its rim. */
const WITHIN = 0.995;
/** Space at the rim, as a share of the half of the grid. */
const RIM = 0.04;

/** Puts positions on a grid, in the same scale in both directions, the middle of all in its middle. */
export function onGrid({ x, y }: Positions): GridPositions {
  const [midX, midY] = [middleOf(x), middleOf(y)];
  const reach = Float32Array.from(x, (at, n) => Math.max(Math.abs(at - midX), Math.abs(y[n] - midY))).sort();
  const half = reach[Math.floor(WITHIN * (reach.length - 1))] || 1;
  const scale = ((1 - RIM) * GRID) / 2 / half;
  const cells = (values: Float32Array, middle: number): Uint16Array =>
    Uint16Array.from(values, (at) => Math.min(GRID - 1, Math.max(0, Math.round(GRID / 2 + (at - middle) * scale))));
  return { x: cells(x, midX), y: cells(y, midY) };
}

/** The middle of all but the outermost values. */
function middleOf(values: Float32Array): number {
  const sorted = values.toSorted();
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return (at(1 - WITHIN) + at(WITHIN)) / 2;
}
