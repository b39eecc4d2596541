import { DEFAULT_CAPS } from '../../../../gnn/index.js';
import { type EventKind, KIND_CODE } from '../../activity/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type PersonRecord } from '../person/person-record.js';

/** Something that a person did not do. */
export interface SupposedEvent {
  readonly kind: EventKind;
  readonly productId: ProductId;
  /** Stars, for RATE. */
  readonly value?: number | null;
}

/** What is supposed of a person. */
export interface Supposed {
  /** Friends and followed people to whom the person has no tie. */
  readonly without: readonly string[];
  /** What the person did just now. */
  readonly events: readonly SupposedEvent[];
}

/**
 * A person who did all this at a moment: as the graph would be read after these events were recorded.
 * @param at unix seconds
 */
export function withEvents(person: PersonRecord, events: readonly SupposedEvent[], at: number): PersonRecord {
  const latest = <Value>(supposed: (event: SupposedEvent) => Value, known: readonly Value[]): Value[] =>
    [...events.map(supposed), ...known].slice(0, DEFAULT_CAPS.events);
  // No opinion is read from what nobody wrote.
  const comments = events.filter(({ kind }) => kind === 'COMMENT').map(() => '');
  return {
    ...person,
    items: latest(({ productId }) => productId, person.items),
    kinds: latest(({ kind }) => KIND_CODE[kind], person.kinds),
    values: latest(({ value }) => value ?? 1, person.values),
    times: latest(() => at, person.times),
    moments: latest(() => at * 1000, person.moments),
    texts: [...comments, ...person.texts],
    whole: person.whole && person.items.length + events.length < DEFAULT_CAPS.events,
  };
}

/** A product in both lists. Places begin with 1; null where it is not among those that were compared. */
export interface Moved {
  readonly productId: ProductId;
  readonly place: number | null;
  readonly placeBefore: number | null;
  readonly score: number | null;
  readonly scoreBefore: number | null;
}

type Listed = readonly { readonly productId: ProductId; readonly score: number }[];

/**
 * What changed between two lists of a person.
 * @param first how many of each count as its first
 */
export function compared(before: Listed, after: Listed, first: number): { places: Moved[]; left: Moved[] } {
  const places = [before, after].map(
    (list) => new Map(list.map(({ productId, score }, n) => [productId, [n + 1, score]])),
  );
  const moved = ({ productId }: Listed[number]): Moved => {
    const [[placeBefore, scoreBefore], [place, score]] = places.map((of) => of.get(productId) ?? [null, null]);
    return { productId, place, placeBefore, score, scoreBefore };
  };
  const now = after.slice(0, first).map(moved);
  const kept = new Set(now.map(({ productId }) => productId));
  return {
    places: now,
    left: before
      .slice(0, first)
      .filter(({ productId }) => !kept.has(productId))
      .map(moved),
  };
}
