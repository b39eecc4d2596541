// Generated from cypher/models/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface ActivateModelParams {
  readonly id: string;
  readonly at: Date;
}
export interface ActivateModelRow {
  id: string;
  kind: string;
}
/**
 * Make this model active, and all others of its kind inactive.
 * ```cypher
 * MATCH (m:Model {id: $id})
 * CALL (m) {
 *   MATCH (other:Model {kind: m.kind, active: true})
 *   WHERE other <> m
 *   SET other.active = false
 * }
 * SET m.activatedAt =
 *     CASE
 *       WHEN m.active THEN m.activatedAt
 *       ELSE $at
 *     END, m.active = true, m.withdrawnAt = null
 * RETURN m.id AS id, m.kind AS kind
 * ```
 */
export const activateModel: Query<ActivateModelParams, ActivateModelRow, 'write'> = {
  name: 'models/activate-model',
  mode: 'write',
  params: {"id":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"id":{"kind":"string"},"kind":{"kind":"string"}},
  text: `MATCH (m:Model {id: $id})
CALL (m) {
  MATCH (other:Model {kind: m.kind, active: true})
  WHERE other <> m
  SET other.active = false
}
SET m.activatedAt =
    CASE
      WHEN m.active THEN m.activatedAt
      ELSE $at
    END, m.active = true, m.withdrawnAt = null
RETURN m.id AS id, m.kind AS kind`,
};

export interface ExportEventsParams {
  readonly users: readonly string[];
  readonly since: Date;
  readonly cutoff: Date;
  /** code of each relationship, and of a dislike for that reason */
  readonly codes: { readonly VIEWED: number; readonly LIKED: number; readonly DISLIKED: number; readonly COMMENTED: number; readonly SHARED: number; readonly ADDED_TO_CART: number; readonly RATED: number; readonly PURCHASED: number; readonly RETURNED: number; readonly NOT_INTERESTED: number };
}
export interface ExportEventsRow {
  user: string;
  items: string[];
  kinds: number[];
  /** stars of a rating, number bought in a purchase, 1 for the rest */
  values: number[];
  /** unix seconds */
  times: number[];
}
/**
 * Which events do these people have in a span of time, both ends included? One row for each person: one row for each event takes three times as long. `recommendations/read-people` reads the same events and values for serving.
 * ```cypher
 * UNWIND $users AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
 *   WHERE $since <= e.at AND e.at <= $cutoff
 *   WITH e, p, type(e) AS type
 *   RETURN
 *     collect(p.id) AS items,
 *     collect(
 *       CASE
 *         WHEN type = 'DISLIKED' AND e.reason = 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
 *         ELSE $codes[type]
 *       END) AS kinds,
 *     collect(
 *       CASE type
 *         WHEN 'RATED' THEN toFloat(coalesce(e.value, 1))
 *         WHEN 'PURCHASED' THEN toFloat(coalesce(e.quantity, 1))
 *         ELSE 1.0
 *       END) AS values,
 *     collect(e.at.epochSeconds) AS times
 * }
 * WITH u, items, kinds, values, times
 * WHERE size(items) > 0
 * RETURN u.id AS user, items, kinds, values, times
 * ```
 */
export const exportEvents: Query<ExportEventsParams, ExportEventsRow, 'read'> = {
  name: 'models/export-events',
  mode: 'read',
  timeoutMs: 600000,
  params: {"users":{"kind":"list","of":{"kind":"string"}},"since":{"kind":"datetime"},"cutoff":{"kind":"datetime"},"codes":{"kind":"map","fields":{"VIEWED":{"kind":"int"},"LIKED":{"kind":"int"},"DISLIKED":{"kind":"int"},"COMMENTED":{"kind":"int"},"SHARED":{"kind":"int"},"ADDED_TO_CART":{"kind":"int"},"RATED":{"kind":"int"},"PURCHASED":{"kind":"int"},"RETURNED":{"kind":"int"},"NOT_INTERESTED":{"kind":"int"}}}},
  row: {"user":{"kind":"string"},"items":{"kind":"list","of":{"kind":"string"}},"kinds":{"kind":"list","of":{"kind":"int"}},"values":{"kind":"list","of":{"kind":"float"}},"times":{"kind":"list","of":{"kind":"int"}}},
  text: `UNWIND $users AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
  WHERE $since <= e.at AND e.at <= $cutoff
  WITH e, p, type(e) AS type
  RETURN
    collect(p.id) AS items,
    collect(
      CASE
        WHEN type = 'DISLIKED' AND e.reason = 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
        ELSE $codes[type]
      END) AS kinds,
    collect(
      CASE type
        WHEN 'RATED' THEN toFloat(coalesce(e.value, 1))
        WHEN 'PURCHASED' THEN toFloat(coalesce(e.quantity, 1))
        ELSE 1.0
      END) AS values,
    collect(e.at.epochSeconds) AS times
}
WITH u, items, kinds, values, times
WHERE size(items) > 0
RETURN u.id AS user, items, kinds, values, times`,
};

