/** A person on the way of a product. */
export interface CascadePerson {
  readonly key: string;
  readonly name: string;
  /** From whom the product was heard; null for who began. */
  readonly from: string | null;
  readonly fromName: string | null;
  readonly at: string;
  readonly bought: boolean;
  /** How many people came to the product through this person. */
  readonly below: number;
}

/**
 * A lane for each person, 0 at the top: trees one under the other, the largest first, children right below their parent in the
 * order of time. All who began and were followed by nobody share the last lane.
 *
 * @param people in the order of time, parents before children
 */
export function lanesOf(people: readonly CascadePerson[]): {
  readonly lanes: ReadonlyMap<string, number>;
  readonly count: number;
} {
  const children = new Map<string, CascadePerson[]>();
  const roots: CascadePerson[] = [];
  const known = new Set<string>();
  for (const person of people) {
    known.add(person.key);
    if (person.from === null || !known.has(person.from)) roots.push(person);
    else children.set(person.from, [...(children.get(person.from) ?? []), person]);
  }
  const lanes = new Map<string, number>();
  const trees = roots.filter(({ below }) => below > 0).toSorted((a, b) => b.below - a.below);
  const waiting = trees.toReversed();
  for (let person = waiting.pop(); person; person = waiting.pop()) {
    lanes.set(person.key, lanes.size);
    waiting.push(...(children.get(person.key) ?? []).toReversed());
  }
  const last = lanes.size;
  const alone = roots.filter(({ below }) => below === 0);
  for (const { key } of alone) lanes.set(key, last);
  return { lanes, count: last + Number(alone.length > 0) };
}
