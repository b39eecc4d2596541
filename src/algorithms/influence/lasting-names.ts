/** A community as it is named: its members by position, the most influential first. */
export interface Unnamed {
  readonly leader: number;
  /** At least two. */
  readonly members: readonly number[];
}

/**
 * Names communities so that names last from one run to the next: a community is called as the former one with which it has most members in common, if
 * these are half of the smaller of both at least; no two are called alike. A new one is called by the id of its most influential member who names no other.
 *
 * @param ids of people, by position
 * @param formerOf the name of the community that a person was in, if any
 * @returns the name of each community, by its leader
 */
export function lastingNames(
  communities: readonly Unnamed[],
  ids: readonly string[],
  formerOf: (person: number) => string | undefined,
): Map<number, string> {
  const names = matched(communities, ids, formerOf);
  const taken = new Set(names.values());
  for (const { leader, members } of communities) {
    if (names.has(leader)) continue;
    const namer = members.find((person) => !taken.has(ids[person]));
    const name = namer === undefined ? numbered(ids[leader], taken) : ids[namer];
    names.set(leader, name);
    taken.add(name);
  }
  return names;
}

/** A name that is free, for a community whose members all name others. */
function numbered(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${id} (${number})`)) number += 1;
  return `${id} (${number})`;
}

/** The communities that go on under a former name. */
function matched(
  communities: readonly Unnamed[],
  ids: readonly string[],
  formerOf: (person: number) => string | undefined,
): Map<number, string> {
  const sizes = new Map<string, number>();
  const pairs: { readonly leader: number; readonly name: string; readonly size: number; readonly shared: number }[] =
    [];
  for (const { leader, members } of communities) {
    const shared = new Map<string, number>();
    for (const person of members) {
      const name = formerOf(person);
      if (name === undefined) continue;
      shared.set(name, (shared.get(name) ?? 0) + 1);
      sizes.set(name, (sizes.get(name) ?? 0) + 1);
    }
    for (const [name, count] of shared) pairs.push({ leader, name, size: members.length, shared: count });
  }
  // A person in no community of two is called by the own id: no other community may be.
  const grouped = new Set(communities.flatMap(({ members }) => members.map((person) => ids[person])));
  const alone = new Set(ids.filter((id) => !grouped.has(id)));
  const names = new Map<number, string>();
  const taken = new Set<string>();
  pairs.sort((a, b) => b.shared - a.shared || a.leader - b.leader || (a.name < b.name ? -1 : 1));
  for (const { leader, name, size, shared } of pairs) {
    if (names.has(leader) || taken.has(name) || alone.has(name)) continue;
    if (2 * shared < Math.min(size, sizes.get(name)!)) continue;
    names.set(leader, name);
    taken.add(name);
  }
  return names;
}
