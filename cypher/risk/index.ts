// Generated from cypher/risk/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface ActsOfCasesParams {
  readonly ids: readonly string[];
  readonly limit: number;
}
export interface ActsOfCasesRow {
  caseId: string;
  id: string;
  at: Date;
  by: string;
  kind: string;
  note: string | null;
}
/**
 * What was done with these cases, the first first? At most `limit` acts of each.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (c:RiskCase {id: id})
 * CALL (c) {
 *   MATCH (c)<-[:ACT_OF]-(a:RiskAct)
 *   RETURN a
 *   ORDER BY a.at DESC, a.id
 *   LIMIT $limit
 * }
 * RETURN c.id AS caseId, a.id AS id, a.at AS at, a.by AS by, a.kind AS kind, a.note AS note
 * ORDER BY at, id
 * ```
 */
export const actsOfCases: Query<ActsOfCasesParams, ActsOfCasesRow, 'read'> = {
  name: 'risk/acts-of-cases',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"limit":{"kind":"int"}},
  row: {"caseId":{"kind":"string"},"id":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"},"kind":{"kind":"string"},"note":{"kind":"string","nullable":true}},
  text: `UNWIND $ids AS id
MATCH (c:RiskCase {id: id})
CALL (c) {
  MATCH (c)<-[:ACT_OF]-(a:RiskAct)
  RETURN a
  ORDER BY a.at DESC, a.id
  LIMIT $limit
}
RETURN c.id AS caseId, a.id AS id, a.at AS at, a.by AS by, a.kind AS kind, a.note AS note
ORDER BY at, id`,
};

export interface AppealCaseParams {
  /** of the case */
  readonly id: string;
  readonly actId: string;
  readonly at: Date;
  readonly by: string;
  readonly note: string;
}
export interface AppealCaseRow {
  /** the state until now; only one that was decided against can be appealed */
  before: string;
}
/**
 * Appeal against what was decided of a person. The decision holds until it is decided anew.
 * ```cypher
 * MATCH (c:RiskCase {id: $id})
 * SET c.changedAt = c.changedAt
 * WITH c, c.state AS before
 * CALL (c, before) {
 *   WITH c
 *   WHERE before = 'AGAINST'
 *   SET c.state = 'APPEALED', c.changedAt = $at
 *   CREATE (a:RiskAct {id: $actId, at: $at, by: $by, kind: 'APPEALED', note: $note})
 *   CREATE (a)-[:ACT_OF]->(c)
 * }
 * RETURN before
 * ```
 */
export const appealCase: Query<AppealCaseParams, AppealCaseRow, 'write'> = {
  name: 'risk/appeal-case',
  mode: 'write',
  timeoutMs: 10000,
  params: {"id":{"kind":"string"},"actId":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"},"note":{"kind":"string"}},
  row: {"before":{"kind":"string"}},
  text: `MATCH (c:RiskCase {id: $id})
SET c.changedAt = c.changedAt
WITH c, c.state AS before
CALL (c, before) {
  WITH c
  WHERE before = 'AGAINST'
  SET c.state = 'APPEALED', c.changedAt = $at
  CREATE (a:RiskAct {id: $actId, at: $at, by: $by, kind: 'APPEALED', note: $note})
  CREATE (a)-[:ACT_OF]->(c)
}
RETURN before`,
};

export interface AssessmentsBeforeParams {
  readonly userId: string;
  readonly device?: string | null;
  readonly payment?: string | null;
  readonly address?: string | null;
  readonly since: Date;
  readonly most: number;
}
export interface AssessmentsBeforeRow {
  /** PERSON, DEVICE, PAYMENT or ADDRESS */
  by: string;
  id: string;
  userId: string;
  /** unix milliseconds */
  at: number;
  coupon: string | null;
}
/**
 * Which purchases of this person, or with these fingerprints, were assessed since a moment? The latest `most` of each kind.
 * ```cypher
 * CALL () {
 *   MATCH (a:Assessment)
 *   WHERE a.userId = $userId AND a.at >= $since
 *   RETURN 'PERSON' AS by, a
 *   ORDER BY a.at DESC
 *   LIMIT $most
 *     UNION ALL
 *   MATCH (a:Assessment)
 *   WHERE a.device = $device AND a.at >= $since
 *   RETURN 'DEVICE' AS by, a
 *   ORDER BY a.at DESC
 *   LIMIT $most
 *     UNION ALL
 *   MATCH (a:Assessment)
 *   WHERE a.payment = $payment AND a.at >= $since
 *   RETURN 'PAYMENT' AS by, a
 *   ORDER BY a.at DESC
 *   LIMIT $most
 *     UNION ALL
 *   MATCH (a:Assessment)
 *   WHERE a.address = $address AND a.at >= $since
 *   RETURN 'ADDRESS' AS by, a
 *   ORDER BY a.at DESC
 *   LIMIT $most
 * }
 * RETURN by, a.id AS id, a.userId AS userId, a.at.epochMillis AS at, a.coupon AS coupon
 * ```
 */
export const assessmentsBefore: Query<AssessmentsBeforeParams, AssessmentsBeforeRow, 'read'> = {
  name: 'risk/assessments-before',
  mode: 'read',
  timeoutMs: 10000,
  params: {"userId":{"kind":"string"},"device":{"kind":"string","nullable":true},"payment":{"kind":"string","nullable":true},"address":{"kind":"string","nullable":true},"since":{"kind":"datetime"},"most":{"kind":"int"}},
  row: {"by":{"kind":"string"},"id":{"kind":"string"},"userId":{"kind":"string"},"at":{"kind":"int"},"coupon":{"kind":"string","nullable":true}},
  text: `CALL () {
  MATCH (a:Assessment)
  WHERE a.userId = $userId AND a.at >= $since
  RETURN 'PERSON' AS by, a
  ORDER BY a.at DESC
  LIMIT $most
    UNION ALL
  MATCH (a:Assessment)
  WHERE a.device = $device AND a.at >= $since
  RETURN 'DEVICE' AS by, a
  ORDER BY a.at DESC
  LIMIT $most
    UNION ALL
  MATCH (a:Assessment)
  WHERE a.payment = $payment AND a.at >= $since
  RETURN 'PAYMENT' AS by, a
  ORDER BY a.at DESC
  LIMIT $most
    UNION ALL
  MATCH (a:Assessment)
  WHERE a.address = $address AND a.at >= $since
  RETURN 'ADDRESS' AS by, a
  ORDER BY a.at DESC
  LIMIT $most
}
RETURN by, a.id AS id, a.userId AS userId, a.at.epochMillis AS at, a.coupon AS coupon`,
};

export interface CasesByIdsParams {
  readonly ids: readonly string[];
}
export interface CasesByIdsRow {
  id: string;
  userId: string;
  kind: string;
  state: string;
  score: number;
  ring: string | null;
  openedAt: Date;
  changedAt: Date;
}
/**
 * The cases of these ids.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (c:RiskCase {id: id})-[:ABOUT]->(u:User)
 * RETURN
 *   c.id AS id,
 *   u.id AS userId,
 *   c.kind AS kind,
 *   c.state AS state,
 *   c.score AS score,
 *   c.ring AS ring,
 *   c.openedAt AS openedAt,
 *   c.changedAt AS changedAt
 * ```
 */
export const casesByIds: Query<CasesByIdsParams, CasesByIdsRow, 'read'> = {
  name: 'risk/cases-by-ids',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"userId":{"kind":"string"},"kind":{"kind":"string"},"state":{"kind":"string"},"score":{"kind":"float"},"ring":{"kind":"string","nullable":true},"openedAt":{"kind":"datetime"},"changedAt":{"kind":"datetime"}},
  text: `UNWIND $ids AS id
MATCH (c:RiskCase {id: id})-[:ABOUT]->(u:User)
RETURN
  c.id AS id,
  u.id AS userId,
  c.kind AS kind,
  c.state AS state,
  c.score AS score,
  c.ring AS ring,
  c.openedAt AS openedAt,
  c.changedAt AS changedAt`,
};

