import { type Rng, randomInt, randomNormal, shuffle } from '../src/algorithms/random.js';
import { DAY, HOUR, type Calendar } from './calendar.js';
import { DEPARTMENTS, type Department, type Leaf } from './category-words.js';
import { PLANTED, type ShopPlan } from './plan.js';
import { between, pick } from './samplers.js';

/** A leaf with its place in the tree. */
export interface Category extends Leaf {
  readonly department: Department;
}

/** A look that products have and communities prefer; descriptions name it, so that text carries information too. */
export const STYLES = ['classic', 'playful', 'minimal', 'rugged', 'romantic', 'technical', 'vintage', 'bold'] as const;

export interface Product {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Index into `Catalogue.categories`. */
  readonly category: number;
  readonly brand: string;
  /** Its style and its variant. */
  readonly tags: readonly string[];
  /** Index into `STYLES`. */
  readonly style: number;
  /** Euros. What is asked on a given day is in prices.ts. */
  readonly listPrice: number;
  readonly stock: number;
  readonly releasedAt: number;
  /** Sold on days in `[firstDay, lastDay]`. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly isNew: boolean;
  /** Mean stars, 2.6..4.8. */
  readonly quality: number;
  /** Share of its category's attention, before taste. */
  readonly popularity: number;
}

/** Products ordered by category, so that a category is the slice `[offsets[c], offsets[c + 1])`. */
export interface Catalogue {
  readonly categories: readonly Category[];
  readonly products: readonly Product[];
  readonly offsets: Int32Array;
}

const CATEGORIES: readonly Category[] = DEPARTMENTS.flatMap((department) =>
  department.leaves.map((leaf) => ({ ...leaf, department })),
);

/** Makes the catalogue: popularity falls off with rank (Zipf, exponent 0.8) inside each category. */
export function makeCatalogue(plan: ShopPlan, calendar: Calendar, rng: Rng): Catalogue {
  const width = String(plan.products).length;
  const offsets = new Int32Array(CATEGORIES.length + 1);
  for (let c = 0; c <= CATEGORIES.length; c += 1) offsets[c] = Math.floor((c * plan.products) / CATEGORIES.length);
  const isNew = new Uint8Array(plan.products);
  isNew.fill(1, 0, Math.round(plan.products * PLANTED.newProductShare));
  shuffle(isNew, rng);
  const products: Product[] = [];
  const categories = CATEGORIES;
  for (let c = 0; c < categories.length; c += 1) {
    const titles = new Map<string, number>();
    for (let rank = 0; offsets[c] + rank < offsets[c + 1]; rank += 1) {
      const index = products.length;
      const id = `p${String(index + 1).padStart(width, '0')}`;
      const popularity = (rank + 1) ** -0.8;
      products.push({
        id,
        category: c,
        popularity,
        ...describe(categories[c], titles, rng),
        ...shelfLife(isNew[index] === 1, calendar, rng),
      });
    }
  }
  return { categories, products, offsets };
}

type Described = Pick<
  Product,
  'title' | 'description' | 'brand' | 'tags' | 'style' | 'listPrice' | 'stock' | 'quality'
>;

function describe(category: Category, titles: Map<string, number>, rng: Rng): Described {
  const adjective = pick(rng, category.adjectives);
  const noun = pick(rng, category.nouns);
  const variant = pick(rng, category.department.variants);
  const brand = pick(rng, category.department.brands);
  const style = randomInt(rng, STYLES.length);
  const plain = `${adjective} ${noun}, ${variant}`;
  const seen = (titles.get(plain) ?? 0) + 1;
  titles.set(plain, seen);
  const [low, high] = category.price;
  const listPrice = Math.max(1, Math.round(low * (high / low) ** rng())) - 0.01;
  return {
    title: seen === 1 ? plain : `${plain}, series ${seen}`,
    description: `${adjective} ${noun} (${variant}) by ${brand}, in a ${STYLES[style]} style. ${category.name}, ${category.department.name.toLowerCase()}.`,
    brand,
    tags: [STYLES[style], variant],
    style,
    listPrice: Math.round(listPrice * 100) / 100,
    stock: rng() < 0.03 ? 0 : Math.round(Math.exp(3.6 + 0.9 * randomNormal(rng))),
    quality: Math.min(4.8, Math.max(2.6, 4 + 0.5 * randomNormal(rng))),
  };
}

/** New things came in the last weeks; of the others just over half were there before the data begin; a few were withdrawn. */
function shelfLife(
  isNew: boolean,
  calendar: Calendar,
  rng: Rng,
): Pick<Product, 'releasedAt' | 'firstDay' | 'lastDay' | 'isNew'> {
  const newFrom = calendar.days - PLANTED.newProductDays;
  const place = rng();
  const day = isNew
    ? Math.floor(between(rng, newFrom, calendar.days - 3))
    : Math.floor(place < 0.55 ? between(rng, -700, -1) : between(rng, 0, newFrom - 2));
  const withdrawn = !isNew && day < 0 && rng() < 0.04;
  const lastDay = withdrawn ? Math.floor(between(rng, 120, calendar.days - 30)) : calendar.days;
  return { releasedAt: calendar.start + day * DAY + 6 * HOUR, firstDay: day + 1, lastDay, isNew };
}

/** Whether a product is on sale on a day. */
export function onSale(product: Product, day: number): boolean {
  return day >= product.firstDay && day <= product.lastDay;
}
