// Generated from cypher/health/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export type ActiveModelParams = Record<string, never>;
export interface ActiveModelRow {
  modelId: string;
  createdAt: Date;
  activatedAt: Date | null;
  /** when influence and sales were measured with it */
  measuredAt: Date | null;
  cutoff: Date;
}
/**
 * Which model is active, and up to when are the data that it was trained on?
 * ```cypher
 * MATCH (m:Model)-[:TRAINED_ON]->(s:Snapshot)
 * WHERE m.active
 * RETURN
 *   m.id AS modelId,
 *   m.createdAt AS createdAt,
 *   m.activatedAt AS activatedAt,
 *   m.measuredAt AS measuredAt,
 *   s.cutoff AS cutoff
 * LIMIT 1
 * ```
 */
export const activeModel: Query<ActiveModelParams, ActiveModelRow, 'read'> = {
  name: 'health/active-model',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"modelId":{"kind":"string"},"createdAt":{"kind":"datetime"},"activatedAt":{"kind":"datetime","nullable":true},"measuredAt":{"kind":"datetime","nullable":true},"cutoff":{"kind":"datetime"}},
  text: `MATCH (m:Model)-[:TRAINED_ON]->(s:Snapshot)
WHERE m.active
RETURN
  m.id AS modelId,
  m.createdAt AS createdAt,
  m.activatedAt AS activatedAt,
  m.measuredAt AS measuredAt,
  s.cutoff AS cutoff
LIMIT 1`,
};

export interface JobsByStatusParams {
  /** dead jobs that ended before are left out */
  readonly deadSince: Date;
}
export interface JobsByStatusRow {
  queued: number;
  running: number;
  dead: number;
  oldestQueuedAt: Date | null;
}
/**
 * How many jobs are in each state that somebody may have to look at?
 * ```cypher
 * MATCH (j:Job)
 * WHERE j.status IN ['QUEUED', 'RUNNING'] OR (j.status = 'DEAD' AND j.finishedAt >= $deadSince)
 * RETURN
 *   sum(
 *     CASE j.status
 *       WHEN 'QUEUED' THEN 1
 *       ELSE 0
 *     END) AS queued,
 *   sum(
 *     CASE j.status
 *       WHEN 'RUNNING' THEN 1
 *       ELSE 0
 *     END) AS running,
 *   sum(
 *     CASE j.status
 *       WHEN 'DEAD' THEN 1
 *       ELSE 0
 *     END) AS dead,
 *   min(
 *     CASE j.status
 *       WHEN 'QUEUED' THEN j.createdAt
 *     END) AS oldestQueuedAt
 * ```
 */
export const jobsByStatus: Query<JobsByStatusParams, JobsByStatusRow, 'read'> = {
  name: 'health/jobs-by-status',
  mode: 'read',
  timeoutMs: 5000,
  params: {"deadSince":{"kind":"datetime"}},
  row: {"queued":{"kind":"int"},"running":{"kind":"int"},"dead":{"kind":"int"},"oldestQueuedAt":{"kind":"datetime","nullable":true}},
  text: `MATCH (j:Job)
WHERE j.status IN ['QUEUED', 'RUNNING'] OR (j.status = 'DEAD' AND j.finishedAt >= $deadSince)
RETURN
  sum(
    CASE j.status
      WHEN 'QUEUED' THEN 1
      ELSE 0
    END) AS queued,
  sum(
    CASE j.status
      WHEN 'RUNNING' THEN 1
      ELSE 0
    END) AS running,
  sum(
    CASE j.status
      WHEN 'DEAD' THEN 1
      ELSE 0
    END) AS dead,
  min(
    CASE j.status
      WHEN 'QUEUED' THEN j.createdAt
    END) AS oldestQueuedAt`,
};

export type LatestEventParams = Record<string, never>;
export interface LatestEventRow {
  at: Date;
}
/**
 * When did the latest event of one kind happen? No row where there is none.
 * ```cypher
 * MATCH ()-[e:EACH]->()
 * WHERE e.at >= datetime({year: 1})
 * RETURN e.at AS at
 * ORDER BY at DESC
 * LIMIT 1
 * ```
 */