export interface ChangedCasesParams {
  readonly at: Date;
  /** of the last one of that moment */
  readonly afterId: string;
  readonly limit: number;
}
export interface ChangedCasesRow {
  id: string;
  userId: string;
  kind: string;
  state: string;
  score: number;
  ring: string | null;
  openedAt: Date;
  changedAt: Date;
}
/**
 * Which cases wait for a decision and changed after a moment, the first ones first?
 * ```cypher
 * MATCH (c:RiskCase)
 * WHERE c.changedAt >= $at AND c.state IN ['OPEN', 'APPEALED'] AND (c.changedAt > $at OR c.id > $afterId)
 * WITH c
 * ORDER BY c.changedAt, c.id
 * LIMIT $limit
 * MATCH (c)-[:ABOUT]->(u:User)
 * RETURN
 *   c.id AS id,
 *   u.id AS userId,
 *   c.kind AS kind,
 *   c.state AS state,
 *   c.score AS score,
 *   c.ring AS ring,
 *   c.openedAt AS openedAt,
 *   c.changedAt AS changedAt
 * ORDER BY changedAt, id
 * ```
 */
export const changedCases: Query<ChangedCasesParams, ChangedCasesRow, 'read'> = {
  name: 'risk/changed-cases',
  mode: 'read',
  timeoutMs: 5000,
  params: {"at":{"kind":"datetime"},"afterId":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"userId":{"kind":"string"},"kind":{"kind":"string"},"state":{"kind":"string"},"score":{"kind":"float"},"ring":{"kind":"string","nullable":true},"openedAt":{"kind":"datetime"},"changedAt":{"kind":"datetime"}},
  text: `MATCH (c:RiskCase)
WHERE c.changedAt >= $at AND c.state IN ['OPEN', 'APPEALED'] AND (c.changedAt > $at OR c.id > $afterId)
WITH c
ORDER BY c.changedAt, c.id
LIMIT $limit
MATCH (c)-[:ABOUT]->(u:User)
RETURN
  c.id AS id,
  u.id AS userId,
  c.kind AS kind,
  c.state AS state,
  c.score AS score,
  c.ring AS ring,
  c.openedAt AS openedAt,
  c.changedAt AS changedAt
ORDER BY changedAt, id`,
};

export interface CountCasesParams {
  readonly states: readonly string[];
  readonly kind?: string | null;
  /** people who were found together */
  readonly ring?: string | null;
}
export interface CountCasesRow {
  cases: number;
}
/**
 * How many cases are in one of these states?
 * ```cypher
 * MATCH (c:RiskCase)
 * WHERE c.state IN $states AND c.score <= 1.0 AND ($kind IS NULL OR c.kind = $kind) AND ($ring IS NULL OR c.ring = $ring)
 * RETURN count(c) AS cases
 * ```
 */
