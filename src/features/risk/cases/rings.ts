/** Somebody who praised products in step with a person. */
export interface Partner {
  readonly id: string;
  /** How many products. */
  readonly products: number;
  /** Taken for inauthentic, or decided against. */
  readonly distrusted: boolean;
}

/**
 * The ring of each person: people who are joined by partners, all of them distrusted. It is called by its smallest id.
 *
 * @param partners of each person, by id
 */
export function ringsOf(
  people: readonly string[],
  partners: ReadonlyMap<string, readonly Partner[]>,
): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  const top = (id: string): string => {
    let at = id;
    while (above.has(at)) at = above.get(at)!;
    return at;
  };
  for (const id of people) {
    for (const { id: other, distrusted } of partners.get(id) ?? []) {
      const [a, b] = [top(id), top(other)].sort();
      if (distrusted && a !== b) above.set(b, a);
    }
  }
  const joined = people.filter((id) => (partners.get(id) ?? []).some(({ distrusted }) => distrusted));
  return new Map(joined.map((id) => [id, top(id)]));
}
