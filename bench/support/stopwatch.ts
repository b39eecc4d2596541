/** Seconds of a call, and what it gave. */
export function timed<Result>(work: () => Result): { readonly seconds: number; readonly result: Result } {
  const began = performance.now();
  const result = work();
  return { seconds: (performance.now() - began) / 1_000, result };
}

/** A median is taken of no more rounds than this, and of no more than fit in so many seconds. */
const ROUNDS = 9;
const ENOUGH = 1;

/**
 * Medians of the seconds of some calls, which take turns, so that what else the machine does meets all of them. The first round
 * warms up and counts only where it is the last.
 */
export function medians(works: readonly (() => unknown)[]): { readonly seconds: number; readonly result: unknown }[] {
  const taken = works.map((): number[] => []);
  const results: unknown[] = [];
  for (let round = 0, spent = 0; round <= ROUNDS && (round === 0 || spent < ENOUGH); round += 1) {
    works.forEach((work, w) => {
      const { seconds, result } = timed(work);
      if (round === 1) taken[w].length = 0;
      taken[w].push(seconds);
      results[w] = result;
      spent += seconds;
    });
  }
  return taken.map((seconds, w) => ({
    seconds: seconds.toSorted((a, b) => a - b)[seconds.length >> 1],
    result: results[w],
  }));
}
