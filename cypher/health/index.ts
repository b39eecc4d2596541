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