export const countCases: Query<CountCasesParams, CountCasesRow, 'read'> = {
  name: 'risk/count-cases',
  mode: 'read',
  timeoutMs: 5000,
  params: {"states":{"kind":"list","of":{"kind":"string"}},"kind":{"kind":"string","nullable":true},"ring":{"kind":"string","nullable":true}},
  row: {"cases":{"kind":"int"}},
  text: `MATCH (c:RiskCase)
WHERE c.state IN $states AND c.score <= 1.0 AND ($kind IS NULL OR c.kind = $kind) AND ($ring IS NULL OR c.ring = $ring)
RETURN count(c) AS cases`,
};

export interface DecideCasesParams {
  readonly rows: readonly { readonly id: string; readonly actId: string }[];
  /** AGAINST or CLEARED */
  readonly decision: string;
  readonly at: Date;
  readonly by: string;
  readonly note?: string | null;
}
export interface DecideCasesRow {
  id: string;
  userId: string;
}
/**
 * Decide cases. Whoever was decided against is inauthentic from now on, whoever was cleared is not, whatever influence runs find.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (c:RiskCase {id: row.id})-[:ABOUT]->(u:User)
 * WITH row, c, u, c.state AS before
 * SET
 *   c.state = $decision,
 *   c.changedAt = $at,
 *   u.riskDecision = $decision,
 *   u.inauthentic =
 *     CASE
 *       WHEN $decision = 'AGAINST' THEN true
 *     END
 * CREATE
 *   (a:RiskAct
 *     {
 *       id: row.actId,
 *       at: $at,
 *       by: $by,
 *       kind:
 *         CASE
 *           WHEN before <> 'APPEALED' THEN $decision
 *           WHEN $decision = 'AGAINST' THEN 'APPEAL_LOST'
 *           ELSE 'APPEAL_WON'
 *         END,
 *       note: $note
 *     })
 * CREATE (a)-[:ACT_OF]->(c)
 * RETURN c.id AS id, u.id AS userId
 * ```
 */
export const decideCases: Query<DecideCasesParams, DecideCasesRow, 'write'> = {
  name: 'risk/decide-cases',
  mode: 'write',
  timeoutMs: 30000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"actId":{"kind":"string"}}}},"decision":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"},"note":{"kind":"string","nullable":true}},
  row: {"id":{"kind":"string"},"userId":{"kind":"string"}},
  text: `UNWIND $rows AS row
MATCH (c:RiskCase {id: row.id})-[:ABOUT]->(u:User)
WITH row, c, u, c.state AS before
SET
  c.state = $decision,
  c.changedAt = $at,
  u.riskDecision = $decision,
  u.inauthentic =
    CASE
      WHEN $decision = 'AGAINST' THEN true
    END
CREATE
  (a:RiskAct
    {
      id: row.actId,
      at: $at,
      by: $by,
      kind:
        CASE
          WHEN before <> 'APPEALED' THEN $decision
          WHEN $decision = 'AGAINST' THEN 'APPEAL_LOST'
          ELSE 'APPEAL_WON'
        END,
      note: $note
    })
CREATE (a)-[:ACT_OF]->(c)
RETURN c.id AS id, u.id AS userId`,
};

export interface ExpireAssessmentsParams {
  readonly before: Date;
  readonly limit: number;
}
export interface ExpireAssessmentsRow {
  removed: number;
}
/**
 * Forget some assessments from before a moment; how many?
 * ```cypher
 * MATCH (a:Assessment)
 * WHERE a.at < $before
 * WITH a
 * LIMIT $limit
 * DETACH DELETE a
 * RETURN count(*) AS removed
 * ```
 */
