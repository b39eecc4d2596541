import { type Relation, type ShareActivity, type Standing } from '../../people/index.js';
import { EVENT_FIELDS, type EventField } from './kinds.js';
import { type Act, TOLD_FIELDS, toldActs } from './told.js';

/** How much of what a person did a viewer sees: all of it, what others are told, or nothing. */
export type Sight = 'ALL' | 'TOLD' | 'NOTHING';

const SIGHT: Readonly<Record<Relation, Readonly<Record<ShareActivity, Sight>>>> = {
  SELF: { FRIENDS: 'ALL', NOBODY: 'ALL' },
  CUSTOMER: { FRIENDS: 'ALL', NOBODY: 'ALL' },
  FRIEND: { FRIENDS: 'TOLD', NOBODY: 'NOTHING' },
  FOLLOWED: { FRIENDS: 'TOLD', NOBODY: 'NOTHING' },
  STRANGER: { FRIENDS: 'NOTHING', NOBODY: 'NOTHING' },
};

export function sightOf({ relation, consent }: Standing): Sight {
  return SIGHT[relation][consent];
}

/**
 * What a viewer may see of what one person did with one product: the one function through which acts of a person reach
 * somebody else. A hidden field is null.
 *
 * @param acts all events of the person on the product that speak for or against it, and any others
 * @param standing what the person is to the viewer, and the person's consent, both as stored now
 */
export function visibleActs<A extends Act & Partial<Record<EventField, unknown>>>(
  acts: readonly A[],
  standing: Standing,
): A[] {
  const sight = sightOf(standing);
  if (sight === 'NOTHING') return [];
  if (sight === 'ALL') return [...acts];
  return toldActs(acts).map((act) => {
    const told: readonly EventField[] = TOLD_FIELDS[act.kind];
    const hidden = EVENT_FIELDS.filter((field) => field in act && !told.includes(field));
    return { ...act, ...Object.fromEntries(hidden.map((field) => [field, null])) };
  });
}