export type ExportItemsParams = Record<string, never>;
export interface ExportItemsRow {
  id: string;
  category: string | null;
}
/**
 * Which products are there, and what is the primary category of each (of its categories the first by id)?
 * ```cypher
 * MATCH (p:Product)
 * RETURN
 *   p.id AS id,
 *   head(
 *     COLLECT {
 *       MATCH (p)-[:IN_CATEGORY]->(c:Category)
 *       RETURN c.id
 *       ORDER
 *       BY
 *       c.id
 *       LIMIT
 *       1
 *     }) AS category
 * ```
 */
export const exportItems: Query<ExportItemsParams, ExportItemsRow, 'read'> = {
  name: 'models/export-items',
  mode: 'read',
  timeoutMs: 1800000,
  params: {},
  row: {"id":{"kind":"string"},"category":{"kind":"string","nullable":true}},
  text: `MATCH (p:Product)
RETURN
  p.id AS id,
  head(
    COLLECT {
      MATCH (p)-[:IN_CATEGORY]->(c:Category)
      RETURN c.id
      ORDER
      BY
      c.id
      LIMIT
      1
    }) AS category`,
};

export type ExportPeopleParams = Record<string, never>;
export interface ExportPeopleRow {
  id: string;
  region: string | null;
  shares: boolean;
}
/**
 * Which people are there, in which region, and whom do friends and followers hear? Nobody hears people who share their activity with nobody, and those whom the last influence run takes for inauthentic, as when recommendations are served.
 * ```cypher
 * MATCH (u:User)
 * RETURN
 *   u.id AS id,
 *   u.region AS region,
 *   coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL AS shares
 * ```
 */
export const exportPeople: Query<ExportPeopleParams, ExportPeopleRow, 'read'> = {
  name: 'models/export-people',
  mode: 'read',
  timeoutMs: 1800000,
  params: {},
  row: {"id":{"kind":"string"},"region":{"kind":"string","nullable":true},"shares":{"kind":"boolean"}},
  text: `MATCH (u:User)
RETURN
  u.id AS id,
  u.region AS region,
  coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL AS shares`,
};

export interface ExportTiesParams {
  readonly users: readonly string[];
  readonly cutoff: Date;
}
export interface ExportTiesRow {
  user: string;
  /** friendships stored from this person: each is stored once */
  friends: string[];
  follows: string[];
}
/**
 * To whom were these people tied at a time, by a friendship or by following? A tie without a date counts at all times.
 * ```cypher
 * UNWIND $users AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   MATCH (u)-[tie:FRIENDS_WITH]->(other:User)
 *   WHERE coalesce(tie.since <= $cutoff, true)
 *   RETURN collect(other.id) AS friends
 * }
 * CALL (u) {
 *   MATCH (u)-[tie:FOLLOWS]->(other:User)
 *   WHERE coalesce(tie.since <= $cutoff, true)
 *   RETURN collect(other.id) AS follows
 * }
 * WITH u, friends, follows
 * WHERE size(friends) + size(follows) > 0
 * RETURN u.id AS user, friends, follows
 * ```
 */
