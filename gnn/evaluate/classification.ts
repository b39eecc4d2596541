/**
 * Area under the ROC curve: the chance that a positive scores above a negative, ties counting one half (the rank form of
 * Mann and Whitney 1947). O(n log n).
 *
 * @param scores any finite numbers
 * @param labels 0 or 1, as many
 * @returns 0 .. 1
 * @throws RangeError where the lengths differ or one of the classes is missing
 */
export function rocAuc(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  if (scores.length !== labels.length) throw new RangeError(`${scores.length} scores for ${labels.length} labels`);
  const order = Array.from({ length: scores.length }, (_, k) => k).sort((p, q) => scores[p] - scores[q]);
  let rankSum = 0;
  let positives = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    let here = 0;
    for (; to < order.length && scores[order[to]] === scores[order[from]]; to += 1) here += labels[order[to]];
    rankSum += (here * (from + to + 1)) / 2;
    positives += here;
    from = to;
  }
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) throw new RangeError('ROC AUC needs both classes');
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
