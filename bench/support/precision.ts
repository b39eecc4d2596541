/** Share of the `top` best by score who are among the `top` best by truth, 0 to 1; of equals the earlier one is better. */
export function precisionAt(scores: readonly number[], truth: readonly number[], top: number): number {
  const best = (of: readonly number[]): number[] => [...of.keys()].sort((a, b) => of[b] - of[a] || a - b).slice(0, top);
  const those = new Set(best(truth));
  return best(scores).filter((n) => those.has(n)).length / top;
}