export const expireAssessments: Query<ExpireAssessmentsParams, ExpireAssessmentsRow, 'write'> = {
  name: 'risk/expire-assessments',
  mode: 'write',
  timeoutMs: 60000,
  params: {"before":{"kind":"datetime"},"limit":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (a:Assessment)
WHERE a.at < $before
WITH a
LIMIT $limit
DETACH DELETE a
RETURN count(*) AS removed`,
};

export interface ExpireFingerprintsParams {
  readonly before: Date;
  readonly limit: number;
}
export interface ExpireFingerprintsRow {
  removed: number;
}
/**
 * Forget who last used what before a moment, and what nobody uses any more; how many uses?
 * ```cypher
 * MATCH (:User)-[used:USED]->(f:Fingerprint)
 * USING INDEX SEEK used:USED(at)
 * WHERE used.at < $before
 * WITH used, f
 * LIMIT $limit
 * DELETE used
 * WITH f, count(*) AS removed
 * CALL (f) {
 *   WITH f
 *   WHERE NOT EXISTS { (f)<-[:USED]-() }
 *   DELETE f
 * }
 * RETURN coalesce(sum(removed), 0) AS removed
 * ```
 */
export const expireFingerprints: Query<ExpireFingerprintsParams, ExpireFingerprintsRow, 'write'> = {
  name: 'risk/expire-fingerprints',
  mode: 'write',
  timeoutMs: 60000,
  params: {"before":{"kind":"datetime"},"limit":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (:User)-[used:USED]->(f:Fingerprint)
USING INDEX SEEK used:USED(at)
WHERE used.at < $before
WITH used, f
LIMIT $limit
DELETE used
WITH f, count(*) AS removed
CALL (f) {
  WITH f
  WHERE NOT EXISTS { (f)<-[:USED]-() }
  DELETE f
}
RETURN coalesce(sum(removed), 0) AS removed`,
};

export interface FindAssessmentParams {
  readonly id: string;
}
export interface FindAssessmentRow {
  id: string;
  userId: string;
  at: Date;
  decision: string;
  score: number;
  /** JSON */
  signals: string;
  content: string;
}
/**
 * What was said of this purchase before?
 * ```cypher
 * MATCH (a:Assessment {id: $id})
 * RETURN
 *   a.id AS id,
 *   a.userId AS userId,
 *   a.at AS at,
 *   a.decision AS decision,
 *   a.score AS score,
 *   a.signals AS signals,
 *   a.content AS content
 * ```
 */
export const findAssessment: Query<FindAssessmentParams, FindAssessmentRow, 'read'> = {
  name: 'risk/find-assessment',
  mode: 'read',
  timeoutMs: 10000,
  params: {"id":{"kind":"string"}},
  row: {"id":{"kind":"string"},"userId":{"kind":"string"},"at":{"kind":"datetime"},"decision":{"kind":"string"},"score":{"kind":"float"},"signals":{"kind":"string"},"content":{"kind":"string"}},
  text: `MATCH (a:Assessment {id: $id})
RETURN
  a.id AS id,
  a.userId AS userId,
  a.at AS at,
  a.decision AS decision,
  a.score AS score,
  a.signals AS signals,
  a.content AS content`,
};

export interface FoundWithoutCaseParams {
  readonly limit: number;
}
export interface FoundWithoutCaseRow {
  id: string;
}
/**
 * Which people does the last influence run take for inauthentic, about whom there is no case and no decision?
 * ```cypher
 * MATCH (u:User {inauthentic: true})
 * WHERE u.riskDecision IS NULL AND NOT EXISTS { (u)<-[:ABOUT]-(:RiskCase) }
 * RETURN u.id AS id
 * ORDER BY id
 * LIMIT $limit
 * ```
 */
export const foundWithoutCase: Query<FoundWithoutCaseParams, FoundWithoutCaseRow, 'read'> = {
  name: 'risk/found-without-case',
  mode: 'read',
  timeoutMs: 10000,
  params: {"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (u:User {inauthentic: true})
WHERE u.riskDecision IS NULL AND NOT EXISTS { (u)<-[:ABOUT]-(:RiskCase) }
RETURN u.id AS id
ORDER BY id
LIMIT $limit`,
};

export interface InStepWithParams {
  readonly ids: readonly string[];
  /** stars */
  readonly likedFrom: number;
  /** milliseconds */
  readonly within: number;
  /** products */
  readonly together: number;
  /** ratings */
  readonly most: number;
  /** partners of each person */
  readonly limit: number;
}
export interface InStepWithRow {
  id: string;
  /** those with most products first */
  partners: { id: string; products: number; distrusted: boolean }[];
}
/**
 * Who praised at least `together` of the same products as these people, within so many milliseconds? Products with more than `most` ratings say nothing here.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   MATCH (u)-[a:RATED]->(p:Product)
 *   WHERE a.value >= $likedFrom AND COUNT { (p)<-[:RATED]-() } <= $most
 *   MATCH (p)<-[b:RATED]-(v:User)
 *   WHERE v <> u AND b.value >= $likedFrom AND abs(a.at.epochMillis - b.at.epochMillis) <= $within
 *   WITH v, count(DISTINCT p) AS products
 *   WHERE products >= $together
 *   WITH v, products
 *   ORDER BY products DESC, v.id
 *   LIMIT $limit
 *   RETURN collect({id: v.id, products: products, distrusted: coalesce(v.inauthentic, false)}) AS partners
 * }
 * RETURN u.id AS id, partners
 * ```
 */
export const inStepWith: Query<InStepWithParams, InStepWithRow, 'read'> = {
  name: 'risk/in-step-with',
  mode: 'read',
  timeoutMs: 20000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"likedFrom":{"kind":"float"},"within":{"kind":"int"},"together":{"kind":"int"},"most":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"partners":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"products":{"kind":"int"},"distrusted":{"kind":"boolean"}}}}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[a:RATED]->(p:Product)
  WHERE a.value >= $likedFrom AND COUNT { (p)<-[:RATED]-() } <= $most
  MATCH (p)<-[b:RATED]-(v:User)
  WHERE v <> u AND b.value >= $likedFrom AND abs(a.at.epochMillis - b.at.epochMillis) <= $within
  WITH v, count(DISTINCT p) AS products
  WHERE products >= $together
  WITH v, products
  ORDER BY products DESC, v.id
  LIMIT $limit
  RETURN collect({id: v.id, products: products, distrusted: coalesce(v.inauthentic, false)}) AS partners
}
RETURN u.id AS id, partners`,
};

export interface LatestAssessmentsParams {
  readonly userId: string;
  readonly limit: number;
}
export interface LatestAssessmentsRow {
  id: string;
  at: Date;
  decision: string;
  /** ids of fingerprints */
  prints: (string | null)[];
}
/**
 * The latest purchases of this person that were assessed and not simply allowed.
 * ```cypher
 * MATCH (a:Assessment)
 * WHERE a.userId = $userId AND a.at IS NOT NULL AND a.decision <> 'ALLOW'
 * RETURN a.id AS id, a.at AS at, a.decision AS decision, [a.device, a.payment, a.address] AS prints
 * ORDER BY at DESC
 * LIMIT $limit
 * ```
 */
export const latestAssessments: Query<LatestAssessmentsParams, LatestAssessmentsRow, 'read'> = {
  name: 'risk/latest-assessments',
  mode: 'read',
  timeoutMs: 5000,
  params: {"userId":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"at":{"kind":"datetime"},"decision":{"kind":"string"},"prints":{"kind":"list","of":{"kind":"string","nullable":true}}},
  text: `MATCH (a:Assessment)
