import { EVENT_KINDS, type EventKind, type EventRelationship } from '../../activity/index.js';

/** One number for each relationship of the graph, and one for a dislike with the reason `NOT_INTERESTED`. */
export type PerRelationship = Readonly<Record<EventRelationship | 'NOT_INTERESTED', number>>;

/** Turns a number for each kind of event into the form that queries take. */
export function perRelationship(of: (kind: EventKind) => number): PerRelationship {
  const entries = EVENT_KINDS.map(({ kind, relationship }) => [
    kind === 'NOT_INTERESTED' ? kind : relationship,
    of(kind),
  ]);
  return Object.fromEntries(entries) as PerRelationship;
}
