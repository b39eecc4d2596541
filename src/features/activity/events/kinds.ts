/**
 * What people do with products, in one table: the kind as GraphQL and files name it, its relationship in the graph, and
 * how much one event counts. Weights are the defaults of configuration (`EVENT_WEIGHTS`), used by popularity, trending
 * and training. The index in this list is the kind's code in snapshots: append, never reorder.
 */
export const EVENT_KINDS = [
  { kind: 'VIEW', relationship: 'VIEWED', weight: 1 },
  { kind: 'LIKE', relationship: 'LIKED', weight: 4 },
  { kind: 'DISLIKE', relationship: 'DISLIKED', weight: -6 },
  { kind: 'NOT_INTERESTED', relationship: 'DISLIKED', weight: -4 },
  { kind: 'COMMENT', relationship: 'COMMENTED', weight: 3 },
  { kind: 'SHARE', relationship: 'SHARED', weight: 5 },
  { kind: 'ADD_TO_CART', relationship: 'ADDED_TO_CART', weight: 5 },
  { kind: 'RATE', relationship: 'RATED', weight: 6 },
  { kind: 'PURCHASE', relationship: 'PURCHASED', weight: 10 },
  { kind: 'RETURN', relationship: 'RETURNED', weight: -10 },
] as const;

export type EventKind = (typeof EVENT_KINDS)[number]['kind'];
export type EventRelationship = (typeof EVENT_KINDS)[number]['relationship'];

/** Stars from which a rating counts as liked; below, it counts as disliked. Ratings go from 0 to 5. */
export const LIKED_FROM = 4;

export const KIND_CODE = Object.fromEntries(EVENT_KINDS.map((entry, code) => [entry.kind, code])) as Record<
  EventKind,
  number
>;
