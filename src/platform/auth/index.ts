import { type IncomingHttpHeaders } from 'node:http';
import { FAILURES, Failure } from '../errors.js';
import { isApiKey, type ApiKeys } from './api-keys.store.js';
import { type Identity } from './identity.js';
import { type Tokens } from './tokens.js';

export { ApiKeys, checkNewKey, type ApiKeyRecord } from './api-keys.store.js';
export { ROLES, type Identity, type Role } from './identity.js';
export { Tokens } from './tokens.js';

/** Headers of a request, or the parameters that a socket is opened with; the names in small letters. */
export type Headers = IncomingHttpHeaders | Readonly<Record<string, unknown>>;

/** What a caller says to be known by: the key, or the whole Authorization header; undefined where there is neither. */
export function credentialOf(headers: Headers): string | undefined {
  const given = headers['x-api-key'] ?? headers.authorization;
  if (given === undefined || given === null) return undefined;
  return typeof given === 'string' ? given : JSON.stringify(given);
}

/** Whether a key has to be looked up to know who sent a request; whether a token is good is computed. */
export function isLookedUp(headers: Headers): boolean {
  return (
    headers['x-api-key'] !== undefined || isApiKey(/^Bearer\s+(\S+)$/i.exec(String(headers.authorization))?.[1] ?? '')
  );
}

/** Finds who sent a request by its headers; undefined for a request without token and key. */
export class Authenticator {
  constructor(
    private readonly tokens: Pick<Tokens, 'verify'>,
    private readonly keys: Pick<ApiKeys, 'verify'>,
  ) {}

  /**
   * `X-API-Key: <key>`, or `Authorization: Bearer <token or key>`.
   * @throws Failure UNAUTHENTICATED where a token or key is given and not good: never silently anonymous
   */
  async identify(headers: Headers): Promise<Identity | undefined> {
    const given = credentialOf(headers);
    if (given === undefined) return undefined;
    if (headers['x-api-key'] !== undefined) return this.keys.verify(given);
    const match = /^Bearer\s+(\S+)$/i.exec(given);
    if (!match) throw new Failure(FAILURES.UNAUTHENTICATED, 'The Authorization header must be `Bearer <token>`.');
    return isApiKey(match[1]) ? this.keys.verify(match[1]) : this.tokens.verify(match[1]);
  }
}