WHERE a.userId = $userId AND a.at IS NOT NULL AND a.decision <> 'ALLOW'
RETURN a.id AS id, a.at AS at, a.decision AS decision, [a.device, a.payment, a.address] AS prints
ORDER BY at DESC
LIMIT $limit`,
};

export interface OpenCasesParams {
  readonly rows: readonly ({ readonly caseId: string; readonly userId: string; readonly actId: string; readonly kind: string; readonly score: number; readonly ring?: string | null; readonly note?: string | null; readonly reopen: boolean })[];
  readonly at: Date;
  readonly by: string;
}
export interface OpenCasesRow {
  /** of those that are open now and were not before */
  caseId: string;
}
/**
 * Open cases about people; one that staff cleared is opened again only where `reopen` says so. A person has one case.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.userId})
 * MERGE (c:RiskCase {id: row.caseId})
 *   ON CREATE SET c.openedAt = $at
 * WITH u, c, row, c.state AS before
 * WHERE before IS NULL OR (before = 'CLEARED' AND row.reopen)
 * SET c.state = 'OPEN', c.kind = row.kind, c.score = row.score, c.ring = coalesce(row.ring, c.ring), c.changedAt = $at
 * MERGE (c)-[:ABOUT]->(u)
 * CREATE
 *   (a:RiskAct
 *     {id: row.actId, at: $at, by: $by, kind:
 *         CASE
 *           WHEN before IS NULL THEN 'OPENED'
 *           ELSE 'REOPENED'
 *         END, note: row.note})
 * CREATE (a)-[:ACT_OF]->(c)
 * RETURN c.id AS caseId
 * ```
 */
export const openCases: Query<OpenCasesParams, OpenCasesRow, 'write'> = {
  name: 'risk/open-cases',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"caseId":{"kind":"string"},"userId":{"kind":"string"},"actId":{"kind":"string"},"kind":{"kind":"string"},"score":{"kind":"float"},"ring":{"kind":"string","nullable":true},"note":{"kind":"string","nullable":true},"reopen":{"kind":"boolean"}}}},"at":{"kind":"datetime"},"by":{"kind":"string"}},
  row: {"caseId":{"kind":"string"}},
  text: `UNWIND $rows AS row
MATCH (u:User {id: row.userId})
MERGE (c:RiskCase {id: row.caseId})
  ON CREATE SET c.openedAt = $at
WITH u, c, row, c.state AS before
WHERE before IS NULL OR (before = 'CLEARED' AND row.reopen)
SET c.state = 'OPEN', c.kind = row.kind, c.score = row.score, c.ring = coalesce(row.ring, c.ring), c.changedAt = $at
MERGE (c)-[:ABOUT]->(u)
CREATE
  (a:RiskAct
    {id: row.actId, at: $at, by: $by, kind:
        CASE
          WHEN before IS NULL THEN 'OPENED'
          ELSE 'REOPENED'
        END, note: row.note})
CREATE (a)-[:ACT_OF]->(c)
RETURN c.id AS caseId`,
};

export interface PraiseInStepParams {
  readonly ids: readonly string[];
  readonly likedFrom: number;
  readonly products: number;
}
export interface PraiseInStepRow {
  productId: string;
  title: string | null;
  praise: { userId: string; at: Date }[];
}
/**
 * When did these people praise products that at least two of them praised? The products that most of them praised.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})-[e:RATED]->(p:Product)
 * WHERE e.value >= $likedFrom
 * WITH p, u, max(e.at) AS at
 * WITH p, collect({userId: u.id, at: at}) AS praise
 * WHERE size(praise) >= 2
 * WITH p, praise
 * ORDER BY size(praise) DESC, p.id
 * LIMIT $products
 * RETURN p.id AS productId, p.title AS title, praise
 * ```
 */
export const praiseInStep: Query<PraiseInStepParams, PraiseInStepRow, 'read'> = {
  name: 'risk/praise-in-step',
  mode: 'read',
  timeoutMs: 10000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"likedFrom":{"kind":"float"},"products":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"title":{"kind":"string","nullable":true},"praise":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"at":{"kind":"datetime"}}}}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})-[e:RATED]->(p:Product)
