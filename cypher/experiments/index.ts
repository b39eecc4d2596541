// Generated from cypher/experiments/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface BaselineParams {
  readonly windowDays: number;
  /** what was paid in the currency, else whether something was bought */
  readonly revenue: boolean;
  readonly currency?: string | null;
}
export interface BaselineRow {
  /** empty for who is in no community */
  unit: string;
  people: number;
  sum: number;
  squares: number;
}
/**
 * What do people do in a window of days that ends with the latest purchase, by community?
 * ```cypher
 * CALL () {
 *   MATCH ()-[p:PURCHASED]->()
 *   WHERE p.at >= datetime({year: 1})
 *   RETURN p.at AS until
 *   ORDER BY until DESC
 *   LIMIT 1
 * }
 * MATCH (u:User)
 * CALL (u, until) {
 *   OPTIONAL MATCH (u)-[p:PURCHASED]->(product:Product)
 *   WHERE
 *     p.at > until - duration({days: $windowDays}) AND
 *     (NOT $revenue OR coalesce(p.currency, product.currency) = $currency)
 *   RETURN
 *     CASE
 *       WHEN $revenue THEN coalesce(sum(p.price * coalesce(p.quantity, 1)), 0.0)
 *       ELSE toFloat(sign(count(p)))
 *     END AS value
 * }
 * RETURN coalesce(u.influenceCommunity, '') AS unit, count(*) AS people, sum(value) AS sum, sum(value * value) AS squares
 * ```
 */
export const baseline: Query<BaselineParams, BaselineRow, 'read'> = {
  name: 'experiments/baseline',
  mode: 'read',
  timeoutMs: 30000,
  params: {"windowDays":{"kind":"int"},"revenue":{"kind":"boolean"},"currency":{"kind":"string","nullable":true}},
  row: {"unit":{"kind":"string"},"people":{"kind":"int"},"sum":{"kind":"float"},"squares":{"kind":"float"}},
  text: `CALL () {
  MATCH ()-[p:PURCHASED]->()
  WHERE p.at >= datetime({year: 1})
  RETURN p.at AS until
  ORDER BY until DESC
  LIMIT 1
}
MATCH (u:User)
CALL (u, until) {
  OPTIONAL MATCH (u)-[p:PURCHASED]->(product:Product)
  WHERE
    p.at > until - duration({days: $windowDays}) AND
    (NOT $revenue OR coalesce(p.currency, product.currency) = $currency)
  RETURN
    CASE
      WHEN $revenue THEN coalesce(sum(p.price * coalesce(p.quantity, 1)), 0.0)
      ELSE toFloat(sign(count(p)))
    END AS value
}
RETURN coalesce(u.influenceCommunity, '') AS unit, count(*) AS people, sum(value) AS sum, sum(value * value) AS squares`,
};

export type CountExperimentsParams = Record<string, never>;
export interface CountExperimentsRow {
  total: number;
}
/**
 * How many experiments are there?
 * ```cypher
 * MATCH (:Experiment)
 * RETURN count(*) AS total
 * ```
 */
export const countExperiments: Query<CountExperimentsParams, CountExperimentsRow, 'read'> = {
  name: 'experiments/count-experiments',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"total":{"kind":"int"}},
  text: `MATCH (:Experiment)
RETURN count(*) AS total`,
};

export interface CountExposedParams {
  readonly id: string;
}
export interface CountExposedRow {
  arm: number;
  people: number;
}
/**
 * How many people saw an experiment, in each arm?
 * ```cypher
 * MATCH (:Experiment {id: $id})<-[x:EXPOSED_TO]-()
 * RETURN x.arm AS arm, count(*) AS people
 * ```
 */
export const countExposed: Query<CountExposedParams, CountExposedRow, 'read'> = {
  name: 'experiments/count-exposed',
  mode: 'read',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"}},
  row: {"arm":{"kind":"int"},"people":{"kind":"int"}},
  text: `MATCH (:Experiment {id: $id})<-[x:EXPOSED_TO]-()
RETURN x.arm AS arm, count(*) AS people`,
};

export interface CreateExperimentParams {
  readonly experiment: { readonly id: string; readonly name: string; readonly unit: string; readonly arms: readonly string[]; readonly weights: readonly number[] | Float32Array | Float64Array; readonly values: readonly string[]; readonly saturation: number; readonly holdout: number; readonly outcome: string; readonly currency?: string | null; readonly windowDays: number; readonly smallestEffect: number; readonly createdBy: string };
  readonly at: Date;
}
export interface CreateExperimentRow {
  /** false where there was one of this id */
  created: boolean;
}
/**
 * Make an experiment, once.
 * ```cypher
 * MERGE (e:Experiment {id: $experiment.id})
 *   ON CREATE SET e += $experiment, e.state = 'DRAFT', e.createdAt = $at
 * RETURN e.createdAt = $at AS created
 * ```
 */
