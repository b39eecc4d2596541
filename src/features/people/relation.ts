import { type ShareActivity } from './records.js';

/**
 * What a person is to whoever looks: oneself, a customer of the shop that looks (its back end, marketers, analysts), a friend, somebody whom the
 * viewer follows, or none of these. A friend who is followed too is a friend; a follower is a stranger to the followed person.
 */
export type Relation = 'SELF' | 'CUSTOMER' | 'FRIEND' | 'FOLLOWED' | 'STRANGER';

/** What decides how much of a person a viewer may see. */
export interface Standing {
  readonly relation: Relation;
  /** Consent of the person who is seen. */
  readonly consent: ShareActivity;
}
