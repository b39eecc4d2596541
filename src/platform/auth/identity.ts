/**
 * Roles of callers. A customer reads and writes about that customer only; a service is the back end of a shop; marketers plan
 * campaigns; analysts explore; an admin may do everything. The last two are for keys that stand in a page, where everybody can
 * read them: a storefront reads what a visitor without login may read, and tracking only records events of a storefront.
 */
export const ROLES = ['CUSTOMER', 'SERVICE', 'MARKETER', 'ANALYST', 'ADMIN', 'STOREFRONT', 'TRACKING'] as const;
export type Role = (typeof ROLES)[number];

/** What a field's `@Access` may name: a role, `SELF` (a customer for whom the field is about that customer) or `PUBLIC`. */
export type Grant = Exclude<Role, 'CUSTOMER'> | 'SELF' | 'PUBLIC';

export interface Identity {
  /** The shop's own id of the person or service. */
  readonly subject: string;
  readonly roles: readonly Role[];
}

const STAFF: ReadonlySet<Role> = new Set(['SERVICE', 'MARKETER', 'ANALYST', 'ADMIN']);

/** Whether a caller acts for the shop; a key that stands in a page does not. */
export function isStaff(identity: Identity | undefined): boolean {
  return identity?.roles.some((role) => STAFF.has(role)) ?? false;
}

/** The own id of the person who asks; undefined where no customer asks. */
export function customerOf(identity: Identity | undefined): string | undefined {
  return identity?.roles.includes('CUSTOMER') ? identity.subject : undefined;
}