export const createExperiment: Query<CreateExperimentParams, CreateExperimentRow, 'write'> = {
  name: 'experiments/create-experiment',
  mode: 'write',
  timeoutMs: 10000,
  params: {"experiment":{"kind":"map","fields":{"id":{"kind":"string"},"name":{"kind":"string"},"unit":{"kind":"string"},"arms":{"kind":"list","of":{"kind":"string"}},"weights":{"kind":"list","of":{"kind":"float"}},"values":{"kind":"list","of":{"kind":"string"}},"saturation":{"kind":"float"},"holdout":{"kind":"float"},"outcome":{"kind":"string"},"currency":{"kind":"string","nullable":true},"windowDays":{"kind":"int"},"smallestEffect":{"kind":"float"},"createdBy":{"kind":"string"}}},"at":{"kind":"datetime"}},
  row: {"created":{"kind":"boolean"}},
  text: `MERGE (e:Experiment {id: $experiment.id})
  ON CREATE SET e += $experiment, e.state = 'DRAFT', e.createdAt = $at
RETURN e.createdAt = $at AS created`,
};

export interface ExperimentsByIdsParams {
  readonly ids: readonly string[];
}
export interface ExperimentsByIdsRow {
  id: string;
  name: string;
  state: string;
  unit: string;
  arms: string[];
  weights: number[];
  values: string[];
  saturation: number;
  holdout: number;
  outcome: string;
  currency: string | null;
  windowDays: number;
  smallestEffect: number;
  createdAt: Date;
  createdBy: string;
  startedAt: Date | null;
  stoppedAt: Date | null;
}
/**
 * The experiments of these ids.
 * ```cypher
 * UNWIND $ids AS key
 * MATCH (e:Experiment {id: key})
 * RETURN
 *   e.id AS id,
 *   e.name AS name,
 *   e.state AS state,
 *   e.unit AS unit,
 *   e.arms AS arms,
 *   e.weights AS weights,
 *   e.values AS values,
 *   e.saturation AS saturation,
 *   e.holdout AS holdout,
 *   e.outcome AS outcome,
 *   e.currency AS currency,
 *   e.windowDays AS windowDays,
 *   e.smallestEffect AS smallestEffect,
 *   e.createdAt AS createdAt,
 *   e.createdBy AS createdBy,
 *   e.startedAt AS startedAt,
 *   e.stoppedAt AS stoppedAt
 * ```
 */
export const experimentsByIds: Query<ExperimentsByIdsParams, ExperimentsByIdsRow, 'read'> = {
  name: 'experiments/experiments-by-ids',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"name":{"kind":"string"},"state":{"kind":"string"},"unit":{"kind":"string"},"arms":{"kind":"list","of":{"kind":"string"}},"weights":{"kind":"list","of":{"kind":"float"}},"values":{"kind":"list","of":{"kind":"string"}},"saturation":{"kind":"float"},"holdout":{"kind":"float"},"outcome":{"kind":"string"},"currency":{"kind":"string","nullable":true},"windowDays":{"kind":"int"},"smallestEffect":{"kind":"float"},"createdAt":{"kind":"datetime"},"createdBy":{"kind":"string"},"startedAt":{"kind":"datetime","nullable":true},"stoppedAt":{"kind":"datetime","nullable":true}},
  text: `UNWIND $ids AS key
MATCH (e:Experiment {id: key})
RETURN
  e.id AS id,
  e.name AS name,
  e.state AS state,
  e.unit AS unit,
  e.arms AS arms,
  e.weights AS weights,
  e.values AS values,
  e.saturation AS saturation,
  e.holdout AS holdout,
  e.outcome AS outcome,
  e.currency AS currency,
  e.windowDays AS windowDays,
  e.smallestEffect AS smallestEffect,
  e.createdAt AS createdAt,
  e.createdBy AS createdBy,
  e.startedAt AS startedAt,
  e.stoppedAt AS stoppedAt`,
};

