import { type Grant, type Identity } from '../auth/identity.js';
import { accessRefused, mayAccess } from '../graphql/access.js';
import { FAILURES, Failure } from '../errors.js';

/** Who may use something that is not the API itself: everybody, callers with one of some roles, or nobody. */
export type Door = 'everybody' | 'role' | 'off';

export interface Doors {
  /** The page at /graphql for trying things out. */
  readonly explorer: boolean;
  /** The console at /console. */
  readonly console: boolean;
  /** The demo shop page at /. */
  readonly storefront: boolean;
  /** Questions for the schema itself (`__schema`, `__type`). */
  readonly introspection: Door;
  readonly metrics: Door;
}

/** Who passes a door that is open to a role; admins always may. */
const BEHIND: readonly Grant[] = ['SERVICE', 'ANALYST'];

/** @throws Failure FORBIDDEN, or UNAUTHENTICATED without an identity, where the door is not open to a caller */
export function pass(door: Door, identity: Identity | undefined, what: string): void {
  if (door === 'everybody') return;
  if (door === 'off') throw new Failure(FAILURES.FORBIDDEN, `${what} is switched off here.`);
  if (identity && mayAccess(identity, BEHIND, [])) return;
  throw accessRefused(what, BEHIND, identity);
}
