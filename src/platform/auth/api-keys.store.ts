import { createHash, randomBytes } from 'node:crypto';
import { findApiKey, revokeApiKey, saveApiKey } from '../../../cypher/platform/index.js';
import { FAILURES, Failure, invalidInput } from '../errors.js';
import { type Database } from '../neo4j/index.js';
import { type Identity, type Role } from './identity.js';

const PREFIX = 'gv_';
/** The prefix and 32 bytes: what has another form is not asked for in the graph. */
const FORM = /^gv_[\w-]{43}$/;
/** How long a key once found is trusted without asking the graph again, milliseconds: the longest a revoked one lives. */
const TRUST_MS = 10_000;

/** API keys for services. The graph holds the SHA-256 of a key, never the key: 256 random bits need no salt. */
export class ApiKeys {
  private readonly known = new Map<string, { identity: Identity; until: number }>();

  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  /** Makes a key, shown this once. */
  async create(name: string, roles: readonly Role[]): Promise<string> {
    if (!/^[\w.-]{1,64}$/.test(name))
      throw invalidInput('A key name is 1 to 64 letters, digits, ".", "_" or "-".', 'name');
    if (roles.length === 0) throw invalidInput('Name at least one role.', 'roles');
    const key = PREFIX + randomBytes(32).toString('base64url');
    await this.db.run(saveApiKey, { hash: hashOf(key), name, roles: [...roles], at: new Date(this.now()) });
    return key;
  }

  /** How many keys of this name were revoked. */
  async revoke(name: string): Promise<number> {
    this.known.clear();
    const [row] = await this.db.run(revokeApiKey, { name, at: new Date(this.now()) });
    return row.revoked;
  }

  /** @throws Failure UNAUTHENTICATED for a key that is not known or was revoked */
  async verify(key: string): Promise<Identity> {
    if (!FORM.test(key)) throw unknownKey();
    const hash = hashOf(key);
    const known = this.known.get(hash);
    if (known && known.until > this.now()) return known.identity;
    this.known.delete(hash);
    const [row] = await this.db.run(findApiKey, { hash }, { operation: 'verifyApiKey', patient: false });
    if (!row) throw unknownKey();
    const identity: Identity = { subject: row.name, roles: row.roles as Role[] };
    this.known.set(hash, { identity, until: this.now() + TRUST_MS });
    return identity;
  }
}

/** Whether this is an API key by its form, which no token has. */
export function isApiKey(text: string): boolean {
  return text.startsWith(PREFIX);
}

function unknownKey(): Failure {
  return new Failure(FAILURES.UNAUTHENTICATED, 'This API key is not known, or was revoked.');
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
