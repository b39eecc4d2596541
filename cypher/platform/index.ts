// Generated from cypher/platform/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export type AnswerParams = Record<string, never>;
export interface AnswerRow {
  one: number;
}
/**
 * Does the database answer at all?
 * ```cypher
 * RETURN 1 AS one
 * ```
 */
export const answer: Query<AnswerParams, AnswerRow, 'read'> = {
  name: 'platform/answer',
  mode: 'read',
  params: {},
  row: {"one":{"kind":"int"}},
  text: `RETURN 1 AS one`,
};

export interface AwaitIndexesParams {
  readonly seconds: number;
}
export type AwaitIndexesRow = Record<string, never>;
/**
 * Wait until all indexes are online; fails after this many seconds.
 * ```cypher
 * CALL db.awaitIndexes($seconds)
 * ```
 */
export const awaitIndexes: Query<AwaitIndexesParams, AwaitIndexesRow, 'read'> = {
  name: 'platform/await-indexes',
  mode: 'read',
  timeoutMs: 600000,
  params: {"seconds":{"kind":"int"}},
  row: {},
  text: `CALL db.awaitIndexes($seconds)`,
};

export type ConstrainMigrationLockParams = Record<string, never>;
export type ConstrainMigrationLockRow = Record<string, never>;
/**
 * Make sure that there is at most one migration lock.
 * ```cypher
 * CREATE CONSTRAINT migration_lock_id IF NOT EXISTS
 * FOR (lock:MigrationLock)
 * REQUIRE lock.id IS UNIQUE
 * ```
 */
export const constrainMigrationLock: Query<ConstrainMigrationLockParams, ConstrainMigrationLockRow, 'write'> = {
  name: 'platform/constrain-migration-lock',
  mode: 'write',
  params: {},
  row: {},
  text: `CREATE CONSTRAINT migration_lock_id IF NOT EXISTS
FOR (lock:MigrationLock)
REQUIRE lock.id IS UNIQUE`,
};

export type ConstrainMigrationsParams = Record<string, never>;
export type ConstrainMigrationsRow = Record<string, never>;
/**
 * Make sure that a migration is recorded at most once.
 * ```cypher
 * CREATE CONSTRAINT migration_id IF NOT EXISTS
 * FOR (m:Migration)
 * REQUIRE m.id IS UNIQUE
 * ```
 */
export const constrainMigrations: Query<ConstrainMigrationsParams, ConstrainMigrationsRow, 'write'> = {
  name: 'platform/constrain-migrations',
  mode: 'write',
  params: {},
  row: {},
  text: `CREATE CONSTRAINT migration_id IF NOT EXISTS
FOR (m:Migration)
REQUIRE m.id IS UNIQUE`,
};

export interface DeleteSomeNodesParams {
  readonly limit: number;
}
export interface DeleteSomeNodesRow {
  deleted: number;
}
/**
 * Delete some nodes with their relationships, but no records of migrations, and return how many were deleted.
 * ```cypher
 * MATCH (n)
 * WHERE NOT n:Migration AND NOT n:MigrationLock
 * WITH n
 * LIMIT $limit
 * DETACH DELETE n
 * RETURN count(*) AS deleted
 * ```
 */
export const deleteSomeNodes: Query<DeleteSomeNodesParams, DeleteSomeNodesRow, 'write'> = {
  name: 'platform/delete-some-nodes',
  mode: 'write',
  timeoutMs: 60000,
  params: {"limit":{"kind":"int"}},
  row: {"deleted":{"kind":"int"}},
  text: `MATCH (n)
WHERE NOT n:Migration AND NOT n:MigrationLock
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS deleted`,
};

export interface FindApiKeyParams {
  readonly hash: string;
}
export interface FindApiKeyRow {
  name: string;
  roles: string[];
}
/**
 * Which service has the API key with this hash, if the key is not revoked?
 * ```cypher
 * MATCH (k:ApiKey {hash: $hash})
 * WHERE k.revokedAt IS NULL
 * RETURN k.name AS name, k.roles AS roles
 * ```
 */
