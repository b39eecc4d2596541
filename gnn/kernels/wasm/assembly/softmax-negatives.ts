import { weighted } from './softmax-people';

/** People that stay in the nearest cache while the negatives of a piece go by. */
const BLOCK: i32 = 64;

/**
 * For negatives `first .. last - 1`, first a multiple of four: adds the people, scaled, weighted by the exponentials that
 * `softmaxPeople` left.
 *
 * @param scaled people x width, width a multiple of 8
 * @param exponentials people x pitch
 * @param out negatives x width, added to
 */
export function softmaxNegatives(
  scaled: usize,
  exponentials: usize,
  out: usize,
  people: i32,
  width: i32,
  pitch: i32,
  first: i32,
  last: i32,
): void {
  const row = (<usize>width) << 2;
  const rowIn = (<usize>pitch) << 2;
  for (let u = 0; u < people; u += BLOCK) {
    const e = exponentials + <usize>u * rowIn;
    const from = scaled + <usize>u * row;
    const length = min(BLOCK, people - u);
    for (let j = first; j < last; j += 4) {
      const j1 = min(j + 1, last - 1);
      const j2 = min(j + 2, last - 1);
      weighted(e, 4, rowIn, from, row, out, length, j, j1, j2, min(j + 3, last - 1));
    }
  }
}
