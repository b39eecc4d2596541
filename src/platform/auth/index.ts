import { type IncomingHttpHeaders } from 'node:http';
import { FAILURES, Failure } from '../errors.js';
import { type ApiKeys } from './api-keys.store.js';
import { type Identity } from './identity.js';
import { type Tokens } from './tokens.js';

export { ApiKeys } from './api-keys.store.js';
export { ROLES, type Identity, type Role } from './identity.js';
export { Tokens } from './tokens.js';

/** Finds who sent a request by its headers; undefined for a request without token and key. */
export class Authenticator {
  constructor(
    private readonly tokens: Tokens,
    private readonly keys: ApiKeys,
  ) {}

  /** @throws Failure UNAUTHENTICATED where a token or key is given and not good: never silently anonymous */
  async identify(headers: IncomingHttpHeaders | Record<string, unknown>): Promise<Identity | undefined> {
    const key = headers['x-api-key'];
    if (typeof key === 'string') return this.keys.verify(key);
    const authorization = headers.authorization;
    if (authorization === undefined) return undefined;
    const match = typeof authorization === 'string' ? /^Bearer\s+(\S+)$/i.exec(authorization) : null;
    if (!match) throw new Failure(FAILURES.UNAUTHENTICATED, 'The Authorization header must be `Bearer <token>`.');
    return this.tokens.verify(match[1]);
  }
}
