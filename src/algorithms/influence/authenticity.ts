import { type Steps, within } from '../graph/steps.js';
import { audienceArcs, listenersOf, overlapWith } from './audience.js';
import { type SocialData } from './social-data.js';
import { type SalesTable } from './sales-table.js';
import { synchronySteps } from './synchrony.js';

/** How genuine each person looks, by position; numbers from 0 to 1. */
export interface Authenticities {
  /** `(1 - synchrony) (1 - min(burst, twin))`. */
  readonly score: Float64Array;
  /** How far the person praises products in step with others (`synchronySteps`). */
  readonly synchrony: Float64Array;
  /** Largest share of the person's dated ties that began on one day; 0 with fewer than five dated ties. */
  readonly burst: Float64Array;
  /** Largest Jaccard similarity between this audience and that of another person; audiences of fewer than five count as 0. */
  readonly twin: Float64Array;
  /** Share of the listeners whom the person hears as well. */
  readonly reciprocity: Float64Array;
}

/** How genuine one person looks. */
export type Authenticity = { readonly [Name in keyof Authenticities]: number } & {
  /** Whether the person is treated as inauthentic (`isInauthentic`). */
  readonly inauthentic: boolean;
  /** Age of the account in days; null where it is not known. */
  readonly accountDays: number | null;
};

export const AUTHENTICITY_COLUMNS = ['score', 'synchrony', 'burst', 'twin', 'reciprocity'] as const;

type Ties = Pick<SocialData, 'listening'>;

const DAY = 86_400;
/** Fewer ties or listeners than this give no estimate. */
const ENOUGH = 5;
/** Number of listeners sampled in the search for a similar audience: enough to find one among the listeners of a hub. */
const SAMPLED = 500;
/** A day on which more than this share of many ties began is the day on which they were loaded, and says nothing. */
const IMPORTED = 0.05;
const MANY = 1_000;
/** People who are processed between two yields. */
const SLICE = 500;
/** A person with this score or less is treated as inauthentic. */
const INAUTHENTIC = 0.5;

/**
 * Whether a person is treated as inauthentic: left out of influence, sales, plans and lists. Three partners in step, or half of the ties begun
 * on one day together with half of the audience of another account, are enough.
 *
 * @param score authenticity, 0 to 1
 */
export function isInauthentic(score: number): boolean {
  return score <= INAUTHENTIC;
}

/** The authenticity of one person, as a run found it. */
export function authenticityOf(
  { authenticity, joined, end }: Pick<SalesTable, 'authenticity' | 'joined' | 'end'>,
  person: number,
): Authenticity {
  const { score, synchrony, burst, twin, reciprocity } = authenticity;
  return {
    ...{ score: score[person], synchrony: synchrony[person], burst: burst[person], twin: twin[person] },
    reciprocity: reciprocity[person],
    inauthentic: isInauthentic(score[person]),
    accountDays: joined[person] > 0 ? Math.max(0, (end - joined[person]) / DAY) : null,
  };
}

/** The authenticity of everybody. One sign of the ties alone decides nothing: whoever brings all friends on the first day has a burst and is real. */
export function* authenticitySteps({
  people,
  products,
  listening,
  praise,
}: Pick<SocialData, 'people' | 'products' | 'listening' | 'praise'>): Steps<Authenticities> {
  const synchrony = yield* within(synchronySteps(praise, products.length), 0, 0.5);
  const [score, burst, twin, reciprocity] = [0, 1, 2, 3].map(() => new Float64Array(people.length));
  const ties = { listening };
  const imports = importDays(ties);
  const { starts, heads } = listening.arcs;
  for (let person = 0; person < people.length; person += 1) {
    reciprocity[person] = overlapWith(ties, person, new Set(heads.subarray(starts[person], starts[person + 1])));
    burst[person] = burstOf(ties, person, imports);
    twin[person] = twinOf(ties, person, new Set(listenersOf(ties, person)));
    score[person] = (1 - synchrony[person]) * (1 - Math.min(burst[person], twin[person]));
    if (person % SLICE === SLICE - 1) yield 0.5 + (0.5 * person) / people.length;
  }
  return { score, synchrony, burst, twin, reciprocity };
}

function importDays({ listening: { since } }: Ties): ReadonlySet<number> {
  const days = new Map<number, number>();
  for (const at of since) if (at > 1) days.set(Math.floor(at / DAY), (days.get(Math.floor(at / DAY)) ?? 0) + 1);
  const dated = [...days.values()].reduce((sum, one) => sum + one, 0);
  if (dated < MANY) return new Set();
  return new Set([...days].flatMap(([day, ties]) => (ties > IMPORTED * dated ? day : [])));
}

function burstOf(table: Ties, person: number, imports: ReadonlySet<number>): number {
  const { starts, arcs } = audienceArcs(table);
  const days = new Map<number, number>();
  let dated = 0;
  for (let n = starts[person]; n < starts[person + 1]; n += 1) {
    const since = table.listening.since[arcs[n]];
    // A tie without a date has the first second of 1970.
    if (since <= 1) continue;
    const day = Math.floor(since / DAY);
    if (imports.has(day)) continue;
    dated += 1;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return dated < ENOUGH ? 0 : Math.max(...days.values()) / dated;
}

/** Counts, over a sample of the listeners, whom else they hear, and scales the counts up to all listeners. */
function twinOf(table: Ties, person: number, listeners: ReadonlySet<number>): number {
  if (listeners.size < ENOUGH) return 0;
  const { starts, heads } = table.listening.arcs;
  const shared = new Map<number, number>();
  const step = Math.max(1, Math.floor(listeners.size / SAMPLED));
  let sampled = 0;
  [...listeners].forEach((listener, n) => {
    if (n % step > 0) return;
    sampled += 1;
    for (const other of new Set(heads.subarray(starts[listener], starts[listener + 1]))) {
      if (other !== person) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  });
  let twin = 0;
  for (const [other, count] of shared) {
    const theirs = listenersOf(table, other).length;
    if (theirs < ENOUGH) continue;
    // Capped by the size of the other audience, as the scaled count is an estimate.
    const both = Math.min(theirs, (count / sampled) * listeners.size);
    twin = Math.max(twin, both / (listeners.size + theirs - both));
  }
  return twin;
}
