/**
 * What people do with products, in one table: the kind as GraphQL and files name it, its relationship in the graph, the
 * fields that are stored with it beside who, what and when, and how much one event counts. Weights are the defaults of
 * configuration (`EVENT_WEIGHTS`), used by popularity, trending and training. The index in this list is the kind's code
 * in snapshots: append, never reorder. The generator reads the relationships for queries with a `for` line.
 */
export const EVENT_KINDS = [
  { kind: 'VIEW', relationship: 'VIEWED', weight: 1, fields: ['quantity', 'recommendationId'] },
  { kind: 'LIKE', relationship: 'LIKED', weight: 4, fields: ['quantity', 'recommendationId'] },
  { kind: 'DISLIKE', relationship: 'DISLIKED', weight: -6, fields: [] },
  { kind: 'NOT_INTERESTED', relationship: 'DISLIKED', weight: -4, fields: [] },
  { kind: 'COMMENT', relationship: 'COMMENTED', weight: 3, fields: ['text'] },
  { kind: 'SHARE', relationship: 'SHARED', weight: 5, fields: ['channel', 'recommendationId'] },
  { kind: 'ADD_TO_CART', relationship: 'ADDED_TO_CART', weight: 5, fields: ['quantity', 'recommendationId'] },
  { kind: 'RATE', relationship: 'RATED', weight: 6, fields: ['value'] },
  {
    kind: 'PURCHASE',
    relationship: 'PURCHASED',
    weight: 10,
    fields: ['quantity', 'price', 'currency', 'recommendationId'],
  },
  { kind: 'RETURN', relationship: 'RETURNED', weight: -10, fields: ['quantity', 'reason'] },
] as const;

export type EventKind = (typeof EVENT_KINDS)[number]['kind'];
export type EventRelationship = (typeof EVENT_KINDS)[number]['relationship'];
/** A field that only events of some kinds have. */
export type EventField = (typeof EVENT_KINDS)[number]['fields'][number];

export const EVENT_FIELDS = [
  'value',
  'quantity',
  'price',
  'currency',
  'text',
  'channel',
  'reason',
  'recommendationId',
] as const satisfies EventField[];

/** Stars from which a rating counts as liked; below, it counts as disliked. Ratings go from 0 to 5. */
export const LIKED_FROM = 4;

/**
 * What a storefront tells of a purchase that the shop did not confirm. It is no kind of event: what counts events does not know it.
 */
export const UNVERIFIED_PURCHASE = 'UNVERIFIED_PURCHASE' as const;

/** Place of each kind in {@link EVENT_KINDS}. */
export const KIND_CODE = ofKinds((_, code) => code);

/** The relationship that an event of each kind is stored as. */
export const RELATIONSHIP_OF = ofKinds(({ relationship }) => relationship);

/** How much an event of each kind counts where the configuration does not say. */
export const DEFAULT_WEIGHTS = ofKinds(({ weight }): number => weight);

/** The fields that each kind stores. */
export const FIELDS_OF = ofKinds(({ fields }): ReadonlySet<EventField> => new Set(fields));

/** The types of relationship that events are stored as, each once. */
export const EVENT_RELATIONSHIPS: readonly EventRelationship[] = [
  ...new Set(EVENT_KINDS.map(({ relationship }) => relationship)),
];

function ofKinds<T>(value: (entry: (typeof EVENT_KINDS)[number], code: number) => T): Readonly<Record<EventKind, T>> {
  return Object.fromEntries(EVENT_KINDS.map((entry, code) => [entry.kind, value(entry, code)])) as Record<EventKind, T>;
}

/** Two kinds share DISLIKED; the property `reason` of the relationship holds which of them it is. */
export function storedReason(kind: EventKind, reason: string | null | undefined): string | null | undefined {
  return RELATIONSHIP_OF[kind] === 'DISLIKED' ? kind : reason;
}

/** The kind of a stored relationship. */
export function kindOf(relationship: EventRelationship, reason: string | null): EventKind {
  if (relationship === 'DISLIKED') return reason === 'NOT_INTERESTED' ? 'NOT_INTERESTED' : 'DISLIKE';
  return EVENT_KINDS.find((entry) => entry.relationship === relationship)!.kind;
}

/** One number for each relationship of events, and one for a dislike whose stored reason is `NOT_INTERESTED`: the form queries take. */
export type PerRelationship = Readonly<Record<EventRelationship | 'NOT_INTERESTED', number>>;

/** Turns a number for each kind of event into one for each relationship. */
export function perRelationship(of: (kind: EventKind) => number): PerRelationship {
  return Object.fromEntries(
    EVENT_KINDS.map(({ kind, relationship }) => [kind === 'NOT_INTERESTED' ? kind : relationship, of(kind)]),
  ) as PerRelationship;
}

/** The code of each kind by relationship, as queries of training and serving take it. */
export const RELATIONSHIP_CODES = perRelationship((kind) => KIND_CODE[kind]);
