/**
 * Gains that are known not to rise, from estimates that rise here and there by chance: the falling sequence with the least
 * sum of squared distances (pool adjacent violators: Ayer et al., 1955). The sum stays, and so does the order.
 *
 * @param gains estimates of what each seed adds to those before it
 * @param from gains before this place stand as they are: seeds who were not chosen for their gain
 */
export function fallingGains(gains: readonly number[], from: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const gain of gains.slice(from)) {
    let pool = { sum: gain, count: 1 };
    for (let last = pools.at(-1); last && last.sum * pool.count < pool.sum * last.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return [...gains.slice(0, from), ...pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))];
}
