/** The first recommendation event of a person for a product. */
export interface Telling {
  readonly userId: string;
  readonly at: Date;
  /** Whether the person bought it; else the person shared or praised it. */
  readonly bought: boolean;
}

/** A tie: who hears whom, and since when; null where the tie has no date, which counts as always. */
export interface Hearing {
  readonly listener: string;
  readonly heard: string;
  readonly since: Date | null;
}

/** A person in the tree of a cascade. */
export interface CascadeStep extends Telling {
  /** The parent: the last person heard before the own recommendation; null for a root. */
  readonly heardFrom: string | null;
  /** Number of steps from the root; 0 for a root. */
  readonly depth: number;
  /** Days since the event of the parent; null for a root. */
  readonly days: number | null;
  /** Number of people directly below this person, and at any depth below. */
  readonly children: number;
  readonly descendants: number;
}

const DAY = 86_400_000;

/**
 * The forest along which a product may have travelled. The parent of a person is the last person heard before the own recommendation: it came
 * within the window before, over a tie that existed by then. Of several at one time the smaller id is taken. Cost: O(n log n) in the
 * recommendations, linear in the ties.
 *
 * @param windowDays length of the window, above 0
 * @returns in order of time, equal times by id: parents before children
 */
export function cascadeTree(
  tellings: readonly Telling[],
  hearings: Iterable<Hearing>,
  windowDays: number,
): readonly CascadeStep[] {
  const told = new Map(tellings.map((telling) => [telling.userId, telling]));
  const parents = new Map<string, Telling>();
  for (const { listener, heard, since } of hearings) {
    const [mine, theirs] = [told.get(listener), told.get(heard)];
    if (!mine || !theirs || !(theirs.at < mine.at) || +mine.at - +theirs.at > windowDays * DAY) continue;
    if (since !== null && since > theirs.at) continue;
    const known = parents.get(listener);
    if (!known || theirs.at > known.at || (+theirs.at === +known.at && heard < known.userId)) {
      parents.set(listener, theirs);
    }
  }
  const ordered = [...tellings].sort((a, b) => +a.at - +b.at || (a.userId < b.userId ? -1 : 1));
  const depth = new Map<string, number>();
  for (const { userId } of ordered) {
    const parent = parents.get(userId);
    depth.set(userId, parent ? depth.get(parent.userId)! + 1 : 0);
  }
  const [children, descendants] = [new Map<string, number>(), new Map<string, number>()];
  for (const { userId } of [...ordered].reverse()) {
    const parent = parents.get(userId)?.userId;
    if (parent === undefined) continue;
    children.set(parent, (children.get(parent) ?? 0) + 1);
    descendants.set(parent, (descendants.get(parent) ?? 0) + 1 + (descendants.get(userId) ?? 0));
  }
  return ordered.map((telling) => {
    const parent = parents.get(telling.userId);
    return {
      ...telling,
      heardFrom: parent?.userId ?? null,
      depth: depth.get(telling.userId)!,
      days: parent ? (+telling.at - +parent.at) / DAY : null,
      children: children.get(telling.userId) ?? 0,
      descendants: descendants.get(telling.userId) ?? 0,
    };
  });
}
