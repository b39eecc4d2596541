/** How many products of each category a person cares for, by id of the category. */
export type Interests = ReadonlyMap<string, number>;

const { sqrt } = Math;

/** How alike two people's interests are: the cosine of their products by category, 0 to 1. */
export function alike(a: Interests, b: Interests): number {
  let sum = 0;
  for (const [category, products] of a) sum += products * (b.get(category) ?? 0);
  return sum === 0 ? 0 : sum / lengthOf(a) / lengthOf(b);
}

/** Categories that both care for, those first of which the one who cares less has most products. */
export function inCommon(a: Interests, b: Interests, most: number): string[] {
  const least = (category: string): number => Math.min(a.get(category)!, b.get(category)!);
  return [...a.keys()]
    .filter((category) => b.has(category))
    .sort((x, y) => least(y) - least(x) || (x < y ? -1 : 1))
    .slice(0, most);
}

function lengthOf(interests: Interests): number {
  let squares = 0;
  for (const products of interests.values()) squares += products * products;
  return sqrt(squares);
}