WHERE e.value >= $likedFrom
WITH p, u, max(e.at) AS at
WITH p, collect({userId: u.id, at: at}) AS praise
WHERE size(praise) >= 2
WITH p, praise
ORDER BY size(praise) DESC, p.id
LIMIT $products
RETURN p.id AS productId, p.title AS title, praise`,
};

export interface RiskCasesParams {
  readonly states: readonly string[];
  readonly kind?: string | null;
  /** people who were found together */
  readonly ring?: string | null;
  readonly afterScore?: number | null;
  readonly afterId?: string | null;
  readonly limit: number;
}
export interface RiskCasesRow {
  id: string;
  userId: string;
  kind: string;
  state: string;
  score: number;
  ring: string | null;
  openedAt: Date;
  changedAt: Date;
}
/**
 * Which cases are in one of these states, the riskiest first?
 * ```cypher
 * MATCH (c:RiskCase)
 * WHERE
 *   c.state IN $states AND
 *   ($kind IS NULL OR c.kind = $kind) AND
 *   ($ring IS NULL OR c.ring = $ring) AND
 *   c.score <= coalesce($afterScore, 1.0) AND
 *   ($afterScore IS NULL OR c.score < $afterScore OR c.id > $afterId)
 * WITH c
 * ORDER BY c.score DESC, c.id
 * LIMIT $limit
 * MATCH (c)-[:ABOUT]->(u:User)
 * RETURN
 *   c.id AS id,
 *   u.id AS userId,
 *   c.kind AS kind,
 *   c.state AS state,
 *   c.score AS score,
 *   c.ring AS ring,
 *   c.openedAt AS openedAt,
 *   c.changedAt AS changedAt
 * ORDER BY score DESC, id
 * ```
 */
export const riskCases: Query<RiskCasesParams, RiskCasesRow, 'read'> = {
  name: 'risk/risk-cases',
  mode: 'read',
  timeoutMs: 5000,
  params: {"states":{"kind":"list","of":{"kind":"string"}},"kind":{"kind":"string","nullable":true},"ring":{"kind":"string","nullable":true},"afterScore":{"kind":"float","nullable":true},"afterId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"userId":{"kind":"string"},"kind":{"kind":"string"},"state":{"kind":"string"},"score":{"kind":"float"},"ring":{"kind":"string","nullable":true},"openedAt":{"kind":"datetime"},"changedAt":{"kind":"datetime"}},
  text: `MATCH (c:RiskCase)
WHERE
  c.state IN $states AND
  ($kind IS NULL OR c.kind = $kind) AND
  ($ring IS NULL OR c.ring = $ring) AND
  c.score <= coalesce($afterScore, 1.0) AND
  ($afterScore IS NULL OR c.score < $afterScore OR c.id > $afterId)
WITH c
ORDER BY c.score DESC, c.id
LIMIT $limit
MATCH (c)-[:ABOUT]->(u:User)
RETURN
  c.id AS id,
  u.id AS userId,
  c.kind AS kind,
  c.state AS state,
  c.score AS score,
  c.ring AS ring,
  c.openedAt AS openedAt,
  c.changedAt AS changedAt
ORDER BY score DESC, id`,
};

export interface RiskOfPersonParams {
  readonly userId: string;
  /** of the last day */
  readonly day: Date;
  /** of the last year */
  readonly year: Date;
  readonly scanned: number;
  /** fingerprints looked at */
  readonly used: number;
}
export interface RiskOfPersonRow {
  /** what staff decided last */
  decision: string | null;
  /** as the last influence run and the decision say */
  inauthentic: boolean;
  synchrony: number;
  burst: number;
  twin: number;
  orders: number;
  /** paid in all, by currency */
  amounts: number[];
  currencies: string[];
  /** that the person bought with before */
  devices: number;
  /** when the person bought in the last day, unix milliseconds, each moment once */
  times: number[];
  /** pieces in the last year */
  bought: number;
  /** pieces in the last year */
  returned: number;
  /** ids of the latest returns */
  returns: string[];
}
/**
 * What does the graph know of this person that speaks for or against trust? No row for an unknown person. Of purchases and returns at most `scanned` are looked at.
 * ```cypher
 * MATCH (u:User {id: $userId})
 * CALL (u) {
 *   CALL (u) {
 *     MATCH (u)-[:USED]->(f:Fingerprint)
 *     RETURN f
 *     LIMIT $used
 *   }
 *   RETURN count(
 *       CASE f.kind
 *         WHEN 'DEVICE' THEN 1
 *       END) AS devices
 * }
 * CALL (u) {
 *   CALL (u) {
 *     MATCH (u)-[e:PURCHASED|RETURNED]->(:Product)
 *     RETURN e
 *     LIMIT $scanned
 *   }
 *   WITH e, coalesce(e.quantity, 1) AS pieces, type(e) = 'RETURNED' AS isReturn
 *   WHERE e.at >= $year
 *   WITH e, pieces, isReturn
 *   ORDER BY e.at DESC
 *   RETURN
 *     collect(DISTINCT
 *       CASE
 *         WHEN NOT isReturn AND e.at >= $day THEN e.at.epochMillis
 *       END) AS times,
 *     sum(
 *       CASE
 *         WHEN isReturn THEN 0
 *         ELSE pieces
 *       END) AS bought,
 *     sum(
 *       CASE
 *         WHEN isReturn THEN pieces
 *         ELSE 0
 *       END) AS returned,
 *     collect(
 *       CASE
 *         WHEN isReturn THEN e.id
 *       END)[..5] AS returns
 * }
 * RETURN
 *   u.riskDecision AS decision,
 *   coalesce(u.inauthentic, false) AS inauthentic,
 *   coalesce(u.authenticitySynchrony, 0.0) AS synchrony,
 *   coalesce(u.authenticityBurst, 0.0) AS burst,
 *   coalesce(u.authenticityTwin, 0.0) AS twin,
 *   coalesce(u.orders, 0) AS orders,
 *   coalesce(u.spentAmounts, []) AS amounts,
 *   coalesce(u.spentCurrencies, []) AS currencies,
 *   devices,
 *   times,
 *   bought,
 *   returned,
 *   returns
 * ```
 */
export const riskOfPerson: Query<RiskOfPersonParams, RiskOfPersonRow, 'read'> = {
  name: 'risk/risk-of-person',
  mode: 'read',
  timeoutMs: 10000,
  params: {"userId":{"kind":"string"},"day":{"kind":"datetime"},"year":{"kind":"datetime"},"scanned":{"kind":"int"},"used":{"kind":"int"}},
  row: {"decision":{"kind":"string","nullable":true},"inauthentic":{"kind":"boolean"},"synchrony":{"kind":"float"},"burst":{"kind":"float"},"twin":{"kind":"float"},"orders":{"kind":"int"},"amounts":{"kind":"list","of":{"kind":"float"}},"currencies":{"kind":"list","of":{"kind":"string"}},"devices":{"kind":"int"},"times":{"kind":"list","of":{"kind":"int"}},"bought":{"kind":"int"},"returned":{"kind":"int"},"returns":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (u:User {id: $userId})
CALL (u) {
  CALL (u) {
    MATCH (u)-[:USED]->(f:Fingerprint)
    RETURN f
    LIMIT $used
  }
  RETURN count(
      CASE f.kind
        WHEN 'DEVICE' THEN 1
      END) AS devices
}
CALL (u) {
  CALL (u) {
    MATCH (u)-[e:PURCHASED|RETURNED]->(:Product)
    RETURN e
    LIMIT $scanned
  }
  WITH e, coalesce(e.quantity, 1) AS pieces, type(e) = 'RETURNED' AS isReturn
  WHERE e.at >= $year
  WITH e, pieces, isReturn
  ORDER BY e.at DESC
  RETURN
    collect(DISTINCT
      CASE
        WHEN NOT isReturn AND e.at >= $day THEN e.at.epochMillis
      END) AS times,
    sum(
      CASE
        WHEN isReturn THEN 0
        ELSE pieces
      END) AS bought,
    sum(
      CASE
        WHEN isReturn THEN pieces
        ELSE 0
      END) AS returned,
    collect(
      CASE
        WHEN isReturn THEN e.id
      END)[..5] AS returns
}
RETURN
  u.riskDecision AS decision,
  coalesce(u.inauthentic, false) AS inauthentic,
  coalesce(u.authenticitySynchrony, 0.0) AS synchrony,
  coalesce(u.authenticityBurst, 0.0) AS burst,
  coalesce(u.authenticityTwin, 0.0) AS twin,
  coalesce(u.orders, 0) AS orders,
  coalesce(u.spentAmounts, []) AS amounts,
  coalesce(u.spentCurrencies, []) AS currencies,
  devices,
  times,
  bought,
  returned,
  returns`,
};

