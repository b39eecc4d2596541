import { type SalesRows } from '../sales/sales-log.js';

/** How much a group cares for a category, beside everybody. */
export interface Taste {
  /** Position of the category. */
  readonly category: number;
  /** Share of the group's recommendations that are of its products, 0 to 1. */
  readonly share: number;
  /** This share over that of everybody; above 1. */
  readonly lift: number;
}

/** Categories of each product: those of product `p` are `starts[p] .. starts[p + 1]`. */
export interface ProductCategories {
  readonly starts: Uint32Array;
  readonly categories: Int32Array;
  /** Ids of the categories. */
  readonly ids: readonly string[];
}

/** Tastes of a group at most, and recommendations of a category at least. */
const MOST = 5;
const LEAST = 3;

/**
 * What groups of people care for more than everybody does: the categories of products that they recommended (bought, shared or praised), those first whose
 * number is farthest above what chance would bring, in standard deviations of a Poisson count.
 *
 * @param groupOf the group of a person, 0 .. count - 1; -1 for none
 */
export function tastesOf(
  { starts, products, told }: SalesRows,
  of: ProductCategories,
  groupOf: (person: number) => number,
  count: number,
): Taste[][] {
  const all = new Float64Array(of.ids.length);
  const groups = Array.from({ length: count }, () => ({ rows: 0, counts: new Map<number, number>() }));
  let rows = 0;
  for (let person = 0; person + 1 < starts.length; person += 1) {
    const group = groupOf(person) < 0 ? undefined : groups[groupOf(person)];
    for (let row = starts[person]; row < starts[person + 1]; row += 1) {
      if (told[row] === Infinity) continue;
      rows += 1;
      if (group) group.rows += 1;
      for (let c = of.starts[products[row]]; c < of.starts[products[row] + 1]; c += 1) {
        const category = of.categories[c];
        all[category] += 1;
        group?.counts.set(category, (group.counts.get(category) ?? 0) + 1);
      }
    }
  }
  return groups.map((group) => {
    const found = [...group.counts].map(([category, counted]) => {
      const expected = (all[category] / rows) * group.rows;
      const share = counted / group.rows;
      return {
        counted,
        beyond: (counted - expected) / Math.sqrt(expected),
        taste: { category, share, lift: counted / expected },
      };
    });
    return found
      .filter(({ counted, taste }) => counted >= LEAST && taste.lift > 1)
      .sort((a, b) => b.beyond - a.beyond || a.taste.category - b.taste.category)
      .slice(0, MOST)
      .map(({ taste }) => taste);
  });
}
