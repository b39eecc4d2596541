/** Where a search ended. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

interface Corner {
  at: number[];
  value: number;
}

export interface SearchOptions {
  /** Edges of the first simplex. */
  readonly edge?: number;
  readonly mostSteps?: number;
  /** The search ends where the corners differ by less, in value relative to the best and in place. */
  readonly sameValue?: number;
  readonly samePlace?: number;
}

const DEFAULTS: Required<SearchOptions> = { edge: 0.5, mostSteps: 4_000, sameValue: 1e-12, samePlace: 1e-7 };

/**
 * Searches a minimum without derivatives (Nelder and Mead 1965), for functions of a few numbers.
 *
 * @param f finite everywhere: a large number stands for what is not allowed
 */
export function nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  options: SearchOptions = {},
): Minimum {
  const { edge, mostSteps, sameValue, samePlace } = { ...DEFAULTS, ...options };
  const size = start.length;
  const corner = (at: number[]): Corner => ({ at, value: f(at) });
  const corners = [corner([...start]), ...start.map((_, i) => corner(start.map((x, k) => x + (k === i ? edge : 0))))];
  const sort = (): unknown => corners.sort((a, b) => a.value - b.value);
  for (let step = 0; step < mostSteps; step += 1) {
    sort();
    const [best, worst] = [corners[0], corners[size]];
    if (isSmall(best, worst, sameValue, samePlace)) break;
    const centre = start.map((_, k) => corners.slice(0, size).reduce((sum, { at }) => sum + at[k], 0) / size);
    const along = (factor: number): Corner => corner(centre.map((x, k) => x + factor * (worst.at[k] - x)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      corners[size] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < corners[size - 1].value) {
      corners[size] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) corners[size] = contracted;
      else corners.splice(1, size, ...corners.slice(1).map(({ at }) => corner(at.map((x, k) => (x + best.at[k]) / 2))));
    }
  }
  sort();
  return corners[0];
}

/** Values that hardly differ end the search only where the corners are near each other as well. */
const NEAR = 1e-3;

function isSmall(best: Corner, worst: Corner, sameValue: number, samePlace: number): boolean {
  const apart = Math.max(...best.at.map((x, k) => Math.abs(x - worst.at[k])));
  return apart < samePlace || (apart < NEAR && worst.value - best.value <= sameValue * Math.abs(best.value));
}
