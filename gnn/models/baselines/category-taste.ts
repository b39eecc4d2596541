import { categoryAffinity, categoryShares } from './category-affinity.js';
import { type Part } from '../part.js';

/** Pseudo-count of items at the shop's mean that is added to each category. */
const PRIOR_ITEMS = 5;

/**
 * The expected popularity of an item of which only the category is known: the mean popularity of the category's items, mixed
 * with five times the shop's.
 *
 * @param popularity one an item; items with none are in no mean, new ones among them
 * @returns one number an item
 */
export function categoryMeans(popularity: Float32Array, itemCategory: Int32Array, categories: number): Float32Array {
  const sums = new Float64Array(categories);
  const counts = new Float64Array(categories);
  let [sum, count] = [0, 0];
  popularity.forEach((value, item) => {
    if (!(value > 0)) return;
    sum += value;
    count += 1;
    if (itemCategory[item] < 0) return;
    sums[itemCategory[item]] += value;
    counts[itemCategory[item]] += 1;
  });
  const overall = count === 0 ? 0 : sum / count;
  return Float32Array.from(itemCategory, (c) =>
    c < 0 ? overall : (sums[c] + PRIOR_ITEMS * overall) / (counts[c] + PRIOR_ITEMS),
  );
}

/** `categoryAffinityPart` where nothing is known of the items themselves: √a_u(cat i) times the mean of the category. */
export function categoryTastePart(
  name: string,
  popularity: Float32Array,
  itemCategory: Int32Array,
  categories: number,
): Part {
  const shares = categoryShares(popularity, itemCategory, categories);
  const means = categoryMeans(popularity, itemCategory, categories);
  return {
    name,
    score: (person, at, out) => {
      const affinity = categoryAffinity(person, at, shares, itemCategory);
      for (let i = 0; i < out.length; i += 1) {
        out[i] = means[i] * (itemCategory[i] < 0 ? 1 : Math.sqrt(affinity[itemCategory[i]]));
      }
    },
  };
}
