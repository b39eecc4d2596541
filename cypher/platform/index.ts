// Generated from cypher/platform/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface DeleteSomeNodesParams {
  readonly limit: number;
}
export interface DeleteSomeNodesRow {
  deleted: number;
}
/**
 * Which nodes, other than the migrations' records, are deleted with their relationships, at most this many at once?
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
 * Whose API key has this hash, if it is not revoked?
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

export interface RevokeApiKeyParams {
  readonly name: string;
  readonly at: Date;
}
export interface RevokeApiKeyRow {
  revoked: number;
}
/**
 * Revoke every key of this name; how many were there?
 * ```cypher
 * MATCH (k:ApiKey {name: $name})
 * WHERE k.revokedAt IS NULL
 * SET k.revokedAt = $at
 * RETURN count(k) AS revoked
 * ```
 */
export const revokeApiKey: Query<RevokeApiKeyParams, RevokeApiKeyRow, 'write'> = {
  name: 'platform/revoke-api-key',
  mode: 'write',
  params: {"name":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"revoked":{"kind":"int"}},
  text: `MATCH (k:ApiKey {name: $name})
WHERE k.revokedAt IS NULL
SET k.revokedAt = $at
RETURN count(k) AS revoked`,
};

export interface SaveApiKeyParams {
  readonly hash: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly at: Date;
}
export interface SaveApiKeyRow {
  name: string;
}
/**
 * Store the hash of a service's API key, its name and its roles.
 * ```cypher
 * MERGE (k:ApiKey {hash: $hash})
 *   ON CREATE SET k.name = $name, k.roles = $roles, k.createdAt = $at
 * RETURN k.name AS name
 * ```
 */
export const saveApiKey: Query<SaveApiKeyParams, SaveApiKeyRow, 'write'> = {
  name: 'platform/save-api-key',
  mode: 'write',
  params: {"hash":{"kind":"string"},"name":{"kind":"string"},"roles":{"kind":"list","of":{"kind":"string"}},"at":{"kind":"datetime"}},
  row: {"name":{"kind":"string"}},
  text: `MERGE (k:ApiKey {hash: $hash})
  ON CREATE SET k.name = $name, k.roles = $roles, k.createdAt = $at
RETURN k.name AS name`,
};