export interface TiesAmongParams {
  readonly ids: readonly string[];
}
export interface TiesAmongRow {
  fromId: string;
  toId: string;
  /** FRIENDS_WITH or FOLLOWS */
  kind: string;
  since: Date | null;
}
/**
 * Who of these people are friends, and who follows whom?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * MATCH (v:User)
 * WHERE v.id IN $ids
 * MATCH (u)-[t:FRIENDS_WITH|FOLLOWS]->(v)
 * RETURN u.id AS fromId, v.id AS toId, type(t) AS kind, t.since AS since
 * ```
 */
export const tiesAmong: Query<TiesAmongParams, TiesAmongRow, 'read'> = {
  name: 'risk/ties-among',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"fromId":{"kind":"string"},"toId":{"kind":"string"},"kind":{"kind":"string"},"since":{"kind":"datetime","nullable":true}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
MATCH (v:User)
WHERE v.id IN $ids
MATCH (u)-[t:FRIENDS_WITH|FOLLOWS]->(v)
RETURN u.id AS fromId, v.id AS toId, type(t) AS kind, t.since AS since`,
};

export interface UsersOfFingerprintsParams {
  readonly userId: string;
  readonly ids?: readonly string[] | null;
  readonly scanned: number;
}
export interface UsersOfFingerprintsRow {
  id: string;
  /** DEVICE, PAYMENT or ADDRESS */
  kind: string;
  /** the person used it before */
  isOwn: boolean;
  /** other people */
  others: number;
  /** of the others, five at most */
  some: string[];
  /** of the others who were decided against, or are taken for inauthentic; five at most */
  distrusted: string[];
}
/**
 * Who else used these fingerprints? Of very many people `scanned` are looked at. Without fingerprints, those that the person used.
 * ```cypher
 * MATCH (u:User {id: $userId})
 * CALL (u) {
 *   UNWIND coalesce($ids, []) AS id
 *   MATCH (f:Fingerprint {id: id})
 *   RETURN f
 *     UNION
 *   WITH u
 *   WHERE $ids IS NULL
 *   MATCH (u)-[:USED]->(f:Fingerprint)
 *   RETURN f
 *   LIMIT $scanned
 * }
 * WITH u, f, EXISTS { (u)-[:USED]->(f) } AS isOwn
 * CALL (u, f) {
 *   CALL (u, f) {
 *     MATCH (f)<-[:USED]-(other:User)
 *     WHERE other <> u
 *     RETURN other
 *     LIMIT $scanned
 *   }
 *   RETURN collect(other.id)[..5] AS some, collect(
 *       CASE
 *         WHEN other.inauthentic THEN other.id
 *       END)[..5] AS distrusted
 * }
 * RETURN
 *   f.id AS id,
 *   f.kind AS kind,
 *   isOwn,
 *   COUNT { (f)<-[:USED]-() } -
 *   CASE
 *     WHEN isOwn THEN 1
 *     ELSE 0
 *   END AS others,
 *   some,
 *   distrusted
 * ```
 */
export const usersOfFingerprints: Query<UsersOfFingerprintsParams, UsersOfFingerprintsRow, 'read'> = {
  name: 'risk/users-of-fingerprints',
  mode: 'read',
  timeoutMs: 10000,
  params: {"userId":{"kind":"string"},"ids":{"kind":"list","of":{"kind":"string"},"nullable":true},"scanned":{"kind":"int"}},
  row: {"id":{"kind":"string"},"kind":{"kind":"string"},"isOwn":{"kind":"boolean"},"others":{"kind":"int"},"some":{"kind":"list","of":{"kind":"string"}},"distrusted":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (u:User {id: $userId})
CALL (u) {
  UNWIND coalesce($ids, []) AS id
  MATCH (f:Fingerprint {id: id})
  RETURN f
    UNION
  WITH u
  WHERE $ids IS NULL
  MATCH (u)-[:USED]->(f:Fingerprint)
  RETURN f
  LIMIT $scanned
}
WITH u, f, EXISTS { (u)-[:USED]->(f) } AS isOwn
CALL (u, f) {
  CALL (u, f) {
    MATCH (f)<-[:USED]-(other:User)
    WHERE other <> u
    RETURN other
    LIMIT $scanned
  }
  RETURN collect(other.id)[..5] AS some, collect(
      CASE
        WHEN other.inauthentic THEN other.id
      END)[..5] AS distrusted
}
RETURN
  f.id AS id,
  f.kind AS kind,
  isOwn,
  COUNT { (f)<-[:USED]-() } -
  CASE
    WHEN isOwn THEN 1
    ELSE 0
  END AS others,
  some,
  distrusted`,
};

