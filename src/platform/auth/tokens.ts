import { createSecretKey, type KeyObject } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, SignJWT, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { Problem, readId } from '../text.js';
import { FAILURES, Failure } from '../errors.js';
import { ROLES, type Identity, type Role } from './identity.js';

export interface TokenOptions {
  /** Shared secret (HS256), at least 32 bytes; or */
  readonly secret?: string;
  /** where the issuer publishes its keys (RS256, PS256, ES256, EdDSA). */
  readonly jwksUrl?: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** Claim that holds the roles: an array, or a string separated by blanks. */
  readonly rolesClaim: string;
  /** Whether a token must say when it ends (`exp`). */
  readonly mustExpire: boolean;
}

const DEVELOPMENT = 'grapevine-development';

/** Tokens that are remembered as good, and for how long at most: each page view of a person comes with the same one. */
const MOST_REMEMBERED = 10_000;
const REMEMBERED_MS = 60_000;

/** Checks and, for development, issues JSON Web Tokens. */
export class Tokens {
  private readonly key: KeyObject | undefined;
  private readonly remote: JWTVerifyGetKey | undefined;
  private readonly good = new LRUCache<string, { readonly identity: Identity; readonly until: number }>({
    max: MOST_REMEMBERED,
  });

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly options: TokenOptions,
    private readonly production: boolean,
    private readonly now: () => number,
  ) {
    if (options.secret) this.key = createSecretKey(options.secret, 'utf8');
    if (options.jwksUrl) this.remote = createRemoteJWKSet(new URL(options.jwksUrl));
  }

  /**
   * A token that was good is not computed again for a minute, or until it ends: so long lives one whose key the issuer took back.
   *
   * @throws Failure UNAUTHENTICATED with the reason, and `expired` for a token of ours whose time is over; IDENTITY_UNAVAILABLE where the issuer's keys cannot be read
   */
  async verify(token: string): Promise<Identity> {
    const known = this.good.get(token);
    if (known && known.until > this.now()) return known.identity;
    this.good.delete(token);
    let claims: JWTPayload;
    try {
      claims = await this.claims(token);
    } catch (cause) {
      if (!aboutToken(cause))
        throw new Failure(FAILURES.IDENTITY_UNAVAILABLE, 'No token can be checked now; try again.', [], { cause });
      const details = cause instanceof errors.JWTExpired ? { expired: true } : {};
      throw new Failure(FAILURES.UNAUTHENTICATED, `The token is not accepted: ${cause.message}.`, [], {
        cause,
        details,
      });
    }
    if (this.production && claims[DEVELOPMENT] === true) {
      throw new Failure(FAILURES.UNAUTHENTICATED, 'Development tokens are refused in production.');
    }
    const subject = readId(typeof claims.sub === 'string' ? claims.sub : '');
    if (subject instanceof Problem) {
      throw new Failure(FAILURES.UNAUTHENTICATED, `The token names no subject (\`sub\`: ${subject.what}).`);
    }
    const identity = { subject, roles: rolesOf(claims[this.options.rolesClaim]) };
    const until = Math.min(this.now() + REMEMBERED_MS, (claims.exp ?? Infinity) * 1_000);
    this.good.set(token, { identity, until });
    return identity;
  }

  /** A token for trying things out, good for a week, marked so that production refuses it. */
  async issueDevelopment(identity: Identity): Promise<string> {
    if (this.production) throw new Failure(FAILURES.FORBIDDEN, 'Development tokens are not issued in production.');
    if (!this.key) throw new Failure(FAILURES.FORBIDDEN, 'Development tokens need a shared secret (JWT_SECRET).');
    const jwt = new SignJWT({ [this.options.rolesClaim]: identity.roles, [DEVELOPMENT]: true })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(identity.subject)
      .setIssuedAt()
      .setExpirationTime('7d');
    if (this.options.issuer) jwt.setIssuer(this.options.issuer);
    if (this.options.audience) jwt.setAudience(this.options.audience);
    return jwt.sign(this.key);
  }

  private async claims(token: string): Promise<JWTPayload> {
    const { issuer, audience, mustExpire } = this.options;
    const requiredClaims = mustExpire ? ['sub', 'exp'] : ['sub'];
    const checks = { issuer, audience, requiredClaims, currentDate: new Date(this.now()) };
    if (this.remote) {
      const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
      return (await jwtVerify(token, this.remote, { ...checks, algorithms })).payload;
    }
    if (this.key) return (await jwtVerify(token, this.key, { ...checks, algorithms: ['HS256'] })).payload;
    throw new Error('this server has neither JWT_SECRET nor JWKS_URL');
  }
}

/** What jose says of a token that it read; anything else it throws is about the keys: not reachable, or not keys. */
const ABOUT_TOKENS = new Set([
  errors.JWTExpired.code,
  errors.JWTClaimValidationFailed.code,
  errors.JWTInvalid.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWKSMultipleMatchingKeys.code,
]);

function aboutToken(error: unknown): error is errors.JOSEError {
  return error instanceof errors.JOSEError && ABOUT_TOKENS.has(error.code);
}

function rolesOf(claim: unknown): Role[] {
  const named = typeof claim === 'string' ? claim.split(/\s+/) : Array.isArray(claim) ? claim : [];
  return named.map((role) => String(role).toUpperCase()).filter((role): role is Role => ROLES.includes(role as Role));
}
