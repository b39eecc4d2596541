import { createHash, randomBytes } from 'node:crypto';
import * as queries from '../../../cypher/platform/index.js';
import { FAILURES, Failure, invalidInput, notFound } from '../errors.js';
import { type Database, type QueryContext } from '../neo4j/index.js';
import { type Identity, type Role } from './identity.js';

const PREFIX = 'gv_';
/** The prefix and 32 bytes: what has another form is not asked for in the graph. */
const FORM = /^gv_[\w-]{43}$/;
/** How long a key once found is trusted without asking the graph again, milliseconds: the longest a revoked one lives. */
const TRUST_MS = 10_000;

/** How often the use of a key is noted, milliseconds: `lastUsedAt` is so much too early at most. */
const NOTED_MS = 5 * 60_000;
/** A key is told from others by the beginning of its hash, from which nobody finds the key. */
const KEY_ID = /^[0-9a-f]{16}$/;

/** A key as it may be shown: everything but the key. The graph keeps it when it is revoked, as the record of who did what. */
export interface ApiKeyRecord {
  readonly keyId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly createdAt: Date;
  /** Null for keys made before this was kept. */
  readonly createdBy: string | null;
  /** To five minutes; null before the first use. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
}

/** API keys for services. The graph holds the SHA-256 of a key, never the key: 256 random bits need no salt. */
export class ApiKeys {
  private readonly known = new Map<string, { identity: Identity; until: number }>();
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  /**
   * Makes a key; `secret` is shown this once.
   *
   * @param by who makes it
   * @throws Failure INVALID_INPUT
   */
  async create(
    name: string,
    roles: readonly Role[],
    by: string,
    context?: QueryContext,
  ): Promise<{ key: ApiKeyRecord; secret: string }> {
    checkNewKey(name, roles);
    const secret = PREFIX + randomBytes(32).toString('base64url');
    const made = { hash: hashOf(secret), name, roles: [...new Set(roles)], by, at: new Date(this.now()) };
    const [row] = await this.db.run(queries.saveApiKey, made, context);
    return { secret, key: recordOf({ ...row, lastUsedAt: null, revokedAt: null, revokedBy: null }) };
  }

  /** Keys in use or revoked ones, the latest first. */
  async list(
    page: { revoked: boolean; limit: number; beforeAt: Date | null; beforeId: string | null },
    context?: QueryContext,
  ): Promise<ApiKeyRecord[]> {
    return (await this.db.run(queries.listApiKeys, page, context)).map(recordOf);
  }

  /**
   * Revokes one key. This server refuses it at once, others within ten seconds. One that was revoked before stays as it is.
   *
   * @throws Failure NOT_FOUND
   */
  async revoke(keyId: string, by: string, context?: QueryContext): Promise<ApiKeyRecord> {
    if (!KEY_ID.test(keyId)) throw notFound('API key', keyId, 'input', 'keyId');
    const [row] = await this.db.run(queries.revokeApiKey, { keyId, by, at: new Date(this.now()) }, context);
    if (!row) throw notFound('API key', keyId, 'input', 'keyId');
    this.known.clear();
    return recordOf(row);
  }

  /** How many keys of this name were revoked. */
  async revokeNamed(name: string, by: string): Promise<number> {
    const [row] = await this.db.run(queries.revokeApiKeysOfName, { name, by, at: new Date(this.now()) });
    this.known.clear();
    return row.revoked;
  }

  /** @throws Failure UNAUTHENTICATED for a key that is not known or was revoked */
  async verify(key: string): Promise<Identity> {
    if (!FORM.test(key)) throw unknownKey();
    const hash = hashOf(key);
    const known = this.known.get(hash);
    if (known && known.until > this.now()) return known.identity;
    this.known.delete(hash);
    const [row] = await this.db.run(queries.findApiKey, { hash }, { operation: 'verifyApiKey', patient: false });
    if (!row) throw unknownKey();
    const identity: Identity = { subject: row.name, roles: row.roles as Role[] };
    this.known.set(hash, { identity, until: this.now() + TRUST_MS });
    await this.noteUse(hash);
    return identity;
  }

  private async noteUse(hash: string): Promise<void> {
    const now = this.now();
    if (now - (this.noted.get(hash) ?? -Infinity) < NOTED_MS) return;
    this.noted.set(hash, now);
    try {
      await this.db.run(queries.noteApiKeyUse, { hash, at: new Date(now) }, { operation: 'noteKey', patient: false });
    } catch {
      // A key is good whether its use can be noted or not.
    }
  }
}

/**
 * Whether a key may be made; `create` asks it, and whoever wants to know before there is a database.
 *
 * @throws Failure INVALID_INPUT
 */
export function checkNewKey(name: string, roles: readonly Role[]): void {
  if (!/^[\w.-]{1,64}$/.test(name))
    throw invalidInput('A key name is 1 to 64 letters, digits, ".", "_" or "-".', 'input', 'name');
  if (roles.length === 0) throw invalidInput('Name at least one role.', 'input', 'roles');
  if (roles.includes('CUSTOMER')) {
    const why = 'A key is for a program; a customer has a token (docs/guides/authentication.md).';
    throw invalidInput(why, 'input', 'roles');
  }
}

/** Whether this is an API key by its form, which no token has. */
export function isApiKey(text: string): boolean {
  return text.startsWith(PREFIX);
}

function recordOf(row: queries.ListApiKeysRow): ApiKeyRecord {
  return { ...row, roles: row.roles as Role[] };
}

function unknownKey(): Failure {
  return new Failure(FAILURES.UNAUTHENTICATED, 'This API key is not known, or was revoked.');
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
