/**
 * The most that parts of things can gain within a budget, where a thing may be taken in part (Dantzig 1957): an upper bound of
 * what whole things can. Expected linear time: a quickselect on gain per cost.
 *
 * @param gains above 0; both arrays are reordered
 * @param costs above 0
 */
export function fractionalKnapsack(gains: Float64Array, costs: Float64Array, budget: number): number {
  let [from, to, total, left] = [0, gains.length, 0, budget];
  while (from < to) {
    const pivot = (from + to) >>> 1;
    const ratio = gains[pivot] / costs[pivot];
    // Three parts: better than the pivot, as good, worse.
    let [better, next, worse] = [from, from, to];
    let [gain, cost, costOfEqual] = [0, 0, 0];
    while (next < worse) {
      const mine = gains[next] / costs[next];
      if (mine > ratio) {
        gain += gains[next];
        cost += costs[next];
        swap(gains, costs, better, next);
        better += 1;
        next += 1;
      } else if (mine < ratio) {
        worse -= 1;
        swap(gains, costs, worse, next);
      } else {
        costOfEqual += costs[next];
        next += 1;
      }
    }
    if (cost > left) {
      to = better;
      continue;
    }
    total += gain;
    left -= cost;
    if (costOfEqual >= left) return total + ratio * left;
    total += ratio * costOfEqual;
    left -= costOfEqual;
    from = worse;
  }
  return total;
}

function swap(gains: Float64Array, costs: Float64Array, a: number, b: number): void {
  [gains[a], gains[b]] = [gains[b], gains[a]];
  [costs[a], costs[b]] = [costs[b], costs[a]];
}
