/** Whose word a change of the consent is: the person's own, the shop's back end, or a file that the shop loaded. */
export type ContactBy = 'PERSON' | 'SHOP' | 'FILE';

/** One change of the consent to be contacted. */
export interface ContactChange {
  readonly at: Date;
  /** What holds from then on. */
  readonly mayContact: boolean;
  readonly by: ContactBy;
}

/** Whether the shop may write to a person, and how that came to be. */
export interface ContactConsent {
  readonly mayContact: boolean;
  /** The newest first, a hundred at most. */
  readonly changes: readonly ContactChange[];
}

/** Of somebody who never said anything. */
export const NO_CONSENT: ContactConsent = { mayContact: false, changes: [] };
