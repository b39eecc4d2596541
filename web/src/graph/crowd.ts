import { type Places } from './camera';

/** All people of a shop, in columns: entry n of each is about the same person. */
export interface Crowd extends Places {
  /** Influence of each on a scale of 0 to 255: the area of the dot. */
  readonly size: ArrayLike<number>;
  /** 1 to 12 for the colours of groups, 0 for the others. */
  readonly group: ArrayLike<number>;
  /** People from the least to the most influential, who lie on top. */
  readonly order: ArrayLike<number>;
  /** Names of groups where their people are, the most important first. */
  readonly labels: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

/** What stands out of a crowd. */
export interface Story {
  readonly chosen: number | undefined;
  /** Who came to a product, and from whom each heard of it: pairs of people, one after another; the two are one where nobody was heard. */
  readonly steps: readonly number[];
  /** The steps from here on are the newest. */
  readonly fresh: number;
}

/** People from the least to the most of something on a scale of 0 to 255. O(people). */
export function fromLeast(size: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(257);
  for (let n = 0; n < size.length; n += 1) starts[size[n] + 1] += 1;
  for (let n = 0; n < 256; n += 1) starts[n + 1] += starts[n];
  const order = new Uint32Array(size.length);
  for (let n = 0; n < size.length; n += 1) order[starts[size[n]]++] = n;
  return order;
}
