import { type Role } from '../../../app/viewer';

/** What a key may be given, from what may stand in a page to what may do everything. A customer has a token, never a key. */
export const KEY_ROLES = [
  'STOREFRONT',
  'TRACKING',
  'SERVICE',
  'MARKETER',
  'ANALYST',
  'ADMIN',
] as const satisfies Role[];
export type KeyRole = (typeof KEY_ROLES)[number];