export const latestEvent: { readonly [Entry in 'VIEWED' | 'LIKED' | 'DISLIKED' | 'COMMENTED' | 'SHARED' | 'ADDED_TO_CART' | 'RATED' | 'PURCHASED' | 'RETURNED']: Query<LatestEventParams, LatestEventRow, 'read'> } = {
VIEWED: {
  name: 'health/latest-event-viewed',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"at":{"kind":"datetime"}},
  text: `MATCH ()-[e:VIEWED]->()
WHERE e.at >= datetime({year: 1})
RETURN e.at AS at
ORDER BY at DESC
LIMIT 1`,
},
LIKED: {
  name: 'health/latest-event-liked',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"at":{"kind":"datetime"}},
  text: `MATCH ()-[e:LIKED]->()
WHERE e.at >= datetime({year: 1})
RETURN e.at AS at
ORDER BY at DESC
LIMIT 1`,
},
DISLIKED: {
  name: 'health/latest-event-disliked',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"at":{"kind":"datetime"}},
  text: `MATCH ()-[e:DISLIKED]->()
WHERE e.at >= datetime({year: 1})
RETURN e.at AS at
ORDER BY at DESC
LIMIT 1`,
},
COMMENTED: {
  name: 'health/latest-event-commented',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"at":{"kind":"datetime"}},
  text: `MATCH ()-[e:COMMENTED]->()
WHERE e.at >= datetime({year: 1})
RETURN e.at AS at
ORDER BY at DESC
LIMIT 1`,
},
SHARED: {
  name: 'health/latest-event-shared',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"at":{"kind":"datetime"}},
  text: `MATCH ()-[e:SHARED]->()
WHERE e.at >= datetime({year: 1})
RETURN e.at AS at
ORDER BY at DESC
LIMIT 1`,
},
ADDED_TO_CART: {
  name: 'health/latest-event-added-to-cart',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"at":{"kind":"datetime"}},
  text: `MATCH ()-[e:ADDED_TO_CART]->()
WHERE e.at >= datetime({year: 1})
RETURN e.at AS at
ORDER BY at DESC
LIMIT 1`,
},
RATED: {
  name: 'health/latest-event-rated',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"at":{"kind":"datetime"}},
  text: `MATCH ()-[e:RATED]->()
WHERE e.at >= datetime({year: 1})
RETURN e.at AS at
ORDER BY at DESC
LIMIT 1`,
},
PURCHASED: {
  name: 'health/latest-event-purchased',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"at":{"kind":"datetime"}},
  text: `MATCH ()-[e:PURCHASED]->()
WHERE e.at >= datetime({year: 1})
RETURN e.at AS at
ORDER BY at DESC
LIMIT 1`,
},
RETURNED: {
  name: 'health/latest-event-returned',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"at":{"kind":"datetime"}},
  text: `MATCH ()-[e:RETURNED]->()
WHERE e.at >= datetime({year: 1})
RETURN e.at AS at
ORDER BY at DESC
LIMIT 1`,
},
};

export type LatestIngestParams = Record<string, never>;
export interface LatestIngestRow {
  runId: string;
  startedAt: Date;
  finishedAt: Date | null;
  /** that are read */
  records: number;
  quarantineBytes: number;
  demo: boolean;
  /** whether this or an earlier one brought the demo shop */
  besideDemo: boolean;
}
/**
 * Which ingest was begun last?
 * ```cypher
 * MATCH (r:IngestRun)
 * RETURN
 *   r.id AS runId,
 *   r.startedAt AS startedAt,
 *   r.finishedAt AS finishedAt,
 *   r.records AS records,
 *   r.quarantineBytes AS quarantineBytes,
 *   coalesce(r.demo, false) AS demo,
 *   EXISTS {
 *     MATCH (d:IngestRun)
 *     WHERE d.demo
 *   } AS besideDemo
 * ORDER BY startedAt DESC
 * LIMIT 1
 * ```
 */
export const latestIngest: Query<LatestIngestParams, LatestIngestRow, 'read'> = {
  name: 'health/latest-ingest',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"runId":{"kind":"string"},"startedAt":{"kind":"datetime"},"finishedAt":{"kind":"datetime","nullable":true},"records":{"kind":"int"},"quarantineBytes":{"kind":"int"},"demo":{"kind":"boolean"},"besideDemo":{"kind":"boolean"}},
  text: `MATCH (r:IngestRun)
RETURN
  r.id AS runId,
  r.startedAt AS startedAt,
  r.finishedAt AS finishedAt,
  r.records AS records,
  r.quarantineBytes AS quarantineBytes,
  coalesce(r.demo, false) AS demo,
  EXISTS {
    MATCH (d:IngestRun)
    WHERE d.demo
  } AS besideDemo
ORDER BY startedAt DESC
LIMIT 1`,
};

export type ShopSizeParams = Record<string, never>;
export interface ShopSizeRow {
  people: number;
  products: number;
}
/**
 * How many people and products does the shop have?
 * ```cypher
 * CALL () {
 *   MATCH (:User)
 *   RETURN count(*) AS people
 * }
 * CALL () {
 *   MATCH (:Product)
 *   RETURN count(*) AS products
 * }
 * RETURN people, products
 * ```
 */
export const shopSize: Query<ShopSizeParams, ShopSizeRow, 'read'> = {
  name: 'health/shop-size',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"people":{"kind":"int"},"products":{"kind":"int"}},
  text: `CALL () {
  MATCH (:User)
  RETURN count(*) AS people
}
CALL () {
  MATCH (:Product)
  RETURN count(*) AS products
}
RETURN people, products`,
};
