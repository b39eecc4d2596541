import { type Identity } from '../auth/identity.js';
import { mayAccess } from '../graphql/access.js';
import { FAILURES, Failure } from '../errors.js';

/** Who may use something that is not the API itself: everybody, callers with a role below, or nobody. */
export type Door = 'everybody' | 'role' | 'off';

export interface Doors {
  /** The page at /graphql for trying things out. */
  readonly explorer: boolean;
  /** Questions for the schema itself (`__schema`, `__type`). */
  readonly introspection: Door;
  readonly metrics: Door;
}

/** @throws Failure FORBIDDEN, or UNAUTHENTICATED without an identity, where the door is not open to a caller */
export function pass(door: Door, identity: Identity | undefined, what: string): void {
  if (door === 'everybody') return;
  if (door === 'off') throw new Failure(FAILURES.FORBIDDEN, `${what} is switched off here.`);
  if (!identity)
    throw new Failure(FAILURES.UNAUTHENTICATED, `${what} needs a token or an API key of: SERVICE, ANALYST.`);
  if (mayAccess(identity, ['SERVICE', 'ANALYST'], [])) return;
  throw new Failure(
    FAILURES.FORBIDDEN,
    `${what} is for SERVICE, ANALYST; this token is for ${identity.roles.join(', ')}.`,
  );
}
