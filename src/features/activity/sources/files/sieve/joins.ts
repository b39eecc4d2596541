/** So many that rows name, and so many of them that files before told of. */
export interface Join {
  named: number;
  known: number;
}

/**
 * What the rows of one file join: `products` and `people` are those of events, met in files of products and of people; `ends` are
 * the people of ties, met in files of people or of events.
 */
export type Joins = Partial<Record<Joined, Join>>;
export type Joined = 'products' | 'people' | 'ends';

const WHAT: Readonly<Record<Joined, readonly [string, string]>> = {
  products: ['rows', 'name a product of the catalogue'],
  people: ['rows', 'name a person of the people files'],
  ends: ['ends', 'are people of the other files'],
};

/** Counts one that is named, known or not. */
export function countJoin(counts: { joins?: Joins }, what: Joined, known: boolean): void {
  const join = ((counts.joins ??= {})[what] ??= { named: 0, known: 0 });
  join.named++;
  if (known) join.known++;
}

export function addJoins(a: Joins = {}, b: Joins = {}): Joins {
  const sum: Joins = { ...a };
  for (const [what, { named, known }] of Object.entries(b) as [Joined, Join][]) {
    const before = sum[what];
    sum[what] = { named: (before?.named ?? 0) + named, known: (before?.known ?? 0) + known };
  }
  return sum;
}

/** What the rows of a file join, in a sentence for each. */
export function joinLines(joins: Joins = {}): string[] {
  return (Object.entries(joins) as [Joined, Join][]).map(([what, { named, known }]) => {
    const [counted, are] = WHAT[what];
    return `${percent(known, named)} of ${named.toLocaleString('en-US')} ${counted} ${are}`;
  });
}

/** To a tenth, and never 100 % where one is missing nor 0 % where one is there. */
function percent(part: number, whole: number): string {
  const share = (100 * part) / whole;
  const shown = part === whole || part === 0 ? share : Math.min(99.9, Math.max(0.1, share));
  return `${Number(shown.toFixed(1))} %`;
}
