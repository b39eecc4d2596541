/**
 * Who may ask. A customer sees herself only; a service is a shop's back end; marketers plan, analysts explore, admins do
 * all.
 */
export const ROLES = ['CUSTOMER', 'SERVICE', 'MARKETER', 'ANALYST', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** What a field's `@Access` may name: a role, `SELF` (a customer asking about herself) or `PUBLIC`. */
export type Grant = Exclude<Role, 'CUSTOMER'> | 'SELF' | 'PUBLIC';

export interface Identity {
  /** The shop's own id of the person or service. */
  readonly subject: string;
  readonly roles: readonly Role[];
}
