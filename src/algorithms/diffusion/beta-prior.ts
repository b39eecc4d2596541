/**
 * What is thought of an arc before anything was seen of it, as trials that came before: a Beta distribution. Arcs with few
 * trials stay near its mean, those with many forget it.
 */
export interface BetaPrior {
  /** Above 0 and below 1. Default: acts that somebody followed came before, over all trials. */
  readonly mean?: number;
  /** Trials that it weighs as much as, above 0. Default 5. */
  readonly strength?: number;
}

/** @throws RangeError where either is out of range */
export function betaPrior(
  { mean, strength = 5 }: BetaPrior,
  successes: number,
  trials: Uint32Array,
): Required<BetaPrior> {
  if (!(strength > 0 && Number.isFinite(strength)))
    throw new RangeError(`the strength of a prior is above 0, got ${strength}`);
  if (mean !== undefined) {
    if (!(mean > 0 && mean < 1)) throw new RangeError(`the mean of a prior is above 0 and below 1, got ${mean}`);
    return { mean, strength };
  }
  const all = trials.reduce((sum, count) => sum + count, 0);
  // One act in two trials more: a mean of 0 or 1 would be no chance.
  return { mean: (successes + 1) / (Math.max(all, successes) + 2), strength };
}
