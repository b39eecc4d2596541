/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959964;

/**
 * The 95 % interval of a share (Wilson 1927): within 0 and 1 for few people and for shares of 0 and 1 too.
 *
 * @param hits from 0 to `trials`
 * @param trials above 0
 */
export function wilsonInterval(hits: number, trials: number): { lower: number; upper: number } {
  const share = hits / trials;
  const centre = share + (Z * Z) / (2 * trials);
  const half = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
  const scale = 1 + (Z * Z) / trials;
  return { lower: Math.max(0, (centre - half) / scale), upper: Math.min(1, (centre + half) / scale) };
}
