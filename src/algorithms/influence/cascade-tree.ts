/** Somebody who told of a product. */
export interface Telling {
  readonly userId: string;
  readonly at: Date;
  /** Whether she bought it; else she shared or praised it. */
  readonly bought: boolean;
}

/** Who hears whom; since always where there is no date. */
export interface Hearing {
  readonly listener: string;
  readonly heard: string;
  readonly since: Date | null;
}

/** A person in the tree of a cascade. */
export interface CascadeStep extends Telling {
  /** From whom she heard last before she told herself; null for who started. */
  readonly heardFrom: string | null;
  /** 0 for who started. */
  readonly depth: number;
  /** Days since she heard; null for who started. */
  readonly days: number | null;
  /** How many it went to from her: at once, and in all. */
  readonly children: number;
  readonly descendants: number;
}

const DAY = 86_400_000;

/**
 * The tree along which a product may have travelled: each person hangs on whom she heard last within the window before she told of it
 * herself, over a tie that stood by then. Of several at one time the smaller id. Cost: tellings times the logarithm, and hearings.
 *
 * @param windowDays above 0
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