export const exportTies: Query<ExportTiesParams, ExportTiesRow, 'read'> = {
  name: 'models/export-ties',
  mode: 'read',
  timeoutMs: 600000,
  params: {"users":{"kind":"list","of":{"kind":"string"}},"cutoff":{"kind":"datetime"}},
  row: {"user":{"kind":"string"},"friends":{"kind":"list","of":{"kind":"string"}},"follows":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $users AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[tie:FRIENDS_WITH]->(other:User)
  WHERE coalesce(tie.since <= $cutoff, true)
  RETURN collect(other.id) AS friends
}
CALL (u) {
  MATCH (u)-[tie:FOLLOWS]->(other:User)
  WHERE coalesce(tie.since <= $cutoff, true)
  RETURN collect(other.id) AS follows
}
WITH u, friends, follows
WHERE size(friends) + size(follows) > 0
RETURN u.id AS user, friends, follows`,
};

export interface FindModelParams {
  readonly id: string;
}
export interface FindModelRow {
  model: { id: string; kind: string; snapshot: string; seed: number; metrics: string; checksum: string; createdAt: Date; activatedAt: Date | null; withdrawnAt: Date | null; active: boolean; cutoff: Date; users: number; items: number; events: number; ties: number };
}
/**
 * What are the properties of this model and of the snapshot it learned from?
 * ```cypher
 * MATCH (m:Model {id: $id})-[:TRAINED_ON]->(s:Snapshot)
 * RETURN m {
 *   .id,
 *   .kind,
 *   .snapshot,
 *   .seed,
 *   .metrics,
 *   .checksum,
 *   .createdAt,
 *   .activatedAt,
 *   .withdrawnAt,
 *   .active,
 *   cutoff: s.cutoff,
 *   users: s.users,
 *   items: s.items,
 *   events: s.events,
 *   ties: s.ties
 * } AS model
 * ```
 */
export const findModel: Query<FindModelParams, FindModelRow, 'read'> = {
  name: 'models/find-model',
  mode: 'read',
  params: {"id":{"kind":"string"}},
  row: {"model":{"kind":"map","fields":{"id":{"kind":"string"},"kind":{"kind":"string"},"snapshot":{"kind":"string"},"seed":{"kind":"int"},"metrics":{"kind":"string"},"checksum":{"kind":"string"},"createdAt":{"kind":"datetime"},"activatedAt":{"kind":"datetime","nullable":true},"withdrawnAt":{"kind":"datetime","nullable":true},"active":{"kind":"boolean"},"cutoff":{"kind":"datetime"},"users":{"kind":"int"},"items":{"kind":"int"},"events":{"kind":"int"},"ties":{"kind":"int"}}}},
  text: `MATCH (m:Model {id: $id})-[:TRAINED_ON]->(s:Snapshot)
RETURN m {
  .id,
  .kind,
  .snapshot,
  .seed,
  .metrics,
  .checksum,
  .createdAt,
  .activatedAt,
  .withdrawnAt,
  .active,
  cutoff: s.cutoff,
  users: s.users,
  items: s.items,
  events: s.events,
  ties: s.ties
} AS model`,
};

export interface ListModelsParams {
  readonly afterCreatedAt?: Date | null;
  readonly afterId?: string | null;
  readonly limit: number;
}
export interface ListModelsRow {
  model: { id: string; kind: string; snapshot: string; seed: number; metrics: string; checksum: string; createdAt: Date; activatedAt: Date | null; withdrawnAt: Date | null; active: boolean; cutoff: Date; users: number; items: number; events: number; ties: number };
}
/**
 * Which models are there, the latest first, after a given one?
 * ```cypher
 * MATCH (m:Model)-[:TRAINED_ON]->(s:Snapshot)
 * WHERE $afterCreatedAt IS NULL OR m.createdAt < $afterCreatedAt OR (m.createdAt = $afterCreatedAt AND m.id < $afterId)
 * WITH m, s
 * ORDER BY m.createdAt DESC, m.id DESC
 * LIMIT $limit
 * RETURN m {
 *   .id,
 *   .kind,
 *   .snapshot,
 *   .seed,
 *   .metrics,
 *   .checksum,
 *   .createdAt,
 *   .activatedAt,
 *   .withdrawnAt,
 *   .active,
 *   cutoff: s.cutoff,
 *   users: s.users,
 *   items: s.items,
 *   events: s.events,
 *   ties: s.ties
 * } AS model
 * ```
 */
export const listModels: Query<ListModelsParams, ListModelsRow, 'read'> = {
  name: 'models/list-models',
  mode: 'read',
  params: {"afterCreatedAt":{"kind":"datetime","nullable":true},"afterId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"model":{"kind":"map","fields":{"id":{"kind":"string"},"kind":{"kind":"string"},"snapshot":{"kind":"string"},"seed":{"kind":"int"},"metrics":{"kind":"string"},"checksum":{"kind":"string"},"createdAt":{"kind":"datetime"},"activatedAt":{"kind":"datetime","nullable":true},"withdrawnAt":{"kind":"datetime","nullable":true},"active":{"kind":"boolean"},"cutoff":{"kind":"datetime"},"users":{"kind":"int"},"items":{"kind":"int"},"events":{"kind":"int"},"ties":{"kind":"int"}}}},
  text: `MATCH (m:Model)-[:TRAINED_ON]->(s:Snapshot)
WHERE $afterCreatedAt IS NULL OR m.createdAt < $afterCreatedAt OR (m.createdAt = $afterCreatedAt AND m.id < $afterId)
WITH m, s
ORDER BY m.createdAt DESC, m.id DESC
LIMIT $limit
RETURN m {
  .id,
  .kind,
  .snapshot,
  .seed,
  .metrics,
  .checksum,
  .createdAt,
  .activatedAt,
  .withdrawnAt,
  .active,
  cutoff: s.cutoff,
  users: s.users,
  items: s.items,
  events: s.events,
  ties: s.ties
} AS model`,
};

export interface LockModelKindParams {
  readonly kind: string;
  readonly at: Date;
}
export interface LockModelKindRow {
  kind: string;
}
/**
 * Lock this kind of model: no other transaction activates a model of this kind until this one ends.
 * ```cypher
 * MERGE (lock:ModelLock {kind: $kind})
 * SET lock.touchedAt = $at
 * RETURN lock.kind AS kind
 * ```
 */
export const lockModelKind: Query<LockModelKindParams, LockModelKindRow, 'write'> = {
  name: 'models/lock-model-kind',
  mode: 'write',
  params: {"kind":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"kind":{"kind":"string"}},
  text: `MERGE (lock:ModelLock {kind: $kind})
SET lock.touchedAt = $at
RETURN lock.kind AS kind`,
};

export interface NeverActiveModelsParams {
  readonly kind: string;
}
export interface NeverActiveModelsRow {
  id: string;
}
/**
 * Which models of this kind were never active?
 * ```cypher
 * MATCH (m:Model {kind: $kind, active: false})
 * WHERE m.activatedAt IS NULL
 * RETURN m.id AS id
 * ```
 */
export const neverActiveModels: Query<NeverActiveModelsParams, NeverActiveModelsRow, 'read'> = {
  name: 'models/never-active-models',
  mode: 'read',
  params: {"kind":{"kind":"string"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (m:Model {kind: $kind, active: false})
WHERE m.activatedAt IS NULL
RETURN m.id AS id`,
};