export interface ExperimentsParams {
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
  readonly limit: number;
}
export interface ExperimentsRow {
  id: string;
  name: string;
  state: string;
  unit: string;
  arms: string[];
  weights: number[];
  values: string[];
  saturation: number;
  holdout: number;
  outcome: string;
  currency: string | null;
  windowDays: number;
  smallestEffect: number;
  createdAt: Date;
  createdBy: string;
  startedAt: Date | null;
  stoppedAt: Date | null;
}
/**
 * Which experiments are there, the newest first?
 * ```cypher
 * MATCH (e:Experiment)
 * WHERE
 *   e.createdAt <= coalesce($beforeAt, datetime({year: 9999})) AND
 *   ($beforeAt IS NULL OR e.createdAt < $beforeAt OR e.id > $beforeId)
 * RETURN
 *   e.id AS id,
 *   e.name AS name,
 *   e.state AS state,
 *   e.unit AS unit,
 *   e.arms AS arms,
 *   e.weights AS weights,
 *   e.values AS values,
 *   e.saturation AS saturation,
 *   e.holdout AS holdout,
 *   e.outcome AS outcome,
 *   e.currency AS currency,
 *   e.windowDays AS windowDays,
 *   e.smallestEffect AS smallestEffect,
 *   e.createdAt AS createdAt,
 *   e.createdBy AS createdBy,
 *   e.startedAt AS startedAt,
 *   e.stoppedAt AS stoppedAt
 * ORDER BY createdAt DESC, id
 * LIMIT $limit
 * ```
 */
export const experiments: Query<ExperimentsParams, ExperimentsRow, 'read'> = {
  name: 'experiments/experiments',
  mode: 'read',
  timeoutMs: 5000,
  params: {"beforeAt":{"kind":"datetime","nullable":true},"beforeId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"name":{"kind":"string"},"state":{"kind":"string"},"unit":{"kind":"string"},"arms":{"kind":"list","of":{"kind":"string"}},"weights":{"kind":"list","of":{"kind":"float"}},"values":{"kind":"list","of":{"kind":"string"}},"saturation":{"kind":"float"},"holdout":{"kind":"float"},"outcome":{"kind":"string"},"currency":{"kind":"string","nullable":true},"windowDays":{"kind":"int"},"smallestEffect":{"kind":"float"},"createdAt":{"kind":"datetime"},"createdBy":{"kind":"string"},"startedAt":{"kind":"datetime","nullable":true},"stoppedAt":{"kind":"datetime","nullable":true}},
  text: `MATCH (e:Experiment)
WHERE
  e.createdAt <= coalesce($beforeAt, datetime({year: 9999})) AND
  ($beforeAt IS NULL OR e.createdAt < $beforeAt OR e.id > $beforeId)
RETURN
  e.id AS id,
  e.name AS name,
  e.state AS state,
  e.unit AS unit,
  e.arms AS arms,
  e.weights AS weights,
  e.values AS values,
  e.saturation AS saturation,
  e.holdout AS holdout,
  e.outcome AS outcome,
  e.currency AS currency,
  e.windowDays AS windowDays,
  e.smallestEffect AS smallestEffect,
  e.createdAt AS createdAt,
  e.createdBy AS createdBy,
  e.startedAt AS startedAt,
  e.stoppedAt AS stoppedAt
ORDER BY createdAt DESC, id
LIMIT $limit`,
};

export interface KeepCommunitiesParams {
  /** of the experiment */
  readonly id: string;
  /** the last person of the page before */
  readonly after: string;
  readonly limit: number;
}
export interface KeepCommunitiesRow {
  /** the last person of this page; null where nobody is left */
  last: string | null;
}
/**
 * Keep the communities that people are in now for an experiment, the next people by id.
 * ```cypher
 * MATCH (e:Experiment {id: $id})
 * CALL () {
 *   MATCH (u:User)
 *   WHERE u.id > $after
 *   RETURN u
 *   ORDER BY u.id
 *   LIMIT $limit
 * }
 * WITH e, u, u.influenceCommunity AS community
 * CALL (e, u, community) {
 *   WITH e, u, community
 *   WHERE community IS NOT NULL
 *   MERGE (u)-[c:COUNTED_IN]->(e)
 *     ON CREATE SET c.unit = community
 * }
 * RETURN max(u.id) AS last
 * ```
 */
export const keepCommunities: Query<KeepCommunitiesParams, KeepCommunitiesRow, 'write'> = {
  name: 'experiments/keep-communities',
  mode: 'write',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"after":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"last":{"kind":"string","nullable":true}},
  text: `MATCH (e:Experiment {id: $id})
CALL () {
  MATCH (u:User)
  WHERE u.id > $after
  RETURN u
  ORDER BY u.id
  LIMIT $limit
}
WITH e, u, u.influenceCommunity AS community
CALL (e, u, community) {
  WITH e, u, community
  WHERE community IS NOT NULL
  MERGE (u)-[c:COUNTED_IN]->(e)
    ON CREATE SET c.unit = community
}
RETURN max(u.id) AS last`,
};