export const findApiKey: Query<FindApiKeyParams, FindApiKeyRow, 'read'> = {
  name: 'platform/find-api-key',
  mode: 'read',
  params: {"hash":{"kind":"string"}},
  row: {"name":{"kind":"string"},"roles":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (k:ApiKey {hash: $hash})
WHERE k.revokedAt IS NULL
RETURN k.name AS name, k.roles AS roles`,
};

export type ForgetDataMigrationsParams = Record<string, never>;
export interface ForgetDataMigrationsRow {
  forgotten: number;
}
/**
 * Delete the records of data migrations, so that they run again after the data were deleted, and return how many there were.
 * ```cypher
 * MATCH (m:Migration {kind: 'data'})
 * DELETE m
 * RETURN count(*) AS forgotten
 * ```
 */
export const forgetDataMigrations: Query<ForgetDataMigrationsParams, ForgetDataMigrationsRow, 'write'> = {
  name: 'platform/forget-data-migrations',
  mode: 'write',
  params: {},
  row: {"forgotten":{"kind":"int"}},
  text: `MATCH (m:Migration {kind: 'data'})
DELETE m
RETURN count(*) AS forgotten`,
};

export interface HoldMigrationLockParams {
  readonly owner: string;
}
export interface HoldMigrationLockRow {
  /** end of the lease; no row where it does not hold the lock */
  until: Date;
}
/**
 * Does this process still hold the migration lock? The query locks the node, so no other process takes the lock before the transaction ends.
 * ```cypher
 * MATCH (lock:MigrationLock {id: 'schema', owner: $owner})
 * SET lock.asked = datetime.realtime()
 * RETURN lock.until AS until
 * ```
 */
export const holdMigrationLock: Query<HoldMigrationLockParams, HoldMigrationLockRow, 'write'> = {
  name: 'platform/hold-migration-lock',
  mode: 'write',
  params: {"owner":{"kind":"string"}},
  row: {"until":{"kind":"datetime"}},
  text: `MATCH (lock:MigrationLock {id: 'schema', owner: $owner})
SET lock.asked = datetime.realtime()
RETURN lock.until AS until`,
};

export interface ListApiKeysParams {
  readonly revoked: boolean;
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
  readonly limit: number;
}
export interface ListApiKeysRow {
  /** the beginning of the hash */
  keyId: string;
  name: string;
  roles: string[];
  createdAt: Date;
  createdBy: string | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  revokedBy: string | null;
}
/**
 * Which API keys are there, in use or revoked, the latest first, after a given one?
 * ```cypher
 * MATCH (k:ApiKey)
 * WITH k, left(k.hash, 16) AS keyId
 * WHERE
 *   (k.revokedAt IS NOT NULL) = $revoked AND
 *   ($beforeAt IS NULL OR k.createdAt < $beforeAt OR (k.createdAt = $beforeAt AND keyId < $beforeId))
 * RETURN
 *   keyId AS keyId,
 *   k.name AS name,
 *   k.roles AS roles,
 *   k.createdAt AS createdAt,
 *   k.createdBy AS createdBy,
 *   k.lastUsedAt AS lastUsedAt,
 *   k.revokedAt AS revokedAt,
 *   k.revokedBy AS revokedBy
 * ORDER BY createdAt DESC, keyId DESC
 * LIMIT $limit
 * ```
 */
export const listApiKeys: Query<ListApiKeysParams, ListApiKeysRow, 'read'> = {
  name: 'platform/list-api-keys',
  mode: 'read',
  timeoutMs: 5000,
  params: {"revoked":{"kind":"boolean"},"beforeAt":{"kind":"datetime","nullable":true},"beforeId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"keyId":{"kind":"string"},"name":{"kind":"string"},"roles":{"kind":"list","of":{"kind":"string"}},"createdAt":{"kind":"datetime"},"createdBy":{"kind":"string","nullable":true},"lastUsedAt":{"kind":"datetime","nullable":true},"revokedAt":{"kind":"datetime","nullable":true},"revokedBy":{"kind":"string","nullable":true}},
  text: `MATCH (k:ApiKey)
WITH k, left(k.hash, 16) AS keyId
WHERE
  (k.revokedAt IS NOT NULL) = $revoked AND
  ($beforeAt IS NULL OR k.createdAt < $beforeAt OR (k.createdAt = $beforeAt AND keyId < $beforeId))
RETURN
  keyId AS keyId,
  k.name AS name,
  k.roles AS roles,
  k.createdAt AS createdAt,
  k.createdBy AS createdBy,
  k.lastUsedAt AS lastUsedAt,
  k.revokedAt AS revokedAt,
  k.revokedBy AS revokedBy
ORDER BY createdAt DESC, keyId DESC
LIMIT $limit`,
};

export type ListLengthsParams = Record<string, never>;
export interface ListLengthsRow {
  /** null in a graph without people, like the next two */
  friends: number | null;
  follows: number | null;
  events: number | null;
  /** of a product, like the next */
  categories: number | null;
  variants: number | null;
  /** of a category */
  products: number | null;
}
/**
 * How long are the lists of people, products and categories, as a 99th percentile?
 * ```cypher
 * CALL () {
 *   MATCH (u:User)
 *   WITH u
 *   LIMIT 2000
 *   WITH
 *     COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
 *     COUNT { (u)-[:FOLLOWS]-() } AS follows,
 *     COUNT { (u)-[:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->() } AS events
 *   RETURN
 *     percentileDisc(friends, 0.99) AS friends,
 *     percentileDisc(follows, 0.99) AS follows,
 *     percentileDisc(events, 0.99) AS events
 * }
 * CALL () {
 *   MATCH (p:Product)
 *   WITH p
 *   LIMIT 2000
 *   WITH COUNT { (p)-[:IN_CATEGORY]->() } AS categories, COUNT { (p)<-[:VARIANT_OF]-() } AS variants
 *   RETURN percentileDisc(categories, 0.99) AS categories, percentileDisc(variants, 0.99) AS variants
 * }
 * CALL () {
 *   MATCH (c:Category)
 *   WITH c
 *   LIMIT 2000
 *   WITH COUNT { (c)<-[:IN_CATEGORY]-() } AS products
 *   RETURN percentileDisc(products, 0.99) AS products
 * }
 * RETURN friends, follows, events, categories, variants, products
 * ```
 */
export const listLengths: Query<ListLengthsParams, ListLengthsRow, 'read'> = {
  name: 'platform/list-lengths',
  mode: 'read',
  timeoutMs: 10000,
  params: {},
  row: {"friends":{"kind":"int","nullable":true},"follows":{"kind":"int","nullable":true},"events":{"kind":"int","nullable":true},"categories":{"kind":"int","nullable":true},"variants":{"kind":"int","nullable":true},"products":{"kind":"int","nullable":true}},
  text: `CALL () {
  MATCH (u:User)
  WITH u
  LIMIT 2000
  WITH
    COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
    COUNT { (u)-[:FOLLOWS]-() } AS follows,
    COUNT { (u)-[:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->() } AS events
  RETURN
    percentileDisc(friends, 0.99) AS friends,
    percentileDisc(follows, 0.99) AS follows,
    percentileDisc(events, 0.99) AS events
}
CALL () {
  MATCH (p:Product)
  WITH p
  LIMIT 2000
  WITH COUNT { (p)-[:IN_CATEGORY]->() } AS categories, COUNT { (p)<-[:VARIANT_OF]-() } AS variants
  RETURN percentileDisc(categories, 0.99) AS categories, percentileDisc(variants, 0.99) AS variants
}
CALL () {
  MATCH (c:Category)
  WITH c
  LIMIT 2000
  WITH COUNT { (c)<-[:IN_CATEGORY]-() } AS products
  RETURN percentileDisc(products, 0.99) AS products
}
RETURN friends, follows, events, categories, variants, products`,
};

export type ListMigrationsParams = Record<string, never>;
export interface ListMigrationsRow {
  id: string;
  checksum: string;
  /** schema, data or batches */
  kind: string;
  appliedAt: Date;
}
/**
 * Which migrations were applied, when, and with which checksum?
 * ```cypher
 * MATCH (m:Migration)
 * RETURN m.id AS id, m.checksum AS checksum, m.kind AS kind, m.appliedAt AS appliedAt
 * ORDER BY id
 * ```
 */
export const listMigrations: Query<ListMigrationsParams, ListMigrationsRow, 'read'> = {
  name: 'platform/list-migrations',
  mode: 'read',
  params: {},
  row: {"id":{"kind":"string"},"checksum":{"kind":"string"},"kind":{"kind":"string"},"appliedAt":{"kind":"datetime"}},
  text: `MATCH (m:Migration)
RETURN m.id AS id, m.checksum AS checksum, m.kind AS kind, m.appliedAt AS appliedAt
ORDER BY id`,
};

export interface NoteApiKeyUseParams {
  readonly hash: string;
  readonly at: Date;
}
export type NoteApiKeyUseRow = Record<string, never>;
/**
 * Note that a key was used.
 * ```cypher
 * MATCH (k:ApiKey {hash: $hash})
 * SET k.lastUsedAt = $at
 * ```
 */
export const noteApiKeyUse: Query<NoteApiKeyUseParams, NoteApiKeyUseRow, 'write'> = {
  name: 'platform/note-api-key-use',
  mode: 'write',
  timeoutMs: 500,
  params: {"hash":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {},
  text: `MATCH (k:ApiKey {hash: $hash})
SET k.lastUsedAt = $at`,
};

export interface RecordMigrationParams {
  readonly id: string;
  readonly checksum: string;
  /** schema, data or batches */
  readonly kind: string;
}
export type RecordMigrationRow = Record<string, never>;
/**
 * Record that a migration was applied.
 * ```cypher
 * MERGE (m:Migration {id: $id})
 * SET m.checksum = $checksum, m.kind = $kind, m.appliedAt = datetime()
 * ```
 */
export const recordMigration: Query<RecordMigrationParams, RecordMigrationRow, 'write'> = {
  name: 'platform/record-migration',
  mode: 'write',
  params: {"id":{"kind":"string"},"checksum":{"kind":"string"},"kind":{"kind":"string"}},
  row: {},
  text: `MERGE (m:Migration {id: $id})
SET m.checksum = $checksum, m.kind = $kind, m.appliedAt = datetime()`,
};

export interface ReleaseMigrationLockParams {
  readonly owner: string;
}
export type ReleaseMigrationLockRow = Record<string, never>;
/**
 * Release the migration lock, if this process still holds it.
 * ```cypher
 * MATCH (lock:MigrationLock {id: 'schema', owner: $owner})
 * REMOVE lock.owner, lock.until
 * ```
 */
export const releaseMigrationLock: Query<ReleaseMigrationLockParams, ReleaseMigrationLockRow, 'write'> = {
  name: 'platform/release-migration-lock',
  mode: 'write',
  params: {"owner":{"kind":"string"}},
  row: {},
  text: `MATCH (lock:MigrationLock {id: 'schema', owner: $owner})
REMOVE lock.owner, lock.until`,
};

export interface RevokeApiKeyParams {
  readonly keyId: string;
  readonly by: string;
  readonly at: Date;
}
export interface RevokeApiKeyRow {
  keyId: string;
  name: string;
  roles: string[];
  createdAt: Date;
  createdBy: string | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  revokedBy: string | null;
}
/**
 * Revoke one key, by the beginning of its hash; one that is revoked already keeps who revoked it and when.
 * ```cypher
 * MATCH (k:ApiKey)
 * WHERE k.hash STARTS WITH $keyId
 * SET k.revokedBy =
 *     CASE
 *       WHEN k.revokedAt IS NULL THEN $by
 *       ELSE k.revokedBy
 *     END, k.revokedAt = coalesce(k.revokedAt, $at)
 * RETURN
 *   left(k.hash, 16) AS keyId,
 *   k.name AS name,
 *   k.roles AS roles,
 *   k.createdAt AS createdAt,
 *   k.createdBy AS createdBy,
 *   k.lastUsedAt AS lastUsedAt,
 *   k.revokedAt AS revokedAt,
 *   k.revokedBy AS revokedBy
 * ```
 */
export const revokeApiKey: Query<RevokeApiKeyParams, RevokeApiKeyRow, 'write'> = {
  name: 'platform/revoke-api-key',
  mode: 'write',
  timeoutMs: 5000,
  params: {"keyId":{"kind":"string"},"by":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"keyId":{"kind":"string"},"name":{"kind":"string"},"roles":{"kind":"list","of":{"kind":"string"}},"createdAt":{"kind":"datetime"},"createdBy":{"kind":"string","nullable":true},"lastUsedAt":{"kind":"datetime","nullable":true},"revokedAt":{"kind":"datetime","nullable":true},"revokedBy":{"kind":"string","nullable":true}},
  text: `MATCH (k:ApiKey)
WHERE k.hash STARTS WITH $keyId
SET k.revokedBy =
    CASE
      WHEN k.revokedAt IS NULL THEN $by
      ELSE k.revokedBy
    END, k.revokedAt = coalesce(k.revokedAt, $at)
RETURN
  left(k.hash, 16) AS keyId,
  k.name AS name,
  k.roles AS roles,
  k.createdAt AS createdAt,
  k.createdBy AS createdBy,
  k.lastUsedAt AS lastUsedAt,
  k.revokedAt AS revokedAt,
  k.revokedBy AS revokedBy`,
};

export interface RevokeApiKeysOfNameParams {
  readonly name: string;
  readonly by: string;
  readonly at: Date;
}
export interface RevokeApiKeysOfNameRow {
  revoked: number;
}
/**
 * Revoke all keys of this name, and return how many there were.
 * ```cypher
 * MATCH (k:ApiKey {name: $name})
 * WHERE k.revokedAt IS NULL
 * SET k.revokedAt = $at, k.revokedBy = $by
 * RETURN count(k) AS revoked
 * ```
 */
export const revokeApiKeysOfName: Query<RevokeApiKeysOfNameParams, RevokeApiKeysOfNameRow, 'write'> = {
  name: 'platform/revoke-api-keys-of-name',
  mode: 'write',
  params: {"name":{"kind":"string"},"by":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"revoked":{"kind":"int"}},
  text: `MATCH (k:ApiKey {name: $name})
WHERE k.revokedAt IS NULL
SET k.revokedAt = $at, k.revokedBy = $by
RETURN count(k) AS revoked`,
};

export interface SaveApiKeyParams {
  readonly hash: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly by: string;
  readonly at: Date;
}
export interface SaveApiKeyRow {
  /** the beginning of the hash */
  keyId: string;
  name: string;
  roles: string[];
  createdAt: Date;
  createdBy: string | null;
}
/**
 * Store the hash of a service's API key with its name, its roles and who made it.
 * ```cypher
 * MERGE (k:ApiKey {hash: $hash})
 *   ON CREATE SET k.name = $name, k.roles = $roles, k.createdAt = $at, k.createdBy = $by
 * RETURN left(k.hash, 16) AS keyId, k.name AS name, k.roles AS roles, k.createdAt AS createdAt, k.createdBy AS createdBy
 * ```
 */
export const saveApiKey: Query<SaveApiKeyParams, SaveApiKeyRow, 'write'> = {
  name: 'platform/save-api-key',
  mode: 'write',
  params: {"hash":{"kind":"string"},"name":{"kind":"string"},"roles":{"kind":"list","of":{"kind":"string"}},"by":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"keyId":{"kind":"string"},"name":{"kind":"string"},"roles":{"kind":"list","of":{"kind":"string"}},"createdAt":{"kind":"datetime"},"createdBy":{"kind":"string","nullable":true}},
  text: `MERGE (k:ApiKey {hash: $hash})
  ON CREATE SET k.name = $name, k.roles = $roles, k.createdAt = $at, k.createdBy = $by
RETURN left(k.hash, 16) AS keyId, k.name AS name, k.roles AS roles, k.createdAt AS createdAt, k.createdBy AS createdBy`,
};

export interface TakeMigrationLockParams {
  readonly owner: string;
  readonly leaseMs: number;
}
export interface TakeMigrationLockRow {
  /** end of the lease; no row when another process holds the lock */
  until: Date;
}
/**
 * Take or extend the migration lock: if nobody holds it, this process does, or the lease of its holder ran out. The clock of the server decides, so clocks of different machines do not matter.
 * ```cypher
 * MERGE (lock:MigrationLock {id: 'schema'})
 * // Writing first takes the lock on the node: the condition below is then read by one transaction at a time.
 * SET lock.asked = datetime.realtime()
 * WITH lock
 * WHERE lock.owner IS NULL OR lock.owner = $owner OR lock.until < datetime.realtime()
 * SET lock.owner = $owner, lock.until = datetime.realtime() + duration({milliseconds: $leaseMs})
 * RETURN lock.until AS until
 * ```
 */
export const takeMigrationLock: Query<TakeMigrationLockParams, TakeMigrationLockRow, 'write'> = {
  name: 'platform/take-migration-lock',
  mode: 'write',
  params: {"owner":{"kind":"string"},"leaseMs":{"kind":"int"}},
  row: {"until":{"kind":"datetime"}},
  text: `MERGE (lock:MigrationLock {id: 'schema'})
// Writing first takes the lock on the node: the condition below is then read by one transaction at a time.
SET lock.asked = datetime.realtime()
WITH lock
WHERE lock.owner IS NULL OR lock.owner = $owner OR lock.until < datetime.realtime()
SET lock.owner = $owner, lock.until = datetime.realtime() + duration({milliseconds: $leaseMs})
RETURN lock.until AS until`,
};