export interface PruneProductEmbeddingsParams {
  readonly model: string;
  readonly limit: number;
}
export interface PruneProductEmbeddingsRow {
  removed: number;
}
/**
 * Remove the embeddings that other models than the active one gave some products.
 * ```cypher
 * MATCH (:Model {id: $model, active: true})
 * MATCH (p:Product)
 * WHERE p.embeddingModel <> $model
 * WITH p
 * LIMIT $limit
 * REMOVE p.embedding, p.embeddingModel
 * RETURN count(*) AS removed
 * ```
 */
export const pruneProductEmbeddings: Query<PruneProductEmbeddingsParams, PruneProductEmbeddingsRow, 'write'> = {
  name: 'models/prune-product-embeddings',
  mode: 'write',
  timeoutMs: 120000,
  params: {"model":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (:Model {id: $model, active: true})
MATCH (p:Product)
WHERE p.embeddingModel <> $model
WITH p
LIMIT $limit
REMOVE p.embedding, p.embeddingModel
RETURN count(*) AS removed`,
};

export interface PruneScoresParams {
  /** ids of models */
  readonly keep: readonly string[];
  readonly limit: number;
}
export interface PruneScoresRow {
  removed: number;
}
/**
 * Remove some of the scores of models other than these, and return how many were removed.
 * ```cypher
 * MATCH ()-[s:SCORED]->()
 * WHERE NOT s.model IN $keep
 * WITH s
 * LIMIT $limit
 * DELETE s
 * RETURN count(*) AS removed
 * ```
 */
export const pruneScores: Query<PruneScoresParams, PruneScoresRow, 'write'> = {
  name: 'models/prune-scores',
  mode: 'write',
  timeoutMs: 300000,
  params: {"keep":{"kind":"list","of":{"kind":"string"}},"limit":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH ()-[s:SCORED]->()
WHERE NOT s.model IN $keep
WITH s
LIMIT $limit
DELETE s
RETURN count(*) AS removed`,
};

export interface PruneTiesParams {
  readonly model: string;
  readonly limit: number;
}
export interface PruneTiesRow {
  removed: number;
}
/**
 * Remove the tie strengths that other models than the active one gave some friendships and follows.
 * ```cypher
 * MATCH (:Model {id: $model, active: true})
 * MATCH ()-[t:FRIENDS_WITH|FOLLOWS]->()
 * WHERE t.tieModel <> $model
 * WITH t
 * LIMIT $limit
 * REMOVE t.tieStrength, t.tieProbability, t.tieModel
 * RETURN count(*) AS removed
 * ```
 */
export const pruneTies: Query<PruneTiesParams, PruneTiesRow, 'write'> = {
  name: 'models/prune-ties',
  mode: 'write',
  timeoutMs: 120000,
  params: {"model":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (:Model {id: $model, active: true})
MATCH ()-[t:FRIENDS_WITH|FOLLOWS]->()
WHERE t.tieModel <> $model
WITH t
LIMIT $limit
REMOVE t.tieStrength, t.tieProbability, t.tieModel
RETURN count(*) AS removed`,
};

export interface PruneUserEmbeddingsParams {
  readonly model: string;
  readonly limit: number;
}
export interface PruneUserEmbeddingsRow {
  removed: number;
}
/**
 * Remove the embeddings that other models than the active one gave some people.
 * ```cypher
 * MATCH (:Model {id: $model, active: true})
 * MATCH (u:User)
 * WHERE u.embeddingModel <> $model
 * WITH u
 * LIMIT $limit
 * REMOVE u.embedding, u.embeddingModel
 * RETURN count(*) AS removed
 * ```
 */
export const pruneUserEmbeddings: Query<PruneUserEmbeddingsParams, PruneUserEmbeddingsRow, 'write'> = {
  name: 'models/prune-user-embeddings',
  mode: 'write',
  timeoutMs: 120000,
  params: {"model":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (:Model {id: $model, active: true})
MATCH (u:User)
WHERE u.embeddingModel <> $model
WITH u
LIMIT $limit
REMOVE u.embedding, u.embeddingModel
RETURN count(*) AS removed`,
};

export interface SaveModelParams {
  readonly id: string;
  readonly kind: string;
  readonly seed: number;
  /** the card, JSON */
  readonly metrics: string;
  /** figures of the served model */
  readonly served?: { readonly people: number; readonly ndcgAt10: number; readonly recallAt10: number; readonly precisionAt10: number; readonly ndcgAt20: number; readonly recallAt20: number; readonly precisionAt20: number; readonly coverage: number } | null;
  /** of its files */
  readonly checksum: string;
  readonly at: Date;
  readonly snapshot: { readonly id: string; readonly cutoff: Date; readonly checksum: string; readonly users: number; readonly items: number; readonly events: number; readonly ties: number };
}
export interface SaveModelRow {
  id: string;
}
/**
 * Store a trained model and the snapshot it learned from; it serves nothing until it is activated.
 * ```cypher
 * MERGE (s:Snapshot {id: $snapshot.id})
 * SET
 *   s.cutoff = $snapshot.cutoff,
 *   s.checksum = $snapshot.checksum,
 *   s.users = $snapshot.users,
 *   s.items = $snapshot.items,
 *   s.events = $snapshot.events,
 *   s.ties = $snapshot.ties
 * MERGE (m:Model {id: $id})
 *   ON CREATE SET m.createdAt = $at, m.active = false
 * SET
 *   m.kind = $kind,
 *   m.snapshot = $snapshot.id,
 *   m.seed = $seed,
 *   m.metrics = $metrics,
 *   m.checksum = $checksum,
 *   m.metricsPeople = $served.people,
 *   m.metricsNdcgAt10 = $served.ndcgAt10,
 *   m.metricsRecallAt10 = $served.recallAt10,
 *   m.metricsPrecisionAt10 = $served.precisionAt10,
 *   m.metricsNdcgAt20 = $served.ndcgAt20,
 *   m.metricsRecallAt20 = $served.recallAt20,
 *   m.metricsPrecisionAt20 = $served.precisionAt20,
 *   m.metricsCoverage = $served.coverage
 * MERGE (m)-[:TRAINED_ON]->(s)
 * RETURN m.id AS id
 * ```
 */
export const saveModel: Query<SaveModelParams, SaveModelRow, 'write'> = {
  name: 'models/save-model',
  mode: 'write',
  params: {"id":{"kind":"string"},"kind":{"kind":"string"},"seed":{"kind":"int"},"metrics":{"kind":"string"},"served":{"kind":"map","fields":{"people":{"kind":"int"},"ndcgAt10":{"kind":"float"},"recallAt10":{"kind":"float"},"precisionAt10":{"kind":"float"},"ndcgAt20":{"kind":"float"},"recallAt20":{"kind":"float"},"precisionAt20":{"kind":"float"},"coverage":{"kind":"float"}},"nullable":true},"checksum":{"kind":"string"},"at":{"kind":"datetime"},"snapshot":{"kind":"map","fields":{"id":{"kind":"string"},"cutoff":{"kind":"datetime"},"checksum":{"kind":"string"},"users":{"kind":"int"},"items":{"kind":"int"},"events":{"kind":"int"},"ties":{"kind":"int"}}}},
  row: {"id":{"kind":"string"}},
  text: `MERGE (s:Snapshot {id: $snapshot.id})
SET
  s.cutoff = $snapshot.cutoff,
  s.checksum = $snapshot.checksum,
  s.users = $snapshot.users,
  s.items = $snapshot.items,
  s.events = $snapshot.events,
  s.ties = $snapshot.ties
MERGE (m:Model {id: $id})
  ON CREATE SET m.createdAt = $at, m.active = false
SET
  m.kind = $kind,
  m.snapshot = $snapshot.id,
  m.seed = $seed,
  m.metrics = $metrics,
  m.checksum = $checksum,
  m.metricsPeople = $served.people,
  m.metricsNdcgAt10 = $served.ndcgAt10,
  m.metricsRecallAt10 = $served.recallAt10,
  m.metricsPrecisionAt10 = $served.precisionAt10,
  m.metricsNdcgAt20 = $served.ndcgAt20,
  m.metricsRecallAt20 = $served.recallAt20,
  m.metricsPrecisionAt20 = $served.precisionAt20,
  m.metricsCoverage = $served.coverage
MERGE (m)-[:TRAINED_ON]->(s)
RETURN m.id AS id`,
};

export interface ServingModelsParams {
  readonly kind: string;
  readonly limit: number;
}
export interface ServingModelsRow {
  id: string;
  active: boolean;
  checksum: string;
}
/**
 * Which models may serve: the active one first, then those that were active before it and were not withdrawn?
 * ```cypher
 * MATCH (m:Model {kind: $kind})
 * WHERE m.active OR (m.activatedAt IS NOT NULL AND m.withdrawnAt IS NULL)
 * WITH m
 * ORDER BY m.active DESC, m.activatedAt DESC, m.id
 * LIMIT $limit
 * RETURN m.id AS id, m.active AS active, m.checksum AS checksum
 * ```
 */
export const servingModels: Query<ServingModelsParams, ServingModelsRow, 'read'> = {
  name: 'models/serving-models',
  mode: 'read',
  params: {"kind":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"active":{"kind":"boolean"},"checksum":{"kind":"string"}},
  text: `MATCH (m:Model {kind: $kind})
WHERE m.active OR (m.activatedAt IS NOT NULL AND m.withdrawnAt IS NULL)
WITH m
ORDER BY m.active DESC, m.activatedAt DESC, m.id
LIMIT $limit
RETURN m.id AS id, m.active AS active, m.checksum AS checksum`,
};

export interface WithdrawModelParams {
  readonly kind: string;
  readonly to: string;
  readonly at: Date;
}
export interface WithdrawModelRow {
  withdrawn: string;
}
/**
 * Withdraw the active model in favour of one that was active before it and was not withdrawn, and return which model was withdrawn.
 * ```cypher
 * MATCH (m:Model {kind: $kind, active: true})
 * MATCH (p:Model {id: $to, kind: $kind, active: false})
 * WHERE p.activatedAt < m.activatedAt AND p.withdrawnAt IS NULL
 * SET m.withdrawnAt = $at
 * RETURN m.id AS withdrawn
 * ```
 */
export const withdrawModel: Query<WithdrawModelParams, WithdrawModelRow, 'write'> = {
  name: 'models/withdraw-model',
  mode: 'write',
  params: {"kind":{"kind":"string"},"to":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"withdrawn":{"kind":"string"}},
  text: `MATCH (m:Model {kind: $kind, active: true})
MATCH (p:Model {id: $to, kind: $kind, active: false})
WHERE p.activatedAt < m.activatedAt AND p.withdrawnAt IS NULL
SET m.withdrawnAt = $at
RETURN m.id AS withdrawn`,
};

export interface WriteProductEmbeddingsParams {
  readonly model: string;
  readonly rows: readonly ({ readonly id: string; readonly embedding: readonly number[] | Float32Array | Float64Array })[];
}
export interface WriteProductEmbeddingsRow {
  written: number;
}
/**
 * Write the embeddings that the active model has for some products; nothing is written for a model that is not active.
 * ```cypher
 * MATCH (:Model {id: $model, active: true})
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.id})
 * SET p.embedding = row.embedding, p.embeddingModel = $model
 * RETURN count(*) AS written
 * ```
 */
export const writeProductEmbeddings: Query<WriteProductEmbeddingsParams, WriteProductEmbeddingsRow, 'write'> = {
  name: 'models/write-product-embeddings',
  mode: 'write',
  timeoutMs: 120000,
  params: {"model":{"kind":"string"},"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"embedding":{"kind":"list","of":{"kind":"float"}}}}}},
  row: {"written":{"kind":"int"}},
  text: `MATCH (:Model {id: $model, active: true})
UNWIND $rows AS row
MATCH (p:Product {id: row.id})
SET p.embedding = row.embedding, p.embeddingModel = $model
RETURN count(*) AS written`,
};

export interface WriteScoresParams {
  readonly model: string;
  readonly people: readonly { readonly user: string; readonly items: readonly { readonly product: string; readonly value: number; readonly rank: number }[] }[];
}
export interface WriteScoresRow {
  written: number;
}
/**
 * Write the products that a model ranks first for some people, in place of what it wrote for them before.
 * ```cypher
 * UNWIND $people AS person
 * MATCH (u:User {id: person.user})
 * CALL (u) {
 *   MATCH (u)-[old:SCORED]->()
 *   WHERE old.model = $model
 *   DELETE old
 * }
 * WITH u, person
 * UNWIND person.items AS item
 * MATCH (p:Product {id: item.product})
 * CREATE (u)-[:SCORED {value: item.value, rank: item.rank, model: $model}]->(p)
 * RETURN count(*) AS written
 * ```
 */
export const writeScores: Query<WriteScoresParams, WriteScoresRow, 'write'> = {
  name: 'models/write-scores',
  mode: 'write',
  timeoutMs: 120000,
  params: {"model":{"kind":"string"},"people":{"kind":"list","of":{"kind":"map","fields":{"user":{"kind":"string"},"items":{"kind":"list","of":{"kind":"map","fields":{"product":{"kind":"string"},"value":{"kind":"float"},"rank":{"kind":"int"}}}}}}}},
  row: {"written":{"kind":"int"}},
  text: `UNWIND $people AS person
MATCH (u:User {id: person.user})
CALL (u) {
  MATCH (u)-[old:SCORED]->()
  WHERE old.model = $model
  DELETE old
}
WITH u, person
UNWIND person.items AS item
MATCH (p:Product {id: item.product})
CREATE (u)-[:SCORED {value: item.value, rank: item.rank, model: $model}]->(p)
RETURN count(*) AS written`,
};

export interface WriteTiesParams {
  readonly model: string;
  readonly rows: readonly { readonly from: string; readonly to: string; readonly strength: number; readonly probability: number }[];
}
export interface WriteTiesRow {
  written: number;
}
/**
 * Write the strength that the active model gives some friendships and follows; nothing is written for a model that is not active. A tie of a person whom the last influence run takes for inauthentic has strength 0 and no probability.
 * ```cypher
 * MATCH (:Model {id: $model, active: true})
 * UNWIND $rows AS row
 * MATCH (a:User {id: row.from})-[t:FRIENDS_WITH|FOLLOWS]-(b:User {id: row.to})
 * WITH t, row, a.inauthentic IS NULL AND b.inauthentic IS NULL AS genuine
 * SET
 *   t.tieStrength =
 *     CASE
 *       WHEN genuine THEN row.strength
 *       ELSE 0.0
 *     END,
 *   t.tieProbability =
 *     CASE
 *       WHEN genuine THEN row.probability
 *     END,
 *   t.tieModel = $model
 * RETURN count(*) AS written
 * ```
 */
export const writeTies: Query<WriteTiesParams, WriteTiesRow, 'write'> = {
  name: 'models/write-ties',
  mode: 'write',
  timeoutMs: 120000,
  params: {"model":{"kind":"string"},"rows":{"kind":"list","of":{"kind":"map","fields":{"from":{"kind":"string"},"to":{"kind":"string"},"strength":{"kind":"float"},"probability":{"kind":"float"}}}}},
  row: {"written":{"kind":"int"}},
  text: `MATCH (:Model {id: $model, active: true})
UNWIND $rows AS row
MATCH (a:User {id: row.from})-[t:FRIENDS_WITH|FOLLOWS]-(b:User {id: row.to})
WITH t, row, a.inauthentic IS NULL AND b.inauthentic IS NULL AS genuine
SET
  t.tieStrength =
    CASE
      WHEN genuine THEN row.strength
      ELSE 0.0
    END,
  t.tieProbability =
    CASE
      WHEN genuine THEN row.probability
    END,
  t.tieModel = $model
RETURN count(*) AS written`,
};

export interface WriteUserEmbeddingsParams {
  readonly model: string;
  readonly rows: readonly ({ readonly id: string; readonly embedding: readonly number[] | Float32Array | Float64Array })[];
}
export interface WriteUserEmbeddingsRow {
  written: number;
}
/**
 * Write the embeddings that the active model has for some people; nothing is written for a model that is not active.
 * ```cypher
 * MATCH (:Model {id: $model, active: true})
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.id})
 * SET u.embedding = row.embedding, u.embeddingModel = $model
 * RETURN count(*) AS written
 * ```
 */
export const writeUserEmbeddings: Query<WriteUserEmbeddingsParams, WriteUserEmbeddingsRow, 'write'> = {
  name: 'models/write-user-embeddings',
  mode: 'write',
  timeoutMs: 120000,
  params: {"model":{"kind":"string"},"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"embedding":{"kind":"list","of":{"kind":"float"}}}}}},
  row: {"written":{"kind":"int"}},
  text: `MATCH (:Model {id: $model, active: true})
UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET u.embedding = row.embedding, u.embeddingModel = $model
RETURN count(*) AS written`,
};
