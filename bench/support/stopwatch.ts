/**
 * CPU seconds of a call, and what it gave. On a machine that does other things the clock tells how long one waits for them; CPU
 * seconds are those of the process, the garbage collector's threads included.
 */
export function timed<Result>(work: () => Result): { readonly seconds: number; readonly result: Result } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

/** A median is taken of so many rounds, or of those that fit in so many seconds, but of three where these fit in more. */
const ROUNDS = { most: 9, least: 3 };
const ENOUGH = { short: 1, long: 30 };

/**
 * Medians of the CPU seconds of some calls, which take turns, so that what else the machine does meets all of them. The first round
 * warms up and counts only where it is the last.
 */
export function medians(works: readonly (() => unknown)[]): { readonly seconds: number; readonly result: unknown }[] {
  const taken = works.map((): number[] => []);
  const results: unknown[] = [];
  let spent = 0;
  const goesOn = (round: number): boolean =>
    round <= ROUNDS.most && spent < (round <= ROUNDS.least ? ENOUGH.long : ENOUGH.short);
  for (let round = 0; goesOn(round); round += 1) {
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