export interface MoveExperimentParams {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly at: Date;
}
export interface MoveExperimentRow {
  /** the state until now */
  before: string;
}
/**
 * Begin or end an experiment where it is in the state before; two callers at once do it once.
 * ```cypher
 * MATCH (e:Experiment {id: $id})
 * SET e.name = e.name
 * WITH e, e.state AS before
 * CALL (e, before) {
 *   WITH e
 *   WHERE before = $from
 *   SET
 *     e.state = $to,
 *     e.startedAt =
 *       CASE $to
 *         WHEN 'RUNNING' THEN $at
 *         ELSE e.startedAt
 *       END,
 *     e.stoppedAt =
 *       CASE $to
 *         WHEN 'STOPPED' THEN $at
 *         ELSE e.stoppedAt
 *       END
 * }
 * RETURN before
 * ```
 */
export const moveExperiment: Query<MoveExperimentParams, MoveExperimentRow, 'write'> = {
  name: 'experiments/move-experiment',
  mode: 'write',
  timeoutMs: 10000,
  params: {"id":{"kind":"string"},"from":{"kind":"string"},"to":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"before":{"kind":"string"}},
  text: `MATCH (e:Experiment {id: $id})
SET e.name = e.name
WITH e, e.state AS before
CALL (e, before) {
  WITH e
  WHERE before = $from
  SET
    e.state = $to,
    e.startedAt =
      CASE $to
        WHEN 'RUNNING' THEN $at
        ELSE e.startedAt
      END,
    e.stoppedAt =
      CASE $to
        WHEN 'STOPPED' THEN $at
        ELSE e.stoppedAt
      END
}
RETURN before`,
};

export interface OutcomesOfArmsParams {
  readonly id: string;
  readonly now: Date;
  readonly windowDays: number;
  readonly byUnit: boolean;
  /** what was paid in the currency, else whether something was bought */
  readonly revenue: boolean;
  readonly currency?: string | null;
}
export interface OutcomesOfArmsRow {
  arm: number;
  treated: boolean;
  /** empty where people are counted one by one */
  unit: string;
  people: number;
  sum: number;
  squares: number;
}
/**
 * What came of an experiment, of people whose window is over: by arm, whether they got it, and where communities were dealt by community.
 * ```cypher
 * MATCH (e:Experiment {id: $id})<-[x:EXPOSED_TO]-(u:User)
 * WHERE x.at <= $now - duration({days: $windowDays})
 * CALL (u, x) {
 *   OPTIONAL MATCH (u)-[p:PURCHASED]->(product:Product)
 *   WHERE
 *     p.at >= x.at AND
 *     p.at < x.at + duration({days: $windowDays}) AND
 *     (NOT $revenue OR coalesce(p.currency, product.currency) = $currency)
 *   RETURN
 *     CASE
 *       WHEN $revenue THEN coalesce(sum(p.price * coalesce(p.quantity, 1)), 0.0)
 *       ELSE toFloat(sign(count(p)))
 *     END AS value
 * }
 * WITH x.arm AS arm, x.treated AS treated,
 *   CASE
 *     WHEN $byUnit THEN x.unit
 *     ELSE ''
 *   END AS unit, value
 * RETURN arm, treated, unit, count(*) AS people, sum(value) AS sum, sum(value * value) AS squares
 * ```
 */
export const outcomesOfArms: Query<OutcomesOfArmsParams, OutcomesOfArmsRow, 'read'> = {
  name: 'experiments/outcomes-of-arms',
  mode: 'read',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"},"now":{"kind":"datetime"},"windowDays":{"kind":"int"},"byUnit":{"kind":"boolean"},"revenue":{"kind":"boolean"},"currency":{"kind":"string","nullable":true}},
  row: {"arm":{"kind":"int"},"treated":{"kind":"boolean"},"unit":{"kind":"string"},"people":{"kind":"int"},"sum":{"kind":"float"},"squares":{"kind":"float"}},
  text: `MATCH (e:Experiment {id: $id})<-[x:EXPOSED_TO]-(u:User)
WHERE x.at <= $now - duration({days: $windowDays})
CALL (u, x) {
  OPTIONAL MATCH (u)-[p:PURCHASED]->(product:Product)
  WHERE
    p.at >= x.at AND
    p.at < x.at + duration({days: $windowDays}) AND
    (NOT $revenue OR coalesce(p.currency, product.currency) = $currency)
  RETURN
    CASE
      WHEN $revenue THEN coalesce(sum(p.price * coalesce(p.quantity, 1)), 0.0)
      ELSE toFloat(sign(count(p)))
    END AS value
}
WITH x.arm AS arm, x.treated AS treated,
  CASE
    WHEN $byUnit THEN x.unit
    ELSE ''
  END AS unit, value
RETURN arm, treated, unit, count(*) AS people, sum(value) AS sum, sum(value * value) AS squares`,
};

