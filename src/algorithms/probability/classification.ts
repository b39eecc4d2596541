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
  let won = 0;
  let positives = 0;
  let negatives = 0;
  for (const { hits, size } of levels(scores, labels)) {
    // Every negative above meets the positives here and wins; those of the same score share.
    won += hits * (negatives + (size - hits) / 2);
    positives += hits;
    negatives += size - hits;
  }
  if (positives === 0 || negatives === 0) throw new RangeError('ROC AUC needs both classes');
  return 1 - won / (positives * negatives);
}

/**
 * Average precision, `sum over thresholds (recall_n - recall_(n-1)) precision_n`, one threshold a distinct score: the
 * step-wise area under the precision-recall curve, without interpolation (as scikit-learn has it). Guessing gives the share
 * of positives. O(n log n).
 *
 * @param scores any finite numbers
 * @param labels 0 or 1, as many
 * @returns 0 .. 1
 * @throws RangeError where the lengths differ or there is no positive
 */
export function averagePrecision(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  let [area, positives, seen] = [0, 0, 0];
  for (const { hits, size } of levels(scores, labels)) {
    positives += hits;
    seen += size;
    area += (hits * positives) / seen;
  }
  if (positives === 0) throw new RangeError('average precision needs a positive');
  return area / positives;
}

/**
 * Share of right answers.
 *
 * @param predicted a class each
 * @param labels the right one, as many
 * @returns 0 .. 1
 * @throws RangeError where the lengths differ or there are none
 */
export function accuracy(predicted: ArrayLike<number>, labels: ArrayLike<number>): number {
  if (predicted.length !== labels.length) {
    throw new RangeError(`${predicted.length} predictions for ${labels.length} labels`);
  }
  if (labels.length === 0) throw new RangeError('no labels to be right about');
  let right = 0;
  for (let k = 0; k < labels.length; k += 1) if (predicted[k] === labels[k]) right += 1;
  return right / labels.length;
}

/** Runs of equal scores from the highest down: how many rows each has and how many of them are positive. */
function* levels(scores: ArrayLike<number>, labels: ArrayLike<number>): Generator<{ hits: number; size: number }> {
  if (scores.length !== labels.length) throw new RangeError(`${scores.length} scores for ${labels.length} labels`);
  const order = Array.from({ length: scores.length }, (_, k) => k).sort((p, q) => scores[q] - scores[p]);
  for (let from = 0; from < order.length;) {
    let to = from;
    let hits = 0;
    for (; to < order.length && scores[order[to]] === scores[order[from]]; to += 1) hits += labels[order[to]];
    yield { hits, size: to - from };
    from = to;
  }
}
