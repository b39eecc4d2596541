/**
 * First position in an ascending part of an array that does not hold less than a number; `to` where all hold less. Binary
 * search: O(log n).
 *
 * @param from first position of the part
 * @param to position after the part
 */
export function lowerBound(
  values: ArrayLike<number>,
  wanted: number,
  from: number = 0,
  to: number = values.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Position of a number in an ascending part of an array, the first of several; -1 if absent. Parameters of `lowerBound`. */
export function indexOfSorted(
  values: ArrayLike<number>,
  wanted: number,
  from: number = 0,
  to: number = values.length,
): number {
  const at = lowerBound(values, wanted, from, to);
  return at < to && values[at] === wanted ? at : -1;
}