export interface WriteAssessmentParams {
  readonly id: string;
  readonly userId: string;
  readonly at: Date;
  readonly device?: string | null;
  readonly payment?: string | null;
  readonly address?: string | null;
  readonly coupon?: string | null;
  readonly amount?: number | null;
  readonly currency?: string | null;
  readonly decision: string;
  readonly score: number;
  readonly signals: string;
  readonly content: string;
  readonly fingerprints: readonly { readonly id: string; readonly kind: string }[];
}
export interface WriteAssessmentRow {
  id: string;
  userId: string;
  at: Date;
  decision: string;
  score: number;
  signals: string;
  content: string;
}
/**
 * Keep what is said of a purchase, if nothing was said of it before, and what it was made with. The row is what is kept.
 * ```cypher
 * MATCH (u:User {id: $userId})
 * MERGE (a:Assessment {id: $id})
 *   ON CREATE SET
 *     a.userId = $userId,
 *     a.at = $at,
 *     a.device = $device,
 *     a.payment = $payment,
 *     a.address = $address,
 *     a.coupon = $coupon,
 *     a.amount = $amount,
 *     a.currency = $currency,
 *     a.decision = $decision,
 *     a.score = $score,
 *     a.signals = $signals,
 *     a.content = $content
 * WITH u, a, a.userId = $userId AND a.content = $content AS isSame
 * CALL (u, a, isSame) {
 *   WITH u, a
 *   WHERE isSame
 *   MERGE (u)-[:ASSESSED]->(a)
 *   WITH u
 *   UNWIND $fingerprints AS one
 *   MERGE (f:Fingerprint {id: one.id})
 *     ON CREATE SET f.kind = one.kind
 *   MERGE (u)-[used:USED]->(f)
 *     ON CREATE SET used.since = $at
 *   SET used.at = $at
 *   RETURN count(*) AS used
 * }
 * RETURN
 *   a.id AS id,
 *   a.userId AS userId,
 *   a.at AS at,
 *   a.decision AS decision,
 *   a.score AS score,
 *   a.signals AS signals,
 *   a.content AS content
 * ```
 */
export const writeAssessment: Query<WriteAssessmentParams, WriteAssessmentRow, 'write'> = {
  name: 'risk/write-assessment',
  mode: 'write',
  timeoutMs: 5000,
  params: {"id":{"kind":"string"},"userId":{"kind":"string"},"at":{"kind":"datetime"},"device":{"kind":"string","nullable":true},"payment":{"kind":"string","nullable":true},"address":{"kind":"string","nullable":true},"coupon":{"kind":"string","nullable":true},"amount":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"decision":{"kind":"string"},"score":{"kind":"float"},"signals":{"kind":"string"},"content":{"kind":"string"},"fingerprints":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"kind":{"kind":"string"}}}}},
  row: {"id":{"kind":"string"},"userId":{"kind":"string"},"at":{"kind":"datetime"},"decision":{"kind":"string"},"score":{"kind":"float"},"signals":{"kind":"string"},"content":{"kind":"string"}},
  text: `MATCH (u:User {id: $userId})
MERGE (a:Assessment {id: $id})
  ON CREATE SET
    a.userId = $userId,
    a.at = $at,
    a.device = $device,
    a.payment = $payment,
    a.address = $address,
    a.coupon = $coupon,
    a.amount = $amount,
    a.currency = $currency,
    a.decision = $decision,
    a.score = $score,
    a.signals = $signals,
    a.content = $content
WITH u, a, a.userId = $userId AND a.content = $content AS isSame
CALL (u, a, isSame) {
  WITH u, a
  WHERE isSame
  MERGE (u)-[:ASSESSED]->(a)
  WITH u
  UNWIND $fingerprints AS one
  MERGE (f:Fingerprint {id: one.id})
    ON CREATE SET f.kind = one.kind
  MERGE (u)-[used:USED]->(f)
    ON CREATE SET used.since = $at
  SET used.at = $at
  RETURN count(*) AS used
}
RETURN
  a.id AS id,
  a.userId AS userId,
  a.at AS at,
  a.decision AS decision,
  a.score AS score,
  a.signals AS signals,
  a.content AS content`,
};
