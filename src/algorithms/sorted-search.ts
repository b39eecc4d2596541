/**
 * Position of a number in an ascending part of an array, -1 if absent. Binary search: O(log n).
 *
 * @param from first position of the part
 * @param to position after the part
 */
export function indexOfSorted(
  values: ArrayLike<number>,
  wanted: number,
  from: number = 0,
  to: number = values.length,
): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (values[middle] === wanted) return middle;
    if (values[middle] < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
