import { type Rng, shuffle } from '../random.js';
import { type LaunchHistory } from './history.js';

/** A product that was new once, and who took it. */
export interface Launch {
  readonly product: number;
  /** Unix seconds at which the first person took it: what was known before is known at the launch. */
  readonly at: number;
  /** People who took it and had taken something else before the launch. */
  readonly takers: ReadonlySet<number>;
}

export interface LaunchOptions {
  /** Products that fewer people took say too little. */
  readonly fewestTakers: number;
  /** Launches are later than the first share of the history, of which nothing would be known before. */
  readonly warmUp: number;
}

export const LAUNCH_DEFAULTS: LaunchOptions = { fewestTakers: 10, warmUp: 0.1 };

/** The products that were launched within the history, in a random order. */
export function launchedProducts(history: LaunchHistory, rng: Rng, options: Partial<LaunchOptions> = {}): Int32Array {
  const { fewestTakers, warmUp } = { ...LAUNCH_DEFAULTS, ...options };
  const from = history.at[Math.floor(history.at.length * warmUp)];
  const firsts = new Float64Array(history.products).fill(NaN);
  const counts = new Int32Array(history.products);
  history.product.forEach((product, n) => {
    if (counts[product] === 0) firsts[product] = history.at[n];
    counts[product] += 1;
  });
  const launched = Int32Array.from(counts.keys()).filter((p) => counts[p] >= fewestTakers && firsts[p] >= from);
  return shuffle(launched, rng);
}

/**
 * The launches of these products.
 * @param history with these products
 * @param before the history without them, by which people are known
 */
export function launchesOf(history: LaunchHistory, before: LaunchHistory, products: Iterable<number>): Launch[] {
  const firstOf = new Float64Array(history.people).fill(Infinity);
  before.person.forEach((person, n) => {
    if (before.at[n] < firstOf[person]) firstOf[person] = before.at[n];
  });
  const wanted = new Set(products);
  const entries = new Map<number, number[]>();
  history.product.forEach((product, n) => {
    if (!wanted.has(product)) return;
    const own = entries.get(product);
    if (own) own.push(n);
    else entries.set(product, [n]);
  });
  return [...entries].map(([product, own]) => {
    const at = history.at[own[0]];
    const takers = own.map((n) => history.person[n]).filter((person) => firstOf[person] < at);
    return { product, at, takers: new Set(takers) };
  });
}
