/** Quantiles of the non-ties at which ties are counted, and how many non-ties must lie below the lowest. */
const GRID = 200;
const FEWEST_BELOW = 100;

/**
 * An estimate of the share of made-up ties, from log odds alone: a made-up tie looks like a random pair, so among the ties that
 * look least like ties there are at least `share x q` below the q-quantile of random pairs, for every q:
 * `e = min_q P(tie < quantile_q) / q`. It cannot tell a made-up tie from a true one without any evidence: those count as
 * made up. The least of many noisy counts lies below the truth, so each is taken with one standard error (of both counts)
 * on top. The mixture proportion of positive and unlabelled learning (Elkan and Noto 2008; Blanchard et al. 2010).
 *
 * @param ties log odds of the ties
 * @param others log odds of as many random pairs
 * @returns 0 .. 1
 */
export function estimateFakeShare(ties: Float32Array, others: Float32Array): number {
  if (ties.length === 0 || others.length === 0) return 0;
  const sortedTies = ties.slice().sort();
  const sortedOthers = others.slice().sort();
  let below = 0;
  let share = 1;
  for (let g = 1; g < GRID; g += 1) {
    const rank = Math.floor((g * others.length) / GRID);
    if (rank < FEWEST_BELOW) continue;
    const bound = sortedOthers[rank];
    while (below < sortedTies.length && sortedTies[below] < bound) below += 1;
    share = Math.min(
      share,
      ((below * (1 + Math.sqrt(1 / Math.max(1, below) + 1 / rank))) / sortedTies.length) * (others.length / rank),
    );
  }
  return share;
}

/** P(true | evidence) = max(0, 1 - e / o), with the odds `o` of the evidence in ties against random pairs. */
export function probabilityReal(logOdds: number, fakeShare: number): number {
  return Math.max(0, 1 - fakeShare * Math.exp(-logOdds));
}
