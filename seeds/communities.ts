import { type Rng, randomInt, randomNormal } from '../src/algorithms/random.js';
import { type Catalogue, STYLES } from './catalogue.js';
import { cumulative } from './samplers.js';

/** People who like the same things. */
export interface Community {
  readonly id: string;
  /** Probability of looking at each category; sums to 1. */
  readonly taste: Float64Array;
  readonly tasteSums: Float64Array;
  /** The style they like most, and the next. */
  readonly styles: readonly [number, number];
  /** Running sums over products in catalogue order: popularity x style x the community's own favourites. */
  readonly productSums: Float64Array;
  /** Half of its people live here. */
  readonly homeRegion: number;
}

const LIKES_FIRST = 5;
const LIKES_SECOND = 2.5;

/** Draws communities: tastes are log-normal over categories (spread 1.5: a handful of favourites), normalised. */
export function makeCommunities(count: number, catalogue: Catalogue, regions: number, rng: Rng): Community[] {
  return Array.from({ length: count }, (_, index) => {
    const raw = Float64Array.from(catalogue.categories, () => Math.exp(1.5 * randomNormal(rng)));
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    const taste = raw.map((weight) => weight / total);
    const first = index % STYLES.length;
    const second = (first + 1 + randomInt(rng, STYLES.length - 1)) % STYLES.length;
    const weights = catalogue.products.map((product) => {
      const style = product.style === first ? LIKES_FIRST : product.style === second ? LIKES_SECOND : 1;
      return product.popularity * style * Math.exp(0.8 * randomNormal(rng));
    });
    return {
      id: `c${String(index + 1).padStart(2, '0')}`,
      taste,
      tasteSums: cumulative(taste),
      styles: [first, second],
      productSums: cumulative(weights),
      homeRegion: index % regions,
    };
  });
}