export interface RecordExposuresParams {
  /** of the experiment */
  readonly id: string;
  /** in the order of the ids, so that two calls do not wait for each other in turn */
  readonly rows: readonly { readonly userId: string; readonly at: Date; readonly arm: number; readonly treated: boolean; readonly unit: string }[];
}
export interface RecordExposuresRow {
  /** people of whom nothing was known */
  fresh: number;
}
/**
 * Keep when people first saw what an experiment decides.
 * ```cypher
 * MATCH (e:Experiment {id: $id})
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.userId})
 * MERGE (u)-[x:EXPOSED_TO]->(e)
 *   ON CREATE SET x.arm = row.arm, x.treated = row.treated, x.unit = row.unit
 * WITH x, row, x.at IS NULL AS isFresh
 * SET x.at =
 *     CASE
 *       WHEN isFresh OR row.at < x.at THEN row.at
 *       ELSE x.at
 *     END
 * RETURN sum(
 *     CASE
 *       WHEN isFresh THEN 1
 *       ELSE 0
 *     END) AS fresh
 * ```
 */
export const recordExposures: Query<RecordExposuresParams, RecordExposuresRow, 'write'> = {
  name: 'experiments/record-exposures',
  mode: 'write',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"},"rows":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"at":{"kind":"datetime"},"arm":{"kind":"int"},"treated":{"kind":"boolean"},"unit":{"kind":"string"}}}}},
  row: {"fresh":{"kind":"int"}},
  text: `MATCH (e:Experiment {id: $id})
UNWIND $rows AS row
MATCH (u:User {id: row.userId})
MERGE (u)-[x:EXPOSED_TO]->(e)
  ON CREATE SET x.arm = row.arm, x.treated = row.treated, x.unit = row.unit
WITH x, row, x.at IS NULL AS isFresh
SET x.at =
    CASE
      WHEN isFresh OR row.at < x.at THEN row.at
      ELSE x.at
    END
RETURN sum(
    CASE
      WHEN isFresh THEN 1
      ELSE 0
    END) AS fresh`,
};

export interface UnitsOfPeopleParams {
  /** of the experiment */
  readonly id: string;
  readonly userIds: readonly string[];
}
export interface UnitsOfPeopleRow {
  userId: string;
  /** null for who was in no community */
  unit: string | null;
  /** null for who did not see it */
  arm: number | null;
  treated: boolean | null;
}
/**
 * Which of these people are there, in which community were they when the experiment began, and where were they when they saw it?
 * ```cypher
 * UNWIND $userIds AS userId
 * MATCH (u:User {id: userId})
 * MATCH (e:Experiment {id: $id})
 * OPTIONAL MATCH (u)-[c:COUNTED_IN]->(e)
 * OPTIONAL MATCH (u)-[x:EXPOSED_TO]->(e)
 * RETURN u.id AS userId, c.unit AS unit, x.arm AS arm, x.treated AS treated
 * ```
 */
export const unitsOfPeople: Query<UnitsOfPeopleParams, UnitsOfPeopleRow, 'read'> = {
  name: 'experiments/units-of-people',
  mode: 'read',
  timeoutMs: 5000,
  params: {"id":{"kind":"string"},"userIds":{"kind":"list","of":{"kind":"string"}}},
  row: {"userId":{"kind":"string"},"unit":{"kind":"string","nullable":true},"arm":{"kind":"int","nullable":true},"treated":{"kind":"boolean","nullable":true}},
  text: `UNWIND $userIds AS userId
MATCH (u:User {id: userId})
MATCH (e:Experiment {id: $id})
OPTIONAL MATCH (u)-[c:COUNTED_IN]->(e)
OPTIONAL MATCH (u)-[x:EXPOSED_TO]->(e)
RETURN u.id AS userId, c.unit AS unit, x.arm AS arm, x.treated AS treated`,
};
