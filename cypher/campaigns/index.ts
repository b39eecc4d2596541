// Generated from cypher/campaigns/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface CampaignAudienceParams {
  readonly segmentId: string;
}
export interface CampaignAudienceRow {
  userId: string;
  community: string | null;
}
/**
 * To which members of a segment may the shop write now, and in which communities are they, in the order of ids?
 * ```cypher
 * MATCH (:Segment {id: $segmentId})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
 * WHERE u.mayContact = true
 * RETURN u.id AS userId, u.influenceCommunity AS community
 * ORDER BY userId
 * ```
 */
export const campaignAudience: Query<CampaignAudienceParams, CampaignAudienceRow, 'read'> = {
  name: 'campaigns/campaign-audience',
  mode: 'read',
  timeoutMs: 60000,
  params: {"segmentId":{"kind":"string"}},
  row: {"userId":{"kind":"string"},"community":{"kind":"string","nullable":true}},
  text: `MATCH (:Segment {id: $segmentId})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
WHERE u.mayContact = true
RETURN u.id AS userId, u.influenceCommunity AS community
ORDER BY userId`,
};

export interface CampaignOutcomesParams {
  readonly id: string;
}
export interface CampaignOutcomesRow {
  treated: boolean;
  /** by the plan */
  chosen: boolean;
  /** bought the product before; false for a category */
  owned: boolean;
  /** empty where people were dealt one by one */
  unit: string;
  people: number;
  buyers: number;
  /** in the currency of the campaign */
  paid: number;
  paidSquares: number;
}
/**
 * What did the audience of a campaign buy of it in its window, by part of the audience, and where communities were dealt by community?
 * ```cypher
 * MATCH (c:Campaign {id: $id})
 * CALL (c) {
 *   MATCH (p:Product {id: c.productId})
 *   RETURN p
 *     UNION
 *   MATCH (:Category {id: c.categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
 *   RETURN p
 * }
 * WITH c, collect(p) AS products
 * MATCH (c)<-[m:IN_CAMPAIGN]-(u:User)
 * CALL (c, products, u) {
 *   OPTIONAL MATCH (u)-[b:PURCHASED]->(p:Product)
 *   WHERE p IN products
 *   RETURN
 *     count(
 *       CASE
 *         WHEN b.at < c.startedAt THEN 1
 *       END) AS earlier,
 *     sign(count(
 *         CASE
 *           WHEN b.at >= c.startedAt AND b.at < c.endsAt THEN 1
 *         END)) AS bought,
 *     coalesce(
 *       sum(
 *         CASE
 *           WHEN
 *             b.at >= c.startedAt AND b.at < c.endsAt AND coalesce(b.currency, p.currency) = c.currency
 *             THEN b.price * coalesce(b.quantity, 1)
 *         END),
 *       0.0
 *     ) AS paid
 * }
 * WITH
 *   m,
 *   c.productId IS NOT NULL AND earlier > 0 AS owned,
 *   bought,
 *   paid,
 *   CASE c.unit
 *     WHEN 'COMMUNITY' THEN m.unit
 *     ELSE ''
 *   END AS unit
 * RETURN
 *   m.treated AS treated,
 *   m.chosen AS chosen,
 *   owned,
 *   unit,
 *   count(*) AS people,
 *   sum(bought) AS buyers,
 *   sum(paid) AS paid,
 *   sum(paid * paid) AS paidSquares
 * ```
 */
export const campaignOutcomes: Query<CampaignOutcomesParams, CampaignOutcomesRow, 'read'> = {
  name: 'campaigns/campaign-outcomes',
  mode: 'read',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"}},
  row: {"treated":{"kind":"boolean"},"chosen":{"kind":"boolean"},"owned":{"kind":"boolean"},"unit":{"kind":"string"},"people":{"kind":"int"},"buyers":{"kind":"int"},"paid":{"kind":"float"},"paidSquares":{"kind":"float"}},
  text: `MATCH (c:Campaign {id: $id})
CALL (c) {
  MATCH (p:Product {id: c.productId})
  RETURN p
    UNION
  MATCH (:Category {id: c.categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
  RETURN p
}
WITH c, collect(p) AS products
MATCH (c)<-[m:IN_CAMPAIGN]-(u:User)
CALL (c, products, u) {
  OPTIONAL MATCH (u)-[b:PURCHASED]->(p:Product)
  WHERE p IN products
  RETURN
    count(
      CASE
        WHEN b.at < c.startedAt THEN 1
      END) AS earlier,
    sign(count(
        CASE
          WHEN b.at >= c.startedAt AND b.at < c.endsAt THEN 1
        END)) AS bought,
    coalesce(
      sum(
        CASE
          WHEN
            b.at >= c.startedAt AND b.at < c.endsAt AND coalesce(b.currency, p.currency) = c.currency
            THEN b.price * coalesce(b.quantity, 1)
        END),
      0.0
    ) AS paid
}
WITH
  m,
  c.productId IS NOT NULL AND earlier > 0 AS owned,
  bought,
  paid,
  CASE c.unit
    WHEN 'COMMUNITY' THEN m.unit
    ELSE ''
  END AS unit
RETURN
  m.treated AS treated,
  m.chosen AS chosen,
  owned,
  unit,
  count(*) AS people,
  sum(bought) AS buyers,
  sum(paid) AS paid,
  sum(paid * paid) AS paidSquares`,
};

export interface CampaignProgressParams {
  readonly ids: readonly string[];
}
export interface CampaignProgressRow {
  id: string;
  treated: number;
  control: number;
  toContact: number;
  contacted: number;
  controlContacted: number;
  spent: number;
}
/**
 * How many people does the audience of each of these campaigns have, in which part, how many were contacted, and what did that cost?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (c:Campaign {id: id})
 * CALL (c) {
 *   OPTIONAL MATCH (c)<-[m:IN_CAMPAIGN]-(:User)
 *   RETURN
 *     count(
 *       CASE
 *         WHEN m.treated THEN 1
 *       END) AS treated,
 *     count(
 *       CASE
 *         WHEN NOT m.treated THEN 1
 *       END) AS control,
 *     count(
 *       CASE
 *         WHEN m.toContact THEN 1
 *       END) AS toContact,
 *     count(m.at) AS contacted,
 *     count(
 *       CASE
 *         WHEN NOT m.treated AND m.at IS NOT NULL THEN 1
 *       END) AS controlContacted,
 *     coalesce(sum(m.cost), 0.0) AS spent
 * }
 * RETURN id, treated, control, toContact, contacted, controlContacted, spent
 * ```
 */
export const campaignProgress: Query<CampaignProgressParams, CampaignProgressRow, 'read'> = {
  name: 'campaigns/campaign-progress',
  mode: 'read',
  timeoutMs: 30000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"treated":{"kind":"int"},"control":{"kind":"int"},"toContact":{"kind":"int"},"contacted":{"kind":"int"},"controlContacted":{"kind":"int"},"spent":{"kind":"float"}},
  text: `UNWIND $ids AS id
MATCH (c:Campaign {id: id})
CALL (c) {
  OPTIONAL MATCH (c)<-[m:IN_CAMPAIGN]-(:User)
  RETURN
    count(
      CASE
        WHEN m.treated THEN 1
      END) AS treated,
    count(
      CASE
        WHEN NOT m.treated THEN 1
      END) AS control,
    count(
      CASE
        WHEN m.toContact THEN 1
      END) AS toContact,
    count(m.at) AS contacted,
    count(
      CASE
        WHEN NOT m.treated AND m.at IS NOT NULL THEN 1
      END) AS controlContacted,
    coalesce(sum(m.cost), 0.0) AS spent
}
RETURN id, treated, control, toContact, contacted, controlContacted, spent`,
};

export interface CampaignSignsParams {
  readonly id: string;
}
export interface CampaignSignsRow {
  /** null where the stock of a product is not counted */
  left: number | null;
  buyers: number;
  atRisk: number;
}
/**
 * What speaks for stopping a campaign: what is left in stock, who bought since it began, and how many of them are not trusted?
 * ```cypher
 * MATCH (c:Campaign {id: $id})
 * CALL (c) {
 *   MATCH (p:Product {id: c.productId})
 *   RETURN p
 *     UNION
 *   MATCH (:Category {id: c.categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
 *   RETURN p
 * }
 * WITH c, collect(p) AS products
 * CALL (c, products) {
 *   UNWIND products AS p
 *   MATCH (p)<-[b:PURCHASED]-(u:User)
 *   WHERE b.at >= c.startedAt
 *   WITH DISTINCT u
 *   RETURN
 *     count(u) AS buyers,
 *     count(
 *       CASE
 *         WHEN
 *           u.inauthentic OR
 *           u.robotLike OR
 *           EXISTS {
 *             MATCH (case:RiskCase)-[:ABOUT]->(u)
 *             WHERE case.state IN ['OPEN', 'APPEALED', 'AGAINST']
 *           }
 *           THEN 1
 *       END) AS atRisk
 * }
 * RETURN
 *   CASE
 *     WHEN
 *       size(products) > 0 AND all(p IN products WHERE p.stock IS NOT NULL)
 *       THEN reduce(sum = 0, p IN products | sum + p.stock)
 *   END AS left,
 *   buyers,
 *   atRisk
 * ```
 */
export const campaignSigns: Query<CampaignSignsParams, CampaignSignsRow, 'read'> = {
  name: 'campaigns/campaign-signs',
  mode: 'read',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"}},
  row: {"left":{"kind":"int","nullable":true},"buyers":{"kind":"int"},"atRisk":{"kind":"int"}},
  text: `MATCH (c:Campaign {id: $id})
CALL (c) {
  MATCH (p:Product {id: c.productId})
  RETURN p
    UNION
  MATCH (:Category {id: c.categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
  RETURN p
}
WITH c, collect(p) AS products
CALL (c, products) {
  UNWIND products AS p
  MATCH (p)<-[b:PURCHASED]-(u:User)
  WHERE b.at >= c.startedAt
  WITH DISTINCT u
  RETURN
    count(u) AS buyers,
    count(
      CASE
        WHEN
          u.inauthentic OR
          u.robotLike OR
          EXISTS {
            MATCH (case:RiskCase)-[:ABOUT]->(u)
            WHERE case.state IN ['OPEN', 'APPEALED', 'AGAINST']
          }
          THEN 1
      END) AS atRisk
}
RETURN
  CASE
    WHEN
      size(products) > 0 AND all(p IN products WHERE p.stock IS NOT NULL)
      THEN reduce(sum = 0, p IN products | sum + p.stock)
  END AS left,
  buyers,
  atRisk`,
};

export interface CampaignStepsParams {
  readonly id: string;
  readonly limit: number;
}
export interface CampaignStepsRow {
  revision: number;
  at: Date;
  by: string;
  from: string;
  to: string;
  note: string | null;
}
/**
 * How did a campaign come to its state, the first step first?
 * ```cypher
 * MATCH (s:CampaignStep)-[:STEP_OF]->(:Campaign {id: $id})
 * RETURN s.revision AS revision, s.at AS at, s.by AS by, s.from AS from, s.to AS to, s.note AS note
 * ORDER BY revision
 * LIMIT $limit
 * ```
 */
export const campaignSteps: Query<CampaignStepsParams, CampaignStepsRow, 'read'> = {
  name: 'campaigns/campaign-steps',
  mode: 'read',
  timeoutMs: 5000,
  params: {"id":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"revision":{"kind":"int"},"at":{"kind":"datetime"},"by":{"kind":"string"},"from":{"kind":"string"},"to":{"kind":"string"},"note":{"kind":"string","nullable":true}},
  text: `MATCH (s:CampaignStep)-[:STEP_OF]->(:Campaign {id: $id})
RETURN s.revision AS revision, s.at AS at, s.by AS by, s.from AS from, s.to AS to, s.note AS note
ORDER BY revision
LIMIT $limit`,
};

export interface CampaignsByIdsParams {
  readonly ids: readonly string[];
}
export interface CampaignsByIdsRow {
  id: string;
  name: string;
  state: string;
  revision: number;
  productId: string | null;
  categoryId: string | null;
  segmentId: string;
  channel: string;
  unit: string;
  controlShare: number;
  budget: number;
  contactCost: number;
  currency: string;
  riskShare: number;
  startsAt: Date;
  endsAt: Date;
  createdAt: Date;
  createdBy: string;
  startedAt: Date | null;
  endedAt: Date | null;
  /** JSON */
  ended: string | null;
  /** JSON */
  promised: string | null;
}
/**
 * The campaigns of these ids.
 * ```cypher
 * UNWIND $ids AS key
 * MATCH (c:Campaign {id: key})
 * RETURN
 *   c.id AS id,
 *   c.name AS name,
 *   c.state AS state,
 *   c.revision AS revision,
 *   c.productId AS productId,
 *   c.categoryId AS categoryId,
 *   c.segmentId AS segmentId,
 *   c.channel AS channel,
 *   c.unit AS unit,
 *   c.controlShare AS controlShare,
 *   c.budget AS budget,
 *   c.contactCost AS contactCost,
 *   c.currency AS currency,
 *   c.riskShare AS riskShare,
 *   c.startsAt AS startsAt,
 *   c.endsAt AS endsAt,
 *   c.createdAt AS createdAt,
 *   c.createdBy AS createdBy,
 *   c.startedAt AS startedAt,
 *   c.endedAt AS endedAt,
 *   c.ended AS ended,
 *   c.promised AS promised
 * ```
 */
export const campaignsByIds: Query<CampaignsByIdsParams, CampaignsByIdsRow, 'read'> = {
  name: 'campaigns/campaigns-by-ids',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"name":{"kind":"string"},"state":{"kind":"string"},"revision":{"kind":"int"},"productId":{"kind":"string","nullable":true},"categoryId":{"kind":"string","nullable":true},"segmentId":{"kind":"string"},"channel":{"kind":"string"},"unit":{"kind":"string"},"controlShare":{"kind":"float"},"budget":{"kind":"float"},"contactCost":{"kind":"float"},"currency":{"kind":"string"},"riskShare":{"kind":"float"},"startsAt":{"kind":"datetime"},"endsAt":{"kind":"datetime"},"createdAt":{"kind":"datetime"},"createdBy":{"kind":"string"},"startedAt":{"kind":"datetime","nullable":true},"endedAt":{"kind":"datetime","nullable":true},"ended":{"kind":"string","nullable":true},"promised":{"kind":"string","nullable":true}},
  text: `UNWIND $ids AS key
MATCH (c:Campaign {id: key})
RETURN
  c.id AS id,
  c.name AS name,
  c.state AS state,
  c.revision AS revision,
  c.productId AS productId,
  c.categoryId AS categoryId,
  c.segmentId AS segmentId,
  c.channel AS channel,
  c.unit AS unit,
  c.controlShare AS controlShare,
  c.budget AS budget,
  c.contactCost AS contactCost,
  c.currency AS currency,
  c.riskShare AS riskShare,
  c.startsAt AS startsAt,
  c.endsAt AS endsAt,
  c.createdAt AS createdAt,
  c.createdBy AS createdBy,
  c.startedAt AS startedAt,
  c.endedAt AS endedAt,
  c.ended AS ended,
  c.promised AS promised`,
};

export type CampaignsToWatchParams = Record<string, never>;
export interface CampaignsToWatchRow {
  id: string;
}
/**
 * Which campaigns are scheduled or go on: those that may have to begin or to end?
 * ```cypher
 * MATCH (c:Campaign)
 * WHERE c.state IN ['SCHEDULED', 'RUNNING', 'PAUSED']
 * RETURN c.id AS id
 * ORDER BY id
 * ```
 */
export const campaignsToWatch: Query<CampaignsToWatchParams, CampaignsToWatchRow, 'read'> = {
  name: 'campaigns/campaigns-to-watch',
  mode: 'read',
  timeoutMs: 10000,
  params: {},
  row: {"id":{"kind":"string"}},
  text: `MATCH (c:Campaign)
WHERE c.state IN ['SCHEDULED', 'RUNNING', 'PAUSED']
RETURN c.id AS id
ORDER BY id`,
};

export interface CampaignsParams {
  readonly states: readonly string[];
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
  readonly limit: number;
}
export interface CampaignsRow {
  id: string;
  createdAt: Date;
}
/**
 * Which campaigns are there, the newest first, all or those in some states?
 * ```cypher
 * MATCH (c:Campaign)
 * WHERE
 *   c.createdAt <= coalesce($beforeAt, datetime({year: 9999})) AND
 *   ($beforeAt IS NULL OR c.createdAt < $beforeAt OR c.id > $beforeId) AND
 *   c.state IN $states
 * RETURN c.id AS id, c.createdAt AS createdAt
 * ORDER BY createdAt DESC, id
 * LIMIT $limit
 * ```
 */
export const campaigns: Query<CampaignsParams, CampaignsRow, 'read'> = {
  name: 'campaigns/campaigns',
  mode: 'read',
  timeoutMs: 5000,
  params: {"states":{"kind":"list","of":{"kind":"string"}},"beforeAt":{"kind":"datetime","nullable":true},"beforeId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"createdAt":{"kind":"datetime"}},
  text: `MATCH (c:Campaign)
WHERE
  c.createdAt <= coalesce($beforeAt, datetime({year: 9999})) AND
  ($beforeAt IS NULL OR c.createdAt < $beforeAt OR c.id > $beforeId) AND
  c.state IN $states
RETURN c.id AS id, c.createdAt AS createdAt
ORDER BY createdAt DESC, id
LIMIT $limit`,
};

export interface ChangeSegmentParams {
  readonly id: string;
  readonly name?: string | null;
  /** the name in lower case */
  readonly nameKey?: string | null;
  readonly kind?: string | null;
  /** JSON */
  readonly choice?: string | null;
  readonly at: Date;
}
export interface ChangeSegmentRow {
  id: string;
}
/**
 * Change what a segment is called or whom it chooses; what is null stays. No row where there is no such segment.
 * ```cypher
 * MATCH (s:Segment {id: $id})
 * SET
 *   s.name = coalesce($name, s.name),
 *   s.nameKey = coalesce($nameKey, s.nameKey),
 *   s.kind = coalesce($kind, s.kind),
 *   s.choice = coalesce($choice, s.choice),
 *   s.changedAt = $at
 * RETURN s.id AS id
 * ```
 */
export const changeSegment: Query<ChangeSegmentParams, ChangeSegmentRow, 'write'> = {
  name: 'campaigns/change-segment',
  mode: 'write',
  params: {"id":{"kind":"string"},"name":{"kind":"string","nullable":true},"nameKey":{"kind":"string","nullable":true},"kind":{"kind":"string","nullable":true},"choice":{"kind":"string","nullable":true},"at":{"kind":"datetime"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (s:Segment {id: $id})
SET
  s.name = coalesce($name, s.name),
  s.nameKey = coalesce($nameKey, s.nameKey),
  s.kind = coalesce($kind, s.kind),
  s.choice = coalesce($choice, s.choice),
  s.changedAt = $at
RETURN s.id AS id`,
};

export interface ClaimDueSegmentParams {
  readonly before: Date;
  readonly at: Date;
  /** until when nobody else takes it */
  readonly until: Date;
}
export interface ClaimDueSegmentRow {
  id: string;
}
/**
 * Take one segment whose members were computed before a moment, or never, and which nobody else has taken; the oldest first. No row where there is none.
 * ```cypher
 * MATCH (s:Segment)
 * WHERE
 *   s.kind <> 'LIST' AND
 *   (s.computedAt IS NULL OR s.computedAt < $before) AND
 *   (s.takenUntil IS NULL OR s.takenUntil <= $at)
 * WITH s
 * ORDER BY s.computedAt
 * LIMIT 1
 * SET s.locked = true
 * WITH s
 * WHERE s.takenUntil IS NULL OR s.takenUntil <= $at
 * SET s.takenUntil = $until
 * RETURN s.id AS id
 * ```
 */
export const claimDueSegment: Query<ClaimDueSegmentParams, ClaimDueSegmentRow, 'write'> = {
  name: 'campaigns/claim-due-segment',
  mode: 'write',
  params: {"before":{"kind":"datetime"},"at":{"kind":"datetime"},"until":{"kind":"datetime"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (s:Segment)
WHERE
  s.kind <> 'LIST' AND
  (s.computedAt IS NULL OR s.computedAt < $before) AND
  (s.takenUntil IS NULL OR s.takenUntil <= $at)
WITH s
ORDER BY s.computedAt
LIMIT 1
SET s.locked = true
WITH s
WHERE s.takenUntil IS NULL OR s.takenUntil <= $at
SET s.takenUntil = $until
RETURN s.id AS id`,
};

export interface ContactableOfSegmentParams {
  readonly id: string;
  /** of what was paid and will be spent */
  readonly currency: string;
}
export interface ContactableOfSegmentRow {
  userId: string;
  orders: number;
  /** null where nothing was paid in the currency */
  spent: number | null;
  value: number | null;
}
/**
 * To which members of a segment may the shop write now, what did each pay, and what is each foreseen to spend?
 * ```cypher
 * MATCH (:Segment {id: $id})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
 * WHERE u.mayContact = true
 * RETURN
 *   u.id AS userId,
 *   coalesce(u.orders, 0) AS orders,
 *   reduce(
 *     sum = null,
 *     n IN
 *     range(0, coalesce(size(u.spentCurrencies), 0) - 1) |
 *       CASE u.spentCurrencies[n]
 *         WHEN $currency THEN u.spentAmounts[n]
 *         ELSE sum
 *       END) AS spent,
 *   reduce(
 *     sum = null,
 *     n IN
 *     range(0, coalesce(size(u.valueCurrencies), 0) - 1) |
 *       CASE u.valueCurrencies[n]
 *         WHEN $currency THEN u.valueAmounts[n]
 *         ELSE sum
 *       END) AS value
 * ORDER BY userId
 * ```
 */
export const contactableOfSegment: Query<ContactableOfSegmentParams, ContactableOfSegmentRow, 'read'> = {
  name: 'campaigns/contactable-of-segment',
  mode: 'read',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"currency":{"kind":"string"}},
  row: {"userId":{"kind":"string"},"orders":{"kind":"int"},"spent":{"kind":"float","nullable":true},"value":{"kind":"float","nullable":true}},
  text: `MATCH (:Segment {id: $id})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
WHERE u.mayContact = true
RETURN
  u.id AS userId,
  coalesce(u.orders, 0) AS orders,
  reduce(
    sum = null,
    n IN
    range(0, coalesce(size(u.spentCurrencies), 0) - 1) |
      CASE u.spentCurrencies[n]
        WHEN $currency THEN u.spentAmounts[n]
        ELSE sum
      END) AS spent,
  reduce(
    sum = null,
    n IN
    range(0, coalesce(size(u.valueCurrencies), 0) - 1) |
      CASE u.valueCurrencies[n]
        WHEN $currency THEN u.valueAmounts[n]
        ELSE sum
      END) AS value
ORDER BY userId`,
};

export interface ContactablePeopleParams {
  readonly ids: readonly string[];
}
export interface ContactablePeopleRow {
  userId: string;
  name: string | null;
  region: string | null;
  orders: number;
  lastPurchaseAt: Date | null;
}
/**
 * To which of these people may the shop write now, and what is known of them? Nobody else is in the answer.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * WHERE u.mayContact = true
 * RETURN
 *   u.id AS userId,
 *   u.name AS name,
 *   u.region AS region,
 *   coalesce(u.orders, 0) AS orders,
 *   u.lastPurchaseAt AS lastPurchaseAt
 * ORDER BY userId
 * ```
 */
export const contactablePeople: Query<ContactablePeopleParams, ContactablePeopleRow, 'read'> = {
  name: 'campaigns/contactable-people',
  mode: 'read',
  timeoutMs: 30000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"userId":{"kind":"string"},"name":{"kind":"string","nullable":true},"region":{"kind":"string","nullable":true},"orders":{"kind":"int"},"lastPurchaseAt":{"kind":"datetime","nullable":true}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.mayContact = true
RETURN
  u.id AS userId,
  u.name AS name,
  u.region AS region,
  coalesce(u.orders, 0) AS orders,
  u.lastPurchaseAt AS lastPurchaseAt
ORDER BY userId`,
};

export interface CountCampaignsParams {
  readonly states: readonly string[];
}
export interface CountCampaignsRow {
  total: number;
}
/**
 * How many campaigns are there in these states?
 * ```cypher
 * MATCH (c:Campaign)
 * WHERE c.state IN $states
 * RETURN count(*) AS total
 * ```
 */
export const countCampaigns: Query<CountCampaignsParams, CountCampaignsRow, 'read'> = {
  name: 'campaigns/count-campaigns',
  mode: 'read',
  timeoutMs: 5000,
  params: {"states":{"kind":"list","of":{"kind":"string"}}},
  row: {"total":{"kind":"int"}},
  text: `MATCH (c:Campaign)
WHERE c.state IN $states
RETURN count(*) AS total`,
};

export type CountCouponBatchesParams = Record<string, never>;
export interface CountCouponBatchesRow {
  batches: number;
}
/**
 * How many batches of coupons are there?
 * ```cypher
 * MATCH (b:CouponBatch)
 * RETURN count(b) AS batches
 * ```
 */
export const countCouponBatches: Query<CountCouponBatchesParams, CountCouponBatchesRow, 'read'> = {
  name: 'campaigns/count-coupon-batches',
  mode: 'read',
  params: {},
  row: {"batches":{"kind":"int"}},
  text: `MATCH (b:CouponBatch)
RETURN count(b) AS batches`,
};

export type CountSegmentsParams = Record<string, never>;
export interface CountSegmentsRow {
  segments: number;
}
/**
 * How many segments are there?
 * ```cypher
 * MATCH (s:Segment)
 * RETURN count(s) AS segments
 * ```
 */
export const countSegments: Query<CountSegmentsParams, CountSegmentsRow, 'read'> = {
  name: 'campaigns/count-segments',
  mode: 'read',
  params: {},
  row: {"segments":{"kind":"int"}},
  text: `MATCH (s:Segment)
RETURN count(s) AS segments`,
};

export interface CouponBatchesByIdsParams {
  readonly ids: readonly string[];
}
export interface CouponBatchesByIdsRow {
  id: string;
  name: string;
  segmentId: string;
  choice: string;
  state: string;
  discount: string;
  value: number;
  currency: string;
  mostOff: number;
  minimumOrder: number;
  productIds: string[];
  categoryIds: string[];
  perPerson: number;
  mostRedemptions: number | null;
  budget: number;
  expiresAt: Date;
  returnsGiveBack: boolean;
  createdAt: Date;
  createdBy: string;
  endedAt: Date | null;
  people: number;
  codes: number;
  redeemed: number;
  spent: number;
}
/**
 * What is known of these batches of coupons?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (b:CouponBatch {id: id})
 * RETURN
 *   b.id AS id,
 *   b.name AS name,
 *   b.segmentId AS segmentId,
 *   b.choice AS choice,
 *   b.state AS state,
 *   b.discount AS discount,
 *   b.value AS value,
 *   b.currency AS currency,
 *   b.mostOff AS mostOff,
 *   b.minimumOrder AS minimumOrder,
 *   b.productIds AS productIds,
 *   b.categoryIds AS categoryIds,
 *   b.perPerson AS perPerson,
 *   b.mostRedemptions AS mostRedemptions,
 *   b.budget AS budget,
 *   b.expiresAt AS expiresAt,
 *   b.returnsGiveBack AS returnsGiveBack,
 *   b.createdAt AS createdAt,
 *   b.createdBy AS createdBy,
 *   b.endedAt AS endedAt,
 *   b.people AS people,
 *   b.codes AS codes,
 *   b.redeemed AS redeemed,
 *   b.spent AS spent
 * ```
 */
export const couponBatchesByIds: Query<CouponBatchesByIdsParams, CouponBatchesByIdsRow, 'read'> = {
  name: 'campaigns/coupon-batches-by-ids',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"name":{"kind":"string"},"segmentId":{"kind":"string"},"choice":{"kind":"string"},"state":{"kind":"string"},"discount":{"kind":"string"},"value":{"kind":"float"},"currency":{"kind":"string"},"mostOff":{"kind":"float"},"minimumOrder":{"kind":"float"},"productIds":{"kind":"list","of":{"kind":"string"}},"categoryIds":{"kind":"list","of":{"kind":"string"}},"perPerson":{"kind":"int"},"mostRedemptions":{"kind":"int","nullable":true},"budget":{"kind":"float"},"expiresAt":{"kind":"datetime"},"returnsGiveBack":{"kind":"boolean"},"createdAt":{"kind":"datetime"},"createdBy":{"kind":"string"},"endedAt":{"kind":"datetime","nullable":true},"people":{"kind":"int"},"codes":{"kind":"int"},"redeemed":{"kind":"int"},"spent":{"kind":"float"}},
  text: `UNWIND $ids AS id
MATCH (b:CouponBatch {id: id})
RETURN
  b.id AS id,
  b.name AS name,
  b.segmentId AS segmentId,
  b.choice AS choice,
  b.state AS state,
  b.discount AS discount,
  b.value AS value,
  b.currency AS currency,
  b.mostOff AS mostOff,
  b.minimumOrder AS minimumOrder,
  b.productIds AS productIds,
  b.categoryIds AS categoryIds,
  b.perPerson AS perPerson,
  b.mostRedemptions AS mostRedemptions,
  b.budget AS budget,
  b.expiresAt AS expiresAt,
  b.returnsGiveBack AS returnsGiveBack,
  b.createdAt AS createdAt,
  b.createdBy AS createdBy,
  b.endedAt AS endedAt,
  b.people AS people,
  b.codes AS codes,
  b.redeemed AS redeemed,
  b.spent AS spent`,
};

export interface CouponBatchesParams {
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
  readonly limit: number;
}
export interface CouponBatchesRow {
  id: string;
  createdAt: Date;
}
/**
 * Which batches of coupons are there, the newest first?
 * ```cypher
 * MATCH (b:CouponBatch)
 * WHERE
 *   b.createdAt <= coalesce($beforeAt, datetime({year: 9999})) AND
 *   ($beforeAt IS NULL OR b.createdAt < $beforeAt OR b.id > $beforeId)
 * RETURN b.id AS id, b.createdAt AS createdAt
 * ORDER BY createdAt DESC, id
 * LIMIT $limit
 * ```
 */
export const couponBatches: Query<CouponBatchesParams, CouponBatchesRow, 'read'> = {
  name: 'campaigns/coupon-batches',
  mode: 'read',
  params: {"beforeAt":{"kind":"datetime","nullable":true},"beforeId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"createdAt":{"kind":"datetime"}},
  text: `MATCH (b:CouponBatch)
WHERE
  b.createdAt <= coalesce($beforeAt, datetime({year: 9999})) AND
  ($beforeAt IS NULL OR b.createdAt < $beforeAt OR b.id > $beforeId)
RETURN b.id AS id, b.createdAt AS createdAt
ORDER BY createdAt DESC, id
LIMIT $limit`,
};

export interface CouponHistoryParams {
  readonly currency: string;
  readonly at: Date;
}
export interface CouponHistoryRow {
  codes: number;
  redeemed: number;
  spent: number;
}
/**
 * How many codes were given away before in a currency, how many were used, and what did a used one cost? Of batches that ended or expired.
 * ```cypher
 * MATCH (b:CouponBatch)
 * WHERE b.currency = $currency AND (b.state = 'ENDED' OR b.expiresAt <= $at)
 * RETURN
 *   coalesce(sum(b.codes), 0) AS codes,
 *   coalesce(sum(b.redeemed), 0) AS redeemed,
 *   coalesce(sum(b.spent), 0.0) AS spent
 * ```
 */
export const couponHistory: Query<CouponHistoryParams, CouponHistoryRow, 'read'> = {
  name: 'campaigns/coupon-history',
  mode: 'read',
  params: {"currency":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"codes":{"kind":"int"},"redeemed":{"kind":"int"},"spent":{"kind":"float"}},
  text: `MATCH (b:CouponBatch)
WHERE b.currency = $currency AND (b.state = 'ENDED' OR b.expiresAt <= $at)
RETURN
  coalesce(sum(b.codes), 0) AS codes,
  coalesce(sum(b.redeemed), 0) AS redeemed,
  coalesce(sum(b.spent), 0.0) AS spent`,
};

export interface CouponOfCodeParams {
  readonly id: string;
}
export interface CouponOfCodeRow {
  batchId: string;
  userId: string;
  /** null while nobody used it */
  orderId: string | null;
}
/**
 * Whose is a coupon, of which batch, and which order used it? No row where there is no such coupon.
 * ```cypher
 * MATCH (u:User)-[:HOLDS]->(c:Coupon {id: $id})-[:OF_BATCH]->(b:CouponBatch)
 * RETURN b.id AS batchId, u.id AS userId, c.orderId AS orderId
 * ```
 */
export const couponOfCode: Query<CouponOfCodeParams, CouponOfCodeRow, 'read'> = {
  name: 'campaigns/coupon-of-code',
  mode: 'read',
  params: {"id":{"kind":"string"}},
  row: {"batchId":{"kind":"string"},"userId":{"kind":"string"},"orderId":{"kind":"string","nullable":true}},
  text: `MATCH (u:User)-[:HOLDS]->(c:Coupon {id: $id})-[:OF_BATCH]->(b:CouponBatch)
RETURN b.id AS batchId, u.id AS userId, c.orderId AS orderId`,
};

export interface CouponRedemptionsParams {
  /** of the batch */
  readonly id: string;
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
  readonly limit: number;
}
export interface CouponRedemptionsRow {
  id: string;
  orderId: string;
  amount: number;
  orderValue: number;
  at: Date;
  returnedAt: Date | null;
}
/**
 * Which orders used codes of a batch, the newest first?
 * ```cypher
 * MATCH (:CouponBatch {id: $id})<-[:OF_BATCH]-(:Coupon)<-[:REDEMPTION_OF]-(r:CouponRedemption)
 * WHERE $beforeAt IS NULL OR r.at < $beforeAt OR (r.at = $beforeAt AND r.id > $beforeId)
 * RETURN
 *   r.id AS id,
 *   r.orderId AS orderId,
 *   r.amount AS amount,
 *   r.orderValue AS orderValue,
 *   r.at AS at,
 *   r.returnedAt AS returnedAt
 * ORDER BY at DESC, id
 * LIMIT $limit
 * ```
 */
export const couponRedemptions: Query<CouponRedemptionsParams, CouponRedemptionsRow, 'read'> = {
  name: 'campaigns/coupon-redemptions',
  mode: 'read',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"},"beforeAt":{"kind":"datetime","nullable":true},"beforeId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"orderId":{"kind":"string"},"amount":{"kind":"float"},"orderValue":{"kind":"float"},"at":{"kind":"datetime"},"returnedAt":{"kind":"datetime","nullable":true}},
  text: `MATCH (:CouponBatch {id: $id})<-[:OF_BATCH]-(:Coupon)<-[:REDEMPTION_OF]-(r:CouponRedemption)
WHERE $beforeAt IS NULL OR r.at < $beforeAt OR (r.at = $beforeAt AND r.id > $beforeId)
RETURN
  r.id AS id,
  r.orderId AS orderId,
  r.amount AS amount,
  r.orderValue AS orderValue,
  r.at AS at,
  r.returnedAt AS returnedAt
ORDER BY at DESC, id
LIMIT $limit`,
};

export interface CouponsOfPersonParams {
  readonly userId: string;
  /** of the last one of the page before */
  readonly afterAt?: Date | null;
  readonly afterId?: string | null;
  readonly limit: number;
}
export interface CouponsOfPersonRow {
  id: string;
  batchId: string;
  createdAt: Date;
  /** null while nobody used it */
  orderId: string | null;
}
/**
 * Which coupons has a person, the newest batch first?
 * ```cypher
 * MATCH (:User {id: $userId})-[:HOLDS]->(c:Coupon)-[:OF_BATCH]->(b:CouponBatch)
 * WHERE
 *   b.state <> 'ISSUING' AND ($afterAt IS NULL OR b.createdAt < $afterAt OR (b.createdAt = $afterAt AND c.id > $afterId))
 * RETURN c.id AS id, b.id AS batchId, b.createdAt AS createdAt, c.orderId AS orderId
 * ORDER BY createdAt DESC, id
 * LIMIT $limit
 * ```
 */
export const couponsOfPerson: Query<CouponsOfPersonParams, CouponsOfPersonRow, 'read'> = {
  name: 'campaigns/coupons-of-person',
  mode: 'read',
  params: {"userId":{"kind":"string"},"afterAt":{"kind":"datetime","nullable":true},"afterId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"batchId":{"kind":"string"},"createdAt":{"kind":"datetime"},"orderId":{"kind":"string","nullable":true}},
  text: `MATCH (:User {id: $userId})-[:HOLDS]->(c:Coupon)-[:OF_BATCH]->(b:CouponBatch)
WHERE
  b.state <> 'ISSUING' AND ($afterAt IS NULL OR b.createdAt < $afterAt OR (b.createdAt = $afterAt AND c.id > $afterId))
RETURN c.id AS id, b.id AS batchId, b.createdAt AS createdAt, c.orderId AS orderId
ORDER BY createdAt DESC, id
LIMIT $limit`,
};

export interface CreateCampaignParams {
  readonly campaign: { readonly id: string; readonly name: string; readonly productId?: string | null; readonly categoryId?: string | null; readonly segmentId: string; readonly channel: string; readonly unit: string; readonly controlShare: number; readonly budget: number; readonly contactCost: number; readonly currency: string; readonly riskShare: number; readonly startsAt: Date; readonly endsAt: Date; readonly createdBy: string };
  readonly at: Date;
}
export interface CreateCampaignRow {
  /** false where there was one of this id */
  created: boolean;
}
/**
 * Make the draft of a campaign, once.
 * ```cypher
 * MERGE (c:Campaign {id: $campaign.id})
 *   ON CREATE SET c += $campaign, c.state = 'DRAFT', c.revision = 0, c.createdAt = $at
 * RETURN c.createdAt = $at AS created
 * ```
 */
export const createCampaign: Query<CreateCampaignParams, CreateCampaignRow, 'write'> = {
  name: 'campaigns/create-campaign',
  mode: 'write',
  timeoutMs: 10000,
  params: {"campaign":{"kind":"map","fields":{"id":{"kind":"string"},"name":{"kind":"string"},"productId":{"kind":"string","nullable":true},"categoryId":{"kind":"string","nullable":true},"segmentId":{"kind":"string"},"channel":{"kind":"string"},"unit":{"kind":"string"},"controlShare":{"kind":"float"},"budget":{"kind":"float"},"contactCost":{"kind":"float"},"currency":{"kind":"string"},"riskShare":{"kind":"float"},"startsAt":{"kind":"datetime"},"endsAt":{"kind":"datetime"},"createdBy":{"kind":"string"}}},"at":{"kind":"datetime"}},
  row: {"created":{"kind":"boolean"}},
  text: `MERGE (c:Campaign {id: $campaign.id})
  ON CREATE SET c += $campaign, c.state = 'DRAFT', c.revision = 0, c.createdAt = $at
RETURN c.createdAt = $at AS created`,
};

export interface CreateCouponBatchParams {
  readonly batch: { readonly id: string; readonly name: string; readonly segmentId: string; readonly choice: string; readonly discount: string; readonly value: number; readonly currency: string; readonly mostOff: number; readonly minimumOrder: number; readonly productIds: readonly string[]; readonly categoryIds: readonly string[]; readonly perPerson: number; readonly mostRedemptions?: number | null; readonly budget: number; readonly expiresAt: Date; readonly returnsGiveBack: boolean; readonly createdBy: string };
  readonly at: Date;
}
export interface CreateCouponBatchRow {
  /** false where there was one of this id */
  created: boolean;
}
/**
 * Make a batch of coupons of which no code is there yet, once.
 * ```cypher
 * MERGE (b:CouponBatch {id: $batch.id})
 *   ON CREATE SET
 *     b += $batch,
 *     b.state = 'ISSUING',
 *     b.createdAt = $at,
 *     b.codes = 0,
 *     b.people = 0,
 *     b.redeemed = 0,
 *     b.spent = 0.0
 * RETURN b.createdAt = $at AS created
 * ```
 */
export const createCouponBatch: Query<CreateCouponBatchParams, CreateCouponBatchRow, 'write'> = {
  name: 'campaigns/create-coupon-batch',
  mode: 'write',
  timeoutMs: 10000,
  params: {"batch":{"kind":"map","fields":{"id":{"kind":"string"},"name":{"kind":"string"},"segmentId":{"kind":"string"},"choice":{"kind":"string"},"discount":{"kind":"string"},"value":{"kind":"float"},"currency":{"kind":"string"},"mostOff":{"kind":"float"},"minimumOrder":{"kind":"float"},"productIds":{"kind":"list","of":{"kind":"string"}},"categoryIds":{"kind":"list","of":{"kind":"string"}},"perPerson":{"kind":"int"},"mostRedemptions":{"kind":"int","nullable":true},"budget":{"kind":"float"},"expiresAt":{"kind":"datetime"},"returnsGiveBack":{"kind":"boolean"},"createdBy":{"kind":"string"}}},"at":{"kind":"datetime"}},
  row: {"created":{"kind":"boolean"}},
  text: `MERGE (b:CouponBatch {id: $batch.id})
  ON CREATE SET
    b += $batch,
    b.state = 'ISSUING',
    b.createdAt = $at,
    b.codes = 0,
    b.people = 0,
    b.redeemed = 0,
    b.spent = 0.0
RETURN b.createdAt = $at AS created`,
};

export interface CreateCouponsParams {
  /** of the batch */
  readonly id: string;
  readonly coupons: readonly { readonly id: string; readonly number: number; readonly userId: string }[];
}
export interface CreateCouponsRow {
  people: number;
  codes: number;
}
/**
 * Give codes of a batch to people to whom the shop may write at this moment; others get none.
 * ```cypher
 * MATCH (b:CouponBatch {id: $id})
 * UNWIND $coupons AS coupon
 * MATCH (u:User {id: coupon.userId})
 * WHERE u.mayContact = true
 * CREATE (u)-[:HOLDS]->(c:Coupon {id: coupon.id, number: coupon.number})-[:OF_BATCH]->(b)
 * RETURN count(DISTINCT u) AS people, count(c) AS codes
 * ```
 */
export const createCoupons: Query<CreateCouponsParams, CreateCouponsRow, 'write'> = {
  name: 'campaigns/create-coupons',
  mode: 'write',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"coupons":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"number":{"kind":"int"},"userId":{"kind":"string"}}}}},
  row: {"people":{"kind":"int"},"codes":{"kind":"int"}},
  text: `MATCH (b:CouponBatch {id: $id})
UNWIND $coupons AS coupon
MATCH (u:User {id: coupon.userId})
WHERE u.mayContact = true
CREATE (u)-[:HOLDS]->(c:Coupon {id: coupon.id, number: coupon.number})-[:OF_BATCH]->(b)
RETURN count(DISTINCT u) AS people, count(c) AS codes`,
};

export interface CreateSegmentParams {
  /** of a new one */
  readonly id: string;
  readonly name: string;
  /** the name in lower case */
  readonly nameKey: string;
  readonly kind: string;
  /** JSON */
  readonly choice: string;
  readonly at: Date;
  readonly by: string;
}
export interface CreateSegmentRow {
  id: string;
  choice: string;
  created: boolean;
}
/**
 * Save a segment under a name, unless there is one of this name; what is there then?
 * ```cypher
 * MERGE (s:Segment {nameKey: $nameKey})
 *   ON CREATE SET
 *     s.id = $id,
 *     s.name = $name,
 *     s.kind = $kind,
 *     s.choice = $choice,
 *     s.createdAt = $at,
 *     s.createdBy = $by,
 *     s.changedAt = $at,
 *     s.version = 0,
 *     s.people = 0,
 *     s.contactable = 0
 * RETURN s.id AS id, s.choice AS choice, s.id = $id AS created
 * ```
 */
export const createSegment: Query<CreateSegmentParams, CreateSegmentRow, 'write'> = {
  name: 'campaigns/create-segment',
  mode: 'write',
  params: {"id":{"kind":"string"},"name":{"kind":"string"},"nameKey":{"kind":"string"},"kind":{"kind":"string"},"choice":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"}},
  row: {"id":{"kind":"string"},"choice":{"kind":"string"},"created":{"kind":"boolean"}},
  text: `MERGE (s:Segment {nameKey: $nameKey})
  ON CREATE SET
    s.id = $id,
    s.name = $name,
    s.kind = $kind,
    s.choice = $choice,
    s.createdAt = $at,
    s.createdBy = $by,
    s.changedAt = $at,
    s.version = 0,
    s.people = 0,
    s.contactable = 0
RETURN s.id AS id, s.choice AS choice, s.id = $id AS created`,
};

export interface DeleteSegmentParams {
  readonly id: string;
}
export interface DeleteSegmentRow {
  removed: number;
}
/**
 * Remove a segment whose members are removed, with its versions. No row where there is no such segment.
 * ```cypher
 * MATCH (s:Segment {id: $id})
 * OPTIONAL MATCH (v:SegmentVersion)-[:VERSION_OF]->(s)
 * DETACH DELETE v, s
 * RETURN count(DISTINCT s) AS removed
 * ```
 */
export const deleteSegment: Query<DeleteSegmentParams, DeleteSegmentRow, 'write'> = {
  name: 'campaigns/delete-segment',
  mode: 'write',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (s:Segment {id: $id})
OPTIONAL MATCH (v:SegmentVersion)-[:VERSION_OF]->(s)
DETACH DELETE v, s
RETURN count(DISTINCT s) AS removed`,
};

export interface EndCouponBatchParams {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
}
export interface EndCouponBatchRow {
  state: string;
}
/**
 * End a batch of coupons, once: no code of it is taken any more. No row where there is no such batch.
 * ```cypher
 * MATCH (b:CouponBatch {id: $id})
 * SET b.locked = true
 * WITH b
 * SET b.endedAt = coalesce(b.endedAt, $at), b.endedBy = coalesce(b.endedBy, $by), b.state = 'ENDED'
 * RETURN b.state AS state
 * ```
 */
export const endCouponBatch: Query<EndCouponBatchParams, EndCouponBatchRow, 'write'> = {
  name: 'campaigns/end-coupon-batch',
  mode: 'write',
  params: {"id":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"}},
  row: {"state":{"kind":"string"}},
  text: `MATCH (b:CouponBatch {id: $id})
SET b.locked = true
WITH b
SET b.endedAt = coalesce(b.endedAt, $at), b.endedBy = coalesce(b.endedBy, $by), b.state = 'ENDED'
RETURN b.state AS state`,
};

export interface EnterAudienceParams {
  /** of the campaign */
  readonly id: string;
  readonly rows: readonly { readonly userId: string; readonly treated: boolean; readonly chosen: boolean; readonly toContact: boolean; readonly unit: string }[];
}
export interface EnterAudienceRow {
  entered: number;
}
/**
 * Keep these people as the audience of a campaign.
 * ```cypher
 * MATCH (c:Campaign {id: $id})
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.userId})
 * CREATE (u)-[:IN_CAMPAIGN {treated: row.treated, chosen: row.chosen, toContact: row.toContact, unit: row.unit}]->(c)
 * RETURN count(u) AS entered
 * ```
 */
export const enterAudience: Query<EnterAudienceParams, EnterAudienceRow, 'write'> = {
  name: 'campaigns/enter-audience',
  mode: 'write',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"rows":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"treated":{"kind":"boolean"},"chosen":{"kind":"boolean"},"toContact":{"kind":"boolean"},"unit":{"kind":"string"}}}}},
  row: {"entered":{"kind":"int"}},
  text: `MATCH (c:Campaign {id: $id})
UNWIND $rows AS row
MATCH (u:User {id: row.userId})
CREATE (u)-[:IN_CAMPAIGN {treated: row.treated, chosen: row.chosen, toContact: row.toContact, unit: row.unit}]->(c)
RETURN count(u) AS entered`,
};

export interface EnterMembershipParams {
  readonly id: string;
  /** null where nothing changed */
  readonly versionId?: string | null;
  readonly version: number;
  readonly at: Date;
  readonly joined: number;
  readonly left: number;
}
export interface EnterMembershipRow {
  people: number;
  contactable: number;
}
/**
 * Say that the members of a segment were computed now, and keep what changed where they are another version.
 * ```cypher
 * MATCH (s:Segment {id: $id})
 * CALL (s) {
 *   OPTIONAL MATCH (s)<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
 *   RETURN count(u) AS people, count(
 *       CASE
 *         WHEN u.mayContact THEN 1
 *       END) AS contactable
 * }
 * SET s.computedAt = $at, s.version = $version, s.people = people, s.contactable = contactable
 * FOREACH (versionId IN
 * CASE
 *   WHEN $versionId IS NULL THEN []
 *   ELSE [$versionId]
 * END |
 *   CREATE
 *     (:SegmentVersion
 *       {
 *         id: versionId,
 *         version: $version,
 *         at: $at,
 *         people: people,
 *         contactable: contactable,
 *         joined: $joined,
 *         left: $left
 *       })-
 *       [:VERSION_OF]->
 *     (s)
 * )
 * RETURN people, contactable
 * ```
 */
export const enterMembership: Query<EnterMembershipParams, EnterMembershipRow, 'write'> = {
  name: 'campaigns/enter-membership',
  mode: 'write',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"versionId":{"kind":"string","nullable":true},"version":{"kind":"int"},"at":{"kind":"datetime"},"joined":{"kind":"int"},"left":{"kind":"int"}},
  row: {"people":{"kind":"int"},"contactable":{"kind":"int"}},
  text: `MATCH (s:Segment {id: $id})
CALL (s) {
  OPTIONAL MATCH (s)<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
  RETURN count(u) AS people, count(
      CASE
        WHEN u.mayContact THEN 1
      END) AS contactable
}
SET s.computedAt = $at, s.version = $version, s.people = people, s.contactable = contactable
FOREACH (versionId IN
CASE
  WHEN $versionId IS NULL THEN []
  ELSE [$versionId]
END |
  CREATE
    (:SegmentVersion
      {
        id: versionId,
        version: $version,
        at: $at,
        people: people,
        contactable: contactable,
        joined: $joined,
        left: $left
      })-
      [:VERSION_OF]->
    (s)
)
RETURN people, contactable`,
};

export interface ExportedCouponsParams {
  /** of the batch */
  readonly id: string;
  readonly after: number;
  readonly limit: number;
}
export interface ExportedCouponsRow {
  id: string;
  number: number;
  userId: string;
  name: string | null;
}
/**
 * Which unused codes of a batch are of people to whom the shop may write now, after a number?
 * ```cypher
 * MATCH (:CouponBatch {id: $id})<-[:OF_BATCH]-(c:Coupon WHERE c.number > $after AND c.orderId IS NULL)<-[:HOLDS]-(u:User)
 * WHERE u.mayContact = true
 * RETURN c.id AS id, c.number AS number, u.id AS userId, u.name AS name
 * ORDER BY number
 * LIMIT $limit
 * ```
 */
export const exportedCoupons: Query<ExportedCouponsParams, ExportedCouponsRow, 'read'> = {
  name: 'campaigns/exported-coupons',
  mode: 'read',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"},"after":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"number":{"kind":"int"},"userId":{"kind":"string"},"name":{"kind":"string","nullable":true}},
  text: `MATCH (:CouponBatch {id: $id})<-[:OF_BATCH]-(c:Coupon WHERE c.number > $after AND c.orderId IS NULL)<-[:HOLDS]-(u:User)
WHERE u.mayContact = true
RETURN c.id AS id, c.number AS number, u.id AS userId, u.name AS name
ORDER BY number
LIMIT $limit`,
};

export interface FiguresOfCouponsParams {
  readonly ids: readonly string[];
}
export interface FiguresOfCouponsRow {
  id: string;
  /** of orders whose code did not come back */
  orderValue: number;
  givenBack: number;
}
/**
 * What came of these batches of coupons: how much was bought with their codes, and how many codes came back?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (b:CouponBatch {id: id})
 * OPTIONAL MATCH (b)<-[:OF_BATCH]-(:Coupon)<-[:REDEMPTION_OF]-(r:CouponRedemption)
 * RETURN
 *   id,
 *   sum(
 *     CASE
 *       WHEN r.returnedAt IS NULL THEN r.orderValue
 *       ELSE 0.0
 *     END) AS orderValue,
 *   count(r.returnedAt) AS givenBack
 * ```
 */
export const figuresOfCoupons: Query<FiguresOfCouponsParams, FiguresOfCouponsRow, 'read'> = {
  name: 'campaigns/figures-of-coupons',
  mode: 'read',
  timeoutMs: 30000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"orderValue":{"kind":"float"},"givenBack":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (b:CouponBatch {id: id})
OPTIONAL MATCH (b)<-[:OF_BATCH]-(:Coupon)<-[:REDEMPTION_OF]-(r:CouponRedemption)
RETURN
  id,
  sum(
    CASE
      WHEN r.returnedAt IS NULL THEN r.orderValue
      ELSE 0.0
    END) AS orderValue,
  count(r.returnedAt) AS givenBack`,
};

export interface FinishCouponBatchParams {
  readonly id: string;
  readonly people: number;
  readonly codes: number;
}
export interface FinishCouponBatchRow {
  id: string;
}
/**
 * Say that all codes of a batch are there: from now on they are worth something.
 * ```cypher
 * MATCH (b:CouponBatch {id: $id})
 * SET b.state = 'ISSUED', b.people = $people, b.codes = $codes, b.mostRedemptions = coalesce(b.mostRedemptions, $codes)
 * RETURN b.id AS id
 * ```
 */
export const finishCouponBatch: Query<FinishCouponBatchParams, FinishCouponBatchRow, 'write'> = {
  name: 'campaigns/finish-coupon-batch',
  mode: 'write',
  params: {"id":{"kind":"string"},"people":{"kind":"int"},"codes":{"kind":"int"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (b:CouponBatch {id: $id})
SET b.state = 'ISSUED', b.people = $people, b.codes = $codes, b.mostRedemptions = coalesce(b.mostRedemptions, $codes)
RETURN b.id AS id`,
};

export interface GiveCouponBackParams {
  /** of the coupon */
  readonly id: string;
  /** of the coupon and the order */
  readonly redemptionId: string;
  readonly at: Date;
}
export interface GiveCouponBackRow {
  /** GIVEN_BACK, REPEATED (before already) or KEPT */
  verdict: string;
}
/**
 * Give a coupon back that an order used, where the batch says so; once. No row where the order did not use the coupon.
 * ```cypher
 * MATCH (c:Coupon {id: $id})-[:OF_BATCH]->(b:CouponBatch)
 * SET b.locked = true
 * WITH c, b
 * MATCH (r:CouponRedemption {id: $redemptionId})
 * WITH
 *   c,
 *   b,
 *   r,
 *   CASE
 *     WHEN r.returnedAt IS NOT NULL THEN 'REPEATED'
 *     WHEN b.returnsGiveBack THEN 'GIVEN_BACK'
 *     ELSE 'KEPT'
 *   END AS verdict
 * CALL (c, b, r, verdict) {
 *   WITH c, b, r
 *   WHERE verdict = 'GIVEN_BACK'
 *   SET r.returnedAt = $at, b.redeemed = b.redeemed - 1, b.spent = round(b.spent - r.amount, 6)
 *   REMOVE c.orderId
 * }
 * RETURN verdict
 * ```
 */
export const giveCouponBack: Query<GiveCouponBackParams, GiveCouponBackRow, 'write'> = {
  name: 'campaigns/give-coupon-back',
  mode: 'write',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"redemptionId":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"verdict":{"kind":"string"}},
  text: `MATCH (c:Coupon {id: $id})-[:OF_BATCH]->(b:CouponBatch)
SET b.locked = true
WITH c, b
MATCH (r:CouponRedemption {id: $redemptionId})
WITH
  c,
  b,
  r,
  CASE
    WHEN r.returnedAt IS NOT NULL THEN 'REPEATED'
    WHEN b.returnsGiveBack THEN 'GIVEN_BACK'
    ELSE 'KEPT'
  END AS verdict
CALL (c, b, r, verdict) {
  WITH c, b, r
  WHERE verdict = 'GIVEN_BACK'
  SET r.returnedAt = $at, b.redeemed = b.redeemed - 1, b.spent = round(b.spent - r.amount, 6)
  REMOVE c.orderId
}
RETURN verdict`,
};

export interface HabitsBeforeParams {
  readonly people: readonly { readonly id: string; readonly at: Date }[];
}
export interface HabitsBeforeRow {
  userId: string;
  /** null where it is not known when the person joined */
  tenureDays: number | null;
  purchases: number;
  /** in the 90 days before */
  recentPurchases: number;
  /** null of who bought nothing */
  daysSincePurchase: number | null;
  /** in the 90 days before */
  views: number;
  friends: number;
  followers: number;
}
/**
 * What was known of people before a moment of each? Nothing that came later, so that what an experiment did is not among it.
 * ```cypher
 * UNWIND $people AS person
 * MATCH (u:User {id: person.id})
 * CALL (u, person) {
 *   OPTIONAL MATCH (u)-[p:PURCHASED]->(:Product)
 *   WHERE p.at < person.at
 *   RETURN
 *     count(p) AS purchases,
 *     count(
 *       CASE
 *         WHEN p.at >= person.at - duration({days: 90}) THEN 1
 *       END) AS recentPurchases,
 *     max(p.at) AS last
 * }
 * RETURN
 *   u.id AS userId,
 *   (person.at.epochMillis - u.joinedAt.epochMillis) / 86400000.0 AS tenureDays,
 *   purchases,
 *   recentPurchases,
 *   (person.at.epochMillis - last.epochMillis) / 86400000.0 AS daysSincePurchase,
 *   COUNT { (u)-[v:VIEWED]->(:Product)
 *   WHERE v.at < person.at AND v.at >= person.at - duration({days: 90}) } AS views,
 *   COUNT { (u)-[f:FRIENDS_WITH]-(:User)
 *   WHERE f.since IS NULL OR f.since < person.at } AS friends,
 *   COUNT { (u)<-[f:FOLLOWS]-(:User)
 *   WHERE f.since IS NULL OR f.since < person.at } AS followers
 * ```
 */
export const habitsBefore: Query<HabitsBeforeParams, HabitsBeforeRow, 'read'> = {
  name: 'campaigns/habits-before',
  mode: 'read',
  timeoutMs: 60000,
  params: {"people":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"at":{"kind":"datetime"}}}}},
  row: {"userId":{"kind":"string"},"tenureDays":{"kind":"float","nullable":true},"purchases":{"kind":"int"},"recentPurchases":{"kind":"int"},"daysSincePurchase":{"kind":"float","nullable":true},"views":{"kind":"int"},"friends":{"kind":"int"},"followers":{"kind":"int"}},
  text: `UNWIND $people AS person
MATCH (u:User {id: person.id})
CALL (u, person) {
  OPTIONAL MATCH (u)-[p:PURCHASED]->(:Product)
  WHERE p.at < person.at
  RETURN
    count(p) AS purchases,
    count(
      CASE
        WHEN p.at >= person.at - duration({days: 90}) THEN 1
      END) AS recentPurchases,
    max(p.at) AS last
}
RETURN
  u.id AS userId,
  (person.at.epochMillis - u.joinedAt.epochMillis) / 86400000.0 AS tenureDays,
  purchases,
  recentPurchases,
  (person.at.epochMillis - last.epochMillis) / 86400000.0 AS daysSincePurchase,
  COUNT { (u)-[v:VIEWED]->(:Product)
  WHERE v.at < person.at AND v.at >= person.at - duration({days: 90}) } AS views,
  COUNT { (u)-[f:FRIENDS_WITH]-(:User)
  WHERE f.since IS NULL OR f.since < person.at } AS friends,
  COUNT { (u)<-[f:FOLLOWS]-(:User)
  WHERE f.since IS NULL OR f.since < person.at } AS followers`,
};

export interface JoinSegmentParams {
  readonly id: string;
  readonly people: readonly string[];
  readonly version: number;
}
export interface JoinSegmentRow {
  joined: number;
}
/**
 * Make these people, who are no members now, members of a segment from a version on.
 * ```cypher
 * MATCH (s:Segment {id: $id})
 * UNWIND $people AS person
 * MATCH (u:User {id: person})
 * CREATE (u)-[:IN_SEGMENT {from: $version}]->(s)
 * RETURN count(u) AS joined
 * ```
 */
export const joinSegment: Query<JoinSegmentParams, JoinSegmentRow, 'write'> = {
  name: 'campaigns/join-segment',
  mode: 'write',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"people":{"kind":"list","of":{"kind":"string"}},"version":{"kind":"int"}},
  row: {"joined":{"kind":"int"}},
  text: `MATCH (s:Segment {id: $id})
UNWIND $people AS person
MATCH (u:User {id: person})
CREATE (u)-[:IN_SEGMENT {from: $version}]->(s)
RETURN count(u) AS joined`,
};

export interface LaunchPeopleParams {
  readonly ids: readonly string[];
  readonly productId: string;
}
export interface LaunchPeopleRow {
  userId: string;
  /** whether the shop may write to the person */
  contactable: boolean;
  /** of the last influence run */
  communityId: string | null;
}
/**
 * Which of these people may be in the audience of a product: are still there, did not buy it, and are neither robots nor inauthentic?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * WHERE u.robotLike IS NULL AND u.inauthentic IS NULL AND NOT EXISTS { (u)-[:PURCHASED]->(:Product {id: $productId}) }
 * RETURN u.id AS userId, coalesce(u.mayContact, false) AS contactable, u.influenceCommunity AS communityId
 * ```
 */
export const launchPeople: Query<LaunchPeopleParams, LaunchPeopleRow, 'read'> = {
  name: 'campaigns/launch-people',
  mode: 'read',
  timeoutMs: 30000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"productId":{"kind":"string"}},
  row: {"userId":{"kind":"string"},"contactable":{"kind":"boolean"},"communityId":{"kind":"string","nullable":true}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.robotLike IS NULL AND u.inauthentic IS NULL AND NOT EXISTS { (u)-[:PURCHASED]->(:Product {id: $productId}) }
RETURN u.id AS userId, coalesce(u.mayContact, false) AS contactable, u.influenceCommunity AS communityId`,
};

export interface LaunchProofsParams {
  readonly ids: readonly string[];
  /** products like the new one */
  readonly productIds: readonly string[];
  /** acts from here on are counted as recent */
  readonly since: Date;
  /** stars of a rating */
  readonly likedFrom: number;
}
export interface LaunchProofsRow {
  userId: string;
  /** how many of the products the person bought, liked, shared or rated well */
  near: number;
  /** three of them, the latest first */
  nearest: string[];
  /** the latest such act */
  nearAt: Date | null;
  /** products with which the person did so since then */
  recent: number;
  /** of all time */
  whole: number;
  /** the latest such act with any product */
  latestAt: Date | null;
}
/**
 * What did these people do with some products, and how active are they?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   MATCH (u)-[e:PURCHASED|LIKED|SHARED|RATED]->(p:Product)
 *   WHERE type(e) <> 'RATED' OR e.value >= $likedFrom
 *   WITH p, max(e.at) AS at
 *   ORDER BY at DESC, p.id
 *   WITH collect({id: p.id, at: at, near: p.id IN $productIds}) AS acts
 *   RETURN
 *     [act IN acts WHERE act.near] AS near,
 *     size([act IN acts WHERE act.at >= $since]) AS recent,
 *     size(acts) AS whole,
 *     head(acts).at AS latestAt
 * }
 * RETURN
 *   u.id AS userId,
 *   size(near) AS near,
 *   [act IN near[..3] | act.id] AS nearest,
 *   head(near).at AS nearAt,
 *   recent,
 *   whole,
 *   latestAt
 * ```
 */
export const launchProofs: Query<LaunchProofsParams, LaunchProofsRow, 'read'> = {
  name: 'campaigns/launch-proofs',
  mode: 'read',
  timeoutMs: 30000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"productIds":{"kind":"list","of":{"kind":"string"}},"since":{"kind":"datetime"},"likedFrom":{"kind":"float"}},
  row: {"userId":{"kind":"string"},"near":{"kind":"int"},"nearest":{"kind":"list","of":{"kind":"string"}},"nearAt":{"kind":"datetime","nullable":true},"recent":{"kind":"int"},"whole":{"kind":"int"},"latestAt":{"kind":"datetime","nullable":true}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[e:PURCHASED|LIKED|SHARED|RATED]->(p:Product)
  WHERE type(e) <> 'RATED' OR e.value >= $likedFrom
  WITH p, max(e.at) AS at
  ORDER BY at DESC, p.id
  WITH collect({id: p.id, at: at, near: p.id IN $productIds}) AS acts
  RETURN
    [act IN acts WHERE act.near] AS near,
    size([act IN acts WHERE act.at >= $since]) AS recent,
    size(acts) AS whole,
    head(acts).at AS latestAt
}
RETURN
  u.id AS userId,
  size(near) AS near,
  [act IN near[..3] | act.id] AS nearest,
  head(near).at AS nearAt,
  recent,
  whole,
  latestAt`,
};

export interface LeadingProductParams {
  readonly categoryId: string;
}
export interface LeadingProductRow {
  productId: string;
}
/**
 * Which product on sale of a category, or of one within it, was bought most often?
 * ```cypher
 * MATCH (:Category {id: $categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
 * WHERE coalesce(p.active, true) AND (p.stock IS NULL OR p.stock > 0)
 * WITH DISTINCT p
 * RETURN p.id AS productId
 * ORDER BY COUNT { (p)<-[:PURCHASED]-() } DESC, productId
 * LIMIT 1
 * ```
 */
export const leadingProduct: Query<LeadingProductParams, LeadingProductRow, 'read'> = {
  name: 'campaigns/leading-product',
  mode: 'read',
  timeoutMs: 30000,
  params: {"categoryId":{"kind":"string"}},
  row: {"productId":{"kind":"string"}},
  text: `MATCH (:Category {id: $categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
WHERE coalesce(p.active, true) AND (p.stock IS NULL OR p.stock > 0)
WITH DISTINCT p
RETURN p.id AS productId
ORDER BY COUNT { (p)<-[:PURCHASED]-() } DESC, productId
LIMIT 1`,
};

export interface LeaveSegmentParams {
  readonly id: string;
  readonly people: readonly string[];
  readonly version: number;
}
export interface LeaveSegmentRow {
  left: number;
}
/**
 * End the membership of these people with a version.
 * ```cypher
 * MATCH (s:Segment {id: $id})
 * UNWIND $people AS person
 * MATCH (:User {id: person})-[r:IN_SEGMENT WHERE r.until IS NULL]->(s)
 * SET r.until = $version
 * RETURN count(r) AS left
 * ```
 */
export const leaveSegment: Query<LeaveSegmentParams, LeaveSegmentRow, 'write'> = {
  name: 'campaigns/leave-segment',
  mode: 'write',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"people":{"kind":"list","of":{"kind":"string"}},"version":{"kind":"int"}},
  row: {"left":{"kind":"int"}},
  text: `MATCH (s:Segment {id: $id})
UNWIND $people AS person
MATCH (:User {id: person})-[r:IN_SEGMENT WHERE r.until IS NULL]->(s)
SET r.until = $version
RETURN count(r) AS left`,
};

export interface LockCouponBatchParams {
  readonly id: string;
}
export interface LockCouponBatchRow {
  state: string;
}
/**
 * Lock a batch of coupons until the transaction ends; in which state is it? No row where there is no such batch.
 * ```cypher
 * MATCH (b:CouponBatch {id: $id})
 * // A property of its own: one that is read to be written back is read before the lock is there.
 * SET b.locked = true
 * WITH b
 * RETURN b.state AS state
 * ```
 */
export const lockCouponBatch: Query<LockCouponBatchParams, LockCouponBatchRow, 'write'> = {
  name: 'campaigns/lock-coupon-batch',
  mode: 'write',
  params: {"id":{"kind":"string"}},
  row: {"state":{"kind":"string"}},
  text: `MATCH (b:CouponBatch {id: $id})
// A property of its own: one that is read to be written back is read before the lock is there.
SET b.locked = true
WITH b
RETURN b.state AS state`,
};

export interface LockSegmentParams {
  readonly id: string;
}
export interface LockSegmentRow {
  version: number;
  choice: string;
  kind: string;
}
/**
 * Lock a segment until the transaction ends; which version does it have? No row where there is no such segment.
 * ```cypher
 * MATCH (s:Segment {id: $id})
 * // A property of its own: one that is read to be written back is read before the lock is there.
 * SET s.locked = true
 * WITH s
 * RETURN s.version AS version, s.choice AS choice, s.kind AS kind
 * ```
 */
export const lockSegment: Query<LockSegmentParams, LockSegmentRow, 'write'> = {
  name: 'campaigns/lock-segment',
  mode: 'write',
  params: {"id":{"kind":"string"}},
  row: {"version":{"kind":"int"},"choice":{"kind":"string"},"kind":{"kind":"string"}},
  text: `MATCH (s:Segment {id: $id})
// A property of its own: one that is read to be written back is read before the lock is there.
SET s.locked = true
WITH s
RETURN s.version AS version, s.choice AS choice, s.kind AS kind`,
};

export interface MembersNowParams {
  readonly id: string;
}
export interface MembersNowRow {
  ids: string[];
}
/**
 * Who is a member of a segment now?
 * ```cypher
 * MATCH (:Segment {id: $id})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
 * RETURN collect(u.id) AS ids
 * ```
 */
export const membersNow: Query<MembersNowParams, MembersNowRow, 'read'> = {
  name: 'campaigns/members-now',
  mode: 'read',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"}},
  row: {"ids":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (:Segment {id: $id})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
RETURN collect(u.id) AS ids`,
};

export interface MoveCampaignParams {
  readonly id: string;
  /** that it has */
  readonly revision: number;
  readonly from: readonly string[];
  readonly to: string;
  readonly at: Date;
  readonly by: string;
  readonly stepId: string;
  readonly note?: string | null;
  /** JSON */
  readonly ended?: string | null;
  /** JSON */
  readonly promised?: string | null;
}
export interface MoveCampaignRow {
  /** that it has now */
  revision: number;
}
/**
 * Take a campaign from one of some states to another, and keep who did it. No row where it is in none of them or at another revision: of two at once the second finds what the first made of it.
 * ```cypher
 * MATCH (c:Campaign {id: $id})
 * // A property of its own: what is asked below is read once the campaign is locked.
 * SET c.locked = true
 * WITH c, c.state AS before
 * WHERE c.revision = $revision AND before IN $from
 * SET
 *   c.state = $to,
 *   c.revision = $revision + 1,
 *   c.startedAt =
 *     CASE $to
 *       WHEN 'RUNNING' THEN coalesce(c.startedAt, $at)
 *       ELSE c.startedAt
 *     END,
 *   c.endedAt =
 *     CASE $to
 *       WHEN 'ENDED' THEN $at
 *       ELSE c.endedAt
 *     END,
 *   c.ended = coalesce($ended, c.ended),
 *   c.promised = coalesce($promised, c.promised)
 * CREATE (s:CampaignStep {id: $stepId, revision: $revision + 1, at: $at, by: $by, from: before, to: $to, note: $note})
 * CREATE (s)-[:STEP_OF]->(c)
 * RETURN c.revision AS revision
 * ```
 */
export const moveCampaign: Query<MoveCampaignParams, MoveCampaignRow, 'write'> = {
  name: 'campaigns/move-campaign',
  mode: 'write',
  timeoutMs: 10000,
  params: {"id":{"kind":"string"},"revision":{"kind":"int"},"from":{"kind":"list","of":{"kind":"string"}},"to":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"},"stepId":{"kind":"string"},"note":{"kind":"string","nullable":true},"ended":{"kind":"string","nullable":true},"promised":{"kind":"string","nullable":true}},
  row: {"revision":{"kind":"int"}},
  text: `MATCH (c:Campaign {id: $id})
// A property of its own: what is asked below is read once the campaign is locked.
SET c.locked = true
WITH c, c.state AS before
WHERE c.revision = $revision AND before IN $from
SET
  c.state = $to,
  c.revision = $revision + 1,
  c.startedAt =
    CASE $to
      WHEN 'RUNNING' THEN coalesce(c.startedAt, $at)
      ELSE c.startedAt
    END,
  c.endedAt =
    CASE $to
      WHEN 'ENDED' THEN $at
      ELSE c.endedAt
    END,
  c.ended = coalesce($ended, c.ended),
  c.promised = coalesce($promised, c.promised)
CREATE (s:CampaignStep {id: $stepId, revision: $revision + 1, at: $at, by: $by, from: before, to: $to, note: $note})
CREATE (s)-[:STEP_OF]->(c)
RETURN c.revision AS revision`,
};

export interface PeopleAlikeParams {
  /** the segment */
  readonly id: string;
  readonly model: string;
  readonly vector: readonly number[] | Float32Array | Float64Array;
  readonly limit: number;
}
export interface PeopleAlikeRow {
  ids: string[];
  contactable: number;
}
/**
 * Which people, who are no members of a segment, stand nearest to a direction in the space of a model?
 * ```cypher
 * MATCH (s:Segment {id: $id})
 * MATCH (u:User)
 * WHERE u.embeddingModel = $model AND NOT EXISTS { (u)-[r:IN_SEGMENT WHERE r.until IS NULL]->(s) }
 * WITH u, vector.similarity.cosine(u.embedding, $vector) AS likeness
 * ORDER BY likeness DESC, u.id
 * LIMIT $limit
 * WITH u
 * ORDER BY u.id
 * RETURN collect(u.id) AS ids, count(
 *     CASE
 *       WHEN u.mayContact THEN 1
 *     END) AS contactable
 * ```
 */
export const peopleAlike: Query<PeopleAlikeParams, PeopleAlikeRow, 'read'> = {
  name: 'campaigns/people-alike',
  mode: 'read',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"model":{"kind":"string"},"vector":{"kind":"list","of":{"kind":"float"}},"limit":{"kind":"int"}},
  row: {"ids":{"kind":"list","of":{"kind":"string"}},"contactable":{"kind":"int"}},
  text: `MATCH (s:Segment {id: $id})
MATCH (u:User)
WHERE u.embeddingModel = $model AND NOT EXISTS { (u)-[r:IN_SEGMENT WHERE r.until IS NULL]->(s) }
WITH u, vector.similarity.cosine(u.embedding, $vector) AS likeness
ORDER BY likeness DESC, u.id
LIMIT $limit
WITH u
ORDER BY u.id
RETURN collect(u.id) AS ids, count(
    CASE
      WHEN u.mayContact THEN 1
    END) AS contactable`,
};

export interface PeopleInCommunitiesParams {
  readonly ids: readonly string[];
}
export interface PeopleInCommunitiesRow {
  everybody: number;
  communityId: string;
  people: number;
}
/**
 * How many people are there in all, and in each of these communities?
 * ```cypher
 * CALL () {
 *   MATCH (u:User)
 *   RETURN count(u) AS everybody
 * }
 * UNWIND $ids AS id
 * MATCH (c:Community {id: id})
 * RETURN everybody, c.id AS communityId, c.people AS people
 * ```
 */
export const peopleInCommunities: Query<PeopleInCommunitiesParams, PeopleInCommunitiesRow, 'read'> = {
  name: 'campaigns/people-in-communities',
  mode: 'read',
  timeoutMs: 30000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"everybody":{"kind":"int"},"communityId":{"kind":"string"},"people":{"kind":"int"}},
  text: `CALL () {
  MATCH (u:User)
  RETURN count(u) AS everybody
}
UNWIND $ids AS id
MATCH (c:Community {id: id})
RETURN everybody, c.id AS communityId, c.people AS people`,
};

export interface PeopleOfRuleParams {
  readonly now: Date;
  /** `tests` are of facts, `acts` of events; `must` are places of tests that hold of everybody who is chosen; `program`: ANSWER pushes the nth answer (of the tests, then of the acts), NOT turns the last over, ALL and ANY join the last n */
  readonly rule: { readonly tests: readonly ({ readonly kind: string; readonly of: string; readonly least?: number | null; readonly most?: number | null; readonly texts?: readonly string[] | null; readonly currency?: string | null })[]; readonly must: readonly number[]; readonly acts: readonly ({ readonly types: readonly string[]; readonly since?: Date | null; readonly products?: readonly string[] | null; readonly categories?: readonly string[] | null; readonly brands?: readonly string[] | null; readonly tags?: readonly string[] | null; readonly isNarrow: boolean; readonly ofFriends: boolean; readonly least?: number | null; readonly most?: number | null; readonly leastShare?: number | null })[]; readonly program: readonly { readonly op: string; readonly n: number }[] };
}
export interface PeopleOfRuleRow {
  /** of the people, ascending */
  ids: string[];
  contactable: number;
}
/**
 * Whom does a rule choose, and to how many of them may the shop write? The rule is a program: what it asks are `tests` of facts and counts of `acts`, and `program` joins their answers on a stack. So every rule is this one text, and nothing that somebody typed is in it. The rule is one parameter, because Neo4j plans a query anew, which takes seconds, for each order of magnitude of each list that is a parameter.
 * ```cypher
 * CALL () {
 *   UNWIND $rule.acts AS act
 *   CALL (act) {
 *     MATCH (p:Product)
 *     WHERE
 *       (act.isNarrow OR act.ofFriends) AND
 *       (act.products IS NULL OR p.id IN act.products) AND
 *       (act.categories IS NULL OR
 *         EXISTS {
 *         (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..5]->(c:Category WHERE c.id IN act.categories)
 *         }) AND
 *       (act.brands IS NULL OR EXISTS { (p)-[:MADE_BY]->(b:Brand WHERE b.id IN act.brands) }) AND
 *       (act.tags IS NULL OR EXISTS { (p)-[:TAGGED]->(t:Tag WHERE t.id IN act.tags) })
 *     RETURN collect(p.id) AS products
 *   }
 *   // Who did it, where friends count: found once, from the products, and not once more for each friend.
 *   CALL (act, products) {
 *     UNWIND
 *       CASE
 *         WHEN act.ofFriends THEN products
 *         ELSE []
 *       END AS product
 *     MATCH
 *       (:Product {id: product})<-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]-
 *       (actor:User)
 *     WHERE
 *       type(e) IN act.types AND
 *       (act.since IS NULL OR e.at >= act.since) AND
 *       coalesce(actor.shareActivity, 'FRIENDS') <> 'NOBODY'
 *     RETURN collect(DISTINCT actor.id) AS actors
 *   }
 *   RETURN collect(products) AS productsOf, collect(actors) AS actorsOf
 * }
 * MATCH (u:User)
 * WITH
 *   u,
 *   productsOf,
 *   actorsOf,
 *   {
 *     ORDERS: toFloat(coalesce(u.orders, 0)),
 *     DAYS_SINCE_PURCHASE: ($now.epochMillis - u.lastPurchaseAt.epochMillis) / 86400000.0,
 *     DAYS_SINCE_JOINED: ($now.epochMillis - u.joinedAt.epochMillis) / 86400000.0,
 *     EXPECTED_PURCHASES: u.valuePurchases,
 *     CHURN_RISK: u.valueChurnRisk,
 *     FRIENDS: toFloat(COUNT { (u)-[:FRIENDS_WITH]-() }),
 *     FOLLOWERS: toFloat(COUNT { (u)<-[:FOLLOWS]-() }),
 *     INFLUENCE_RANK: toFloat(u.influenceRank),
 *     SALES_CAUSED: u.salesAdjusted,
 *     AUTHENTICITY: u.authenticity,
 *     REGION: u.region,
 *     COMMUNITY: u.influenceCommunity,
 *     PERSON: u.id,
 *     MAY_CONTACT: coalesce(u.mayContact, false),
 *     SHARES_ACTIVITY: coalesce(u.shareActivity, 'FRIENDS') <> 'NOBODY',
 *     SOLD_BY_WORD: coalesce(u.salesProven, false),
 *     ROBOT_LIKE: coalesce(u.robotLike, false),
 *     INAUTHENTIC: coalesce(u.inauthentic, false),
 *     CASE_WAITS: EXISTS { (u)<-[:ABOUT]-(case:RiskCase WHERE case.state IN ['OPEN', 'APPEALED']) },
 *     SPENT:
 *       [
 *         n IN range(0, size(coalesce(u.spentAmounts, [])) - 1)
 *         | {amount: u.spentAmounts[n], currency: u.spentCurrencies[n]}
 *       ],
 *     VALUE:
 *       [
 *         n IN range(0, size(coalesce(u.valueAmounts, [])) - 1)
 *         | {amount: u.valueAmounts[n], currency: u.valueCurrencies[n]}
 *       ]
 *   } AS facts
 * WITH
 *   u,
 *   productsOf,
 *   actorsOf,
 *   [
 *     test IN $rule.tests
 *     | coalesce(
 *       CASE test.kind
 *         WHEN
 *           'NUMBER'
 *           THEN
 *             (test.least IS NULL OR facts[test.of] >= test.least) AND (test.most IS NULL OR facts[test.of] <= test.most)
 *         WHEN
 *           'MONEY'
 *           THEN
 *             any(
 *               sum IN facts[test.of]
 *               WHERE
 *                 sum.currency = test.currency AND
 *                 (test.least IS NULL OR sum.amount >= test.least) AND
 *                 (test.most IS NULL OR sum.amount <= test.most)
 *             )
 *         WHEN 'TEXT' THEN facts[test.of] IN test.texts
 *         ELSE facts[test.of]
 *       END,
 *       false
 *     )
 *   ] AS answers
 * WHERE all(n IN $rule.must WHERE answers[n])
 * CALL (u, productsOf, actorsOf) {
 *   UNWIND range(0, size($rule.acts) - 1) AS n
 *   WITH u, $rule.acts[n] AS act, productsOf[n] AS products, actorsOf[n] AS actors
 *   CALL (u, act, products, actors) {
 *     WITH u, act, products
 *     WHERE NOT act.ofFriends
 *     MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
 *     WHERE type(e) IN act.types AND (act.since IS NULL OR e.at >= act.since)
 *     WITH NOT act.isNarrow OR p.id IN products AS fits
 *     RETURN sum(
 *         CASE
 *           WHEN fits THEN 1.0
 *           ELSE 0.0
 *         END) AS fitting, count(*) AS whole
 *       UNION ALL
 *     WITH u, act, actors
 *     WHERE act.ofFriends
 *     MATCH (u)-[:FRIENDS_WITH]-(friend:User)
 *     WHERE friend.id IN actors
 *     RETURN toFloat(count(DISTINCT friend)) AS fitting, 0 AS whole
 *   }
 *   WITH act, sum(fitting) AS fitting, sum(whole) AS whole
 *   RETURN
 *     collect(
 *       (act.least IS NULL OR fitting >= act.least) AND
 *       (act.most IS NULL OR fitting <= act.most) AND
 *       (act.leastShare IS NULL OR (whole > 0 AND fitting >= act.leastShare * whole))) AS counted
 * }
 * WITH u, answers + counted AS answers
 * WITH
 *   u,
 *   reduce(
 *     stack = [],
 *     step IN
 *     $rule.program |
 *       CASE step.op
 *         WHEN 'ANSWER' THEN stack + [answers[step.n]]
 *         WHEN 'NOT' THEN stack[..-1] + [NOT stack[-1]]
 *         WHEN 'ALL' THEN stack[..size(stack) - step.n] + [all(one IN stack[size(stack) - step.n..] WHERE one)]
 *         ELSE stack[..size(stack) - step.n] + [any(one IN stack[size(stack) - step.n..] WHERE one)]
 *       END) AS stack
 * WHERE stack[0]
 * WITH u
 * ORDER BY u.id
 * RETURN collect(u.id) AS ids, count(
 *     CASE
 *       WHEN u.mayContact THEN 1
 *     END) AS contactable
 * ```
 */
export const peopleOfRule: Query<PeopleOfRuleParams, PeopleOfRuleRow, 'read'> = {
  name: 'campaigns/people-of-rule',
  mode: 'read',
  timeoutMs: 60000,
  params: {"now":{"kind":"datetime"},"rule":{"kind":"map","fields":{"tests":{"kind":"list","of":{"kind":"map","fields":{"kind":{"kind":"string"},"of":{"kind":"string"},"least":{"kind":"float","nullable":true},"most":{"kind":"float","nullable":true},"texts":{"kind":"list","of":{"kind":"string"},"nullable":true},"currency":{"kind":"string","nullable":true}}}},"must":{"kind":"list","of":{"kind":"int"}},"acts":{"kind":"list","of":{"kind":"map","fields":{"types":{"kind":"list","of":{"kind":"string"}},"since":{"kind":"datetime","nullable":true},"products":{"kind":"list","of":{"kind":"string"},"nullable":true},"categories":{"kind":"list","of":{"kind":"string"},"nullable":true},"brands":{"kind":"list","of":{"kind":"string"},"nullable":true},"tags":{"kind":"list","of":{"kind":"string"},"nullable":true},"isNarrow":{"kind":"boolean"},"ofFriends":{"kind":"boolean"},"least":{"kind":"float","nullable":true},"most":{"kind":"float","nullable":true},"leastShare":{"kind":"float","nullable":true}}}},"program":{"kind":"list","of":{"kind":"map","fields":{"op":{"kind":"string"},"n":{"kind":"int"}}}}}}},
  row: {"ids":{"kind":"list","of":{"kind":"string"}},"contactable":{"kind":"int"}},
  text: `CALL () {
  UNWIND $rule.acts AS act
  CALL (act) {
    MATCH (p:Product)
    WHERE
      (act.isNarrow OR act.ofFriends) AND
      (act.products IS NULL OR p.id IN act.products) AND
      (act.categories IS NULL OR
        EXISTS {
        (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..5]->(c:Category WHERE c.id IN act.categories)
        }) AND
      (act.brands IS NULL OR EXISTS { (p)-[:MADE_BY]->(b:Brand WHERE b.id IN act.brands) }) AND
      (act.tags IS NULL OR EXISTS { (p)-[:TAGGED]->(t:Tag WHERE t.id IN act.tags) })
    RETURN collect(p.id) AS products
  }
  // Who did it, where friends count: found once, from the products, and not once more for each friend.
  CALL (act, products) {
    UNWIND
      CASE
        WHEN act.ofFriends THEN products
        ELSE []
      END AS product
    MATCH
      (:Product {id: product})<-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]-
      (actor:User)
    WHERE
      type(e) IN act.types AND
      (act.since IS NULL OR e.at >= act.since) AND
      coalesce(actor.shareActivity, 'FRIENDS') <> 'NOBODY'
    RETURN collect(DISTINCT actor.id) AS actors
  }
  RETURN collect(products) AS productsOf, collect(actors) AS actorsOf
}
MATCH (u:User)
WITH
  u,
  productsOf,
  actorsOf,
  {
    ORDERS: toFloat(coalesce(u.orders, 0)),
    DAYS_SINCE_PURCHASE: ($now.epochMillis - u.lastPurchaseAt.epochMillis) / 86400000.0,
    DAYS_SINCE_JOINED: ($now.epochMillis - u.joinedAt.epochMillis) / 86400000.0,
    EXPECTED_PURCHASES: u.valuePurchases,
    CHURN_RISK: u.valueChurnRisk,
    FRIENDS: toFloat(COUNT { (u)-[:FRIENDS_WITH]-() }),
    FOLLOWERS: toFloat(COUNT { (u)<-[:FOLLOWS]-() }),
    INFLUENCE_RANK: toFloat(u.influenceRank),
    SALES_CAUSED: u.salesAdjusted,
    AUTHENTICITY: u.authenticity,
    REGION: u.region,
    COMMUNITY: u.influenceCommunity,
    PERSON: u.id,
    MAY_CONTACT: coalesce(u.mayContact, false),
    SHARES_ACTIVITY: coalesce(u.shareActivity, 'FRIENDS') <> 'NOBODY',
    SOLD_BY_WORD: coalesce(u.salesProven, false),
    ROBOT_LIKE: coalesce(u.robotLike, false),
    INAUTHENTIC: coalesce(u.inauthentic, false),
    CASE_WAITS: EXISTS { (u)<-[:ABOUT]-(case:RiskCase WHERE case.state IN ['OPEN', 'APPEALED']) },
    SPENT:
      [
        n IN range(0, size(coalesce(u.spentAmounts, [])) - 1)
        | {amount: u.spentAmounts[n], currency: u.spentCurrencies[n]}
      ],
    VALUE:
      [
        n IN range(0, size(coalesce(u.valueAmounts, [])) - 1)
        | {amount: u.valueAmounts[n], currency: u.valueCurrencies[n]}
      ]
  } AS facts
WITH
  u,
  productsOf,
  actorsOf,
  [
    test IN $rule.tests
    | coalesce(
      CASE test.kind
        WHEN
          'NUMBER'
          THEN
            (test.least IS NULL OR facts[test.of] >= test.least) AND (test.most IS NULL OR facts[test.of] <= test.most)
        WHEN
          'MONEY'
          THEN
            any(
              sum IN facts[test.of]
              WHERE
                sum.currency = test.currency AND
                (test.least IS NULL OR sum.amount >= test.least) AND
                (test.most IS NULL OR sum.amount <= test.most)
            )
        WHEN 'TEXT' THEN facts[test.of] IN test.texts
        ELSE facts[test.of]
      END,
      false
    )
  ] AS answers
WHERE all(n IN $rule.must WHERE answers[n])
CALL (u, productsOf, actorsOf) {
  UNWIND range(0, size($rule.acts) - 1) AS n
  WITH u, $rule.acts[n] AS act, productsOf[n] AS products, actorsOf[n] AS actors
  CALL (u, act, products, actors) {
    WITH u, act, products
    WHERE NOT act.ofFriends
    MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
    WHERE type(e) IN act.types AND (act.since IS NULL OR e.at >= act.since)
    WITH NOT act.isNarrow OR p.id IN products AS fits
    RETURN sum(
        CASE
          WHEN fits THEN 1.0
          ELSE 0.0
        END) AS fitting, count(*) AS whole
      UNION ALL
    WITH u, act, actors
    WHERE act.ofFriends
    MATCH (u)-[:FRIENDS_WITH]-(friend:User)
    WHERE friend.id IN actors
    RETURN toFloat(count(DISTINCT friend)) AS fitting, 0 AS whole
  }
  WITH act, sum(fitting) AS fitting, sum(whole) AS whole
  RETURN
    collect(
      (act.least IS NULL OR fitting >= act.least) AND
      (act.most IS NULL OR fitting <= act.most) AND
      (act.leastShare IS NULL OR (whole > 0 AND fitting >= act.leastShare * whole))) AS counted
}
WITH u, answers + counted AS answers
WITH
  u,
  reduce(
    stack = [],
    step IN
    $rule.program |
      CASE step.op
        WHEN 'ANSWER' THEN stack + [answers[step.n]]
        WHEN 'NOT' THEN stack[..-1] + [NOT stack[-1]]
        WHEN 'ALL' THEN stack[..size(stack) - step.n] + [all(one IN stack[size(stack) - step.n..] WHERE one)]
        ELSE stack[..size(stack) - step.n] + [any(one IN stack[size(stack) - step.n..] WHERE one)]
      END) AS stack
WHERE stack[0]
WITH u
ORDER BY u.id
RETURN collect(u.id) AS ids, count(
    CASE
      WHEN u.mayContact THEN 1
    END) AS contactable`,
};

export interface PeopleToContactParams {
  readonly id: string;
  /** id of the last one of the page before; empty for the first page */
  readonly after: string;
  readonly limit: number;
}
export interface PeopleToContactRow {
  userId: string;
}
/**
 * Whom is a campaign to contact now, in the order of ids: treated people whom the plan chose, to whom the shop may write at this moment, and who were not contacted yet?
 * ```cypher
 * MATCH (:Campaign {id: $id})<-[m:IN_CAMPAIGN]-(u:User)
 * WHERE m.toContact AND m.treated AND m.at IS NULL AND u.mayContact = true AND u.id > $after
 * RETURN u.id AS userId
 * ORDER BY userId
 * LIMIT $limit
 * ```
 */
export const peopleToContact: Query<PeopleToContactParams, PeopleToContactRow, 'read'> = {
  name: 'campaigns/people-to-contact',
  mode: 'read',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"},"after":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"}},
  text: `MATCH (:Campaign {id: $id})<-[m:IN_CAMPAIGN]-(u:User)
WHERE m.toContact AND m.treated AND m.at IS NULL AND u.mayContact = true AND u.id > $after
RETURN u.id AS userId
ORDER BY userId
LIMIT $limit`,
};

export interface ProductsOfCouponParams {
  readonly ids: readonly string[];
  readonly productIds: readonly string[];
  readonly categoryIds: readonly string[];
}
export interface ProductsOfCouponRow {
  productId: string;
}
/**
 * Which of these products are among some products, or in some categories or categories below them?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (p:Product {id: id})
 * WHERE
 *   p.id IN $productIds OR
 *   EXISTS {
 *   (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(c:Category WHERE c.id IN $categoryIds)
 *   }
 * RETURN DISTINCT p.id AS productId
 * ```
 */
export const productsOfCoupon: Query<ProductsOfCouponParams, ProductsOfCouponRow, 'read'> = {
  name: 'campaigns/products-of-coupon',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"productIds":{"kind":"list","of":{"kind":"string"}},"categoryIds":{"kind":"list","of":{"kind":"string"}}},
  row: {"productId":{"kind":"string"}},
  text: `UNWIND $ids AS id
MATCH (p:Product {id: id})
WHERE
  p.id IN $productIds OR
  EXISTS {
  (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(c:Category WHERE c.id IN $categoryIds)
  }
RETURN DISTINCT p.id AS productId`,
};

export interface RecordContactsParams {
  readonly id: string;
  /** in the order of the ids, so that two calls do not wait for each other in turn */
  readonly rows: readonly { readonly userId: string; readonly at: Date; readonly cost: number }[];
}
export interface RecordContactsRow {
  userId: string;
  fresh: boolean;
  treated: boolean;
}
/**
 * Keep that people of an audience were contacted, and what that cost; what is kept already stays. Others are not in the answer.
 * ```cypher
 * MATCH (c:Campaign {id: $id})
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.userId})-[m:IN_CAMPAIGN]->(c)
 * SET m.locked = true
 * WITH row, m, m.at IS NULL AS isFresh
 * SET m.at =
 *     CASE
 *       WHEN isFresh THEN row.at
 *       ELSE m.at
 *     END, m.cost =
 *     CASE
 *       WHEN isFresh THEN row.cost
 *       ELSE m.cost
 *     END
 * RETURN row.userId AS userId, isFresh AS fresh, m.treated AS treated
 * ```
 */
export const recordContacts: Query<RecordContactsParams, RecordContactsRow, 'write'> = {
  name: 'campaigns/record-contacts',
  mode: 'write',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"},"rows":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"at":{"kind":"datetime"},"cost":{"kind":"float"}}}}},
  row: {"userId":{"kind":"string"},"fresh":{"kind":"boolean"},"treated":{"kind":"boolean"}},
  text: `MATCH (c:Campaign {id: $id})
UNWIND $rows AS row
MATCH (u:User {id: row.userId})-[m:IN_CAMPAIGN]->(c)
SET m.locked = true
WITH row, m, m.at IS NULL AS isFresh
SET m.at =
    CASE
      WHEN isFresh THEN row.at
      ELSE m.at
    END, m.cost =
    CASE
      WHEN isFresh THEN row.cost
      ELSE m.cost
    END
RETURN row.userId AS userId, isFresh AS fresh, m.treated AS treated`,
};

export interface RedeemCouponParams {
  /** of the coupon */
  readonly id: string;
  /** of the coupon and the order */
  readonly redemptionId: string;
  readonly orderId: string;
  /** what the order is cheaper by; null where nothing: then only what the order did before counts */
  readonly amount?: number | null;
  readonly orderValue: number;
  readonly at: Date;
}
export interface RedeemCouponRow {
  /** REDEEMED, REPEATED (for this order already), USED, ENDED, EXPIRED, LIMIT or BUDGET */
  verdict: string;
  /** what is taken off, or was for this order before */
  amount: number | null;
  at: Date;
}
/**
 * Take a coupon for an order, once: what came of it? The batch is locked first, so that of many callers each sees what the one before did.
 * ```cypher
 * MATCH (c:Coupon {id: $id})-[:OF_BATCH]->(b:CouponBatch)
 * SET b.locked = true
 * WITH c, b
 * OPTIONAL MATCH (before:CouponRedemption {id: $redemptionId})
 * WITH
 *   c,
 *   b,
 *   before,
 *   CASE
 *     WHEN before IS NOT NULL AND before.returnedAt IS NULL THEN 'REPEATED'
 *     WHEN before IS NOT NULL OR c.orderId IS NOT NULL OR $amount IS NULL THEN 'USED'
 *     WHEN b.state <> 'ISSUED' THEN 'ENDED'
 *     WHEN b.expiresAt <= $at THEN 'EXPIRED'
 *     WHEN b.redeemed >= b.mostRedemptions THEN 'LIMIT'
 *     WHEN b.spent + $amount > b.budget + 0.000001 THEN 'BUDGET'
 *     ELSE 'REDEEMED'
 *   END AS verdict
 * CALL (c, b, verdict) {
 *   WITH c, b
 *   WHERE verdict = 'REDEEMED'
 *   SET c.orderId = $orderId, b.redeemed = b.redeemed + 1, b.spent = round(b.spent + $amount, 6)
 *   CREATE
 *     (:CouponRedemption {id: $redemptionId, orderId: $orderId, amount: $amount, orderValue: $orderValue, at: $at})-
 *       [:REDEMPTION_OF]->
 *     (c)
 * }
 * RETURN verdict, coalesce(before.amount, $amount) AS amount, coalesce(before.at, $at) AS at
 * ```
 */
export const redeemCoupon: Query<RedeemCouponParams, RedeemCouponRow, 'write'> = {
  name: 'campaigns/redeem-coupon',
  mode: 'write',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"redemptionId":{"kind":"string"},"orderId":{"kind":"string"},"amount":{"kind":"float","nullable":true},"orderValue":{"kind":"float"},"at":{"kind":"datetime"}},
  row: {"verdict":{"kind":"string"},"amount":{"kind":"float","nullable":true},"at":{"kind":"datetime"}},
  text: `MATCH (c:Coupon {id: $id})-[:OF_BATCH]->(b:CouponBatch)
SET b.locked = true
WITH c, b
OPTIONAL MATCH (before:CouponRedemption {id: $redemptionId})
WITH
  c,
  b,
  before,
  CASE
    WHEN before IS NOT NULL AND before.returnedAt IS NULL THEN 'REPEATED'
    WHEN before IS NOT NULL OR c.orderId IS NOT NULL OR $amount IS NULL THEN 'USED'
    WHEN b.state <> 'ISSUED' THEN 'ENDED'
    WHEN b.expiresAt <= $at THEN 'EXPIRED'
    WHEN b.redeemed >= b.mostRedemptions THEN 'LIMIT'
    WHEN b.spent + $amount > b.budget + 0.000001 THEN 'BUDGET'
    ELSE 'REDEEMED'
  END AS verdict
CALL (c, b, verdict) {
  WITH c, b
  WHERE verdict = 'REDEEMED'
  SET c.orderId = $orderId, b.redeemed = b.redeemed + 1, b.spent = round(b.spent + $amount, 6)
  CREATE
    (:CouponRedemption {id: $redemptionId, orderId: $orderId, amount: $amount, orderValue: $orderValue, at: $at})-
      [:REDEMPTION_OF]->
    (c)
}
RETURN verdict, coalesce(before.amount, $amount) AS amount, coalesce(before.at, $at) AS at`,
};

export interface RemoveMembershipsParams {
  readonly id: string;
  /** null for all */
  readonly until?: number | null;
  readonly limit: number;
}
export interface RemoveMembershipsRow {
  removed: number;
}
/**
 * Remove some memberships of a segment: all, or those that ended with a version or before it. How many were removed?
 * ```cypher
 * MATCH (:Segment {id: $id})<-[r:IN_SEGMENT]-(:User)
 * WHERE $until IS NULL OR r.until <= $until
 * WITH r
 * LIMIT $limit
 * DELETE r
 * RETURN count(*) AS removed
 * ```
 */
export const removeMemberships: Query<RemoveMembershipsParams, RemoveMembershipsRow, 'write'> = {
  name: 'campaigns/remove-memberships',
  mode: 'write',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"until":{"kind":"int","nullable":true},"limit":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (:Segment {id: $id})<-[r:IN_SEGMENT]-(:User)
WHERE $until IS NULL OR r.until <= $until
WITH r
LIMIT $limit
DELETE r
RETURN count(*) AS removed`,
};

export interface SegmentMembersParams {
  readonly id: string;
  /** null for now */
  readonly version?: number | null;
  /** true: only people to whom the shop may write, false: only others */
  readonly contactable?: boolean | null;
  /** id of the last one of the page before; empty for the first page */
  readonly after: string;
  readonly limit: number;
}
export interface SegmentMembersRow {
  userId: string;
}
/**
 * Who is a member of a segment, now or in a version, in the order of ids?
 * ```cypher
 * MATCH (:Segment {id: $id})<-[r:IN_SEGMENT]-(u:User)
 * WHERE
 *   (r.until IS NULL OR r.until > $version) AND
 *   ($version IS NULL OR r.from <= $version) AND
 *   u.id > $after AND
 *   ($contactable IS NULL OR coalesce(u.mayContact, false) = $contactable)
 * WITH DISTINCT u
 * RETURN u.id AS userId
 * ORDER BY userId
 * LIMIT $limit
 * ```
 */
export const segmentMembers: Query<SegmentMembersParams, SegmentMembersRow, 'read'> = {
  name: 'campaigns/segment-members',
  mode: 'read',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"},"version":{"kind":"int","nullable":true},"contactable":{"kind":"boolean","nullable":true},"after":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"}},
  text: `MATCH (:Segment {id: $id})<-[r:IN_SEGMENT]-(u:User)
WHERE
  (r.until IS NULL OR r.until > $version) AND
  ($version IS NULL OR r.from <= $version) AND
  u.id > $after AND
  ($contactable IS NULL OR coalesce(u.mayContact, false) = $contactable)
WITH DISTINCT u
RETURN u.id AS userId
ORDER BY userId
LIMIT $limit`,
};

export interface SegmentNamedParams {
  /** in lower case */
  readonly nameKey: string;
}
export interface SegmentNamedRow {
  id: string;
}
/**
 * Which segment has this name? No row where none has.
 * ```cypher
 * MATCH (s:Segment {nameKey: $nameKey})
 * RETURN s.id AS id
 * ```
 */
export const segmentNamed: Query<SegmentNamedParams, SegmentNamedRow, 'read'> = {
  name: 'campaigns/segment-named',
  mode: 'read',
  params: {"nameKey":{"kind":"string"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (s:Segment {nameKey: $nameKey})
RETURN s.id AS id`,
};

export interface SegmentOverlapParams {
  readonly first: string;
  readonly second: string;
}
export interface SegmentOverlapRow {
  both: number;
  inFirst: number;
  inSecond: number;
  everybody: number;
}
/**
 * How many people are members of two segments, of both and of each, and how many people are there at all?
 * ```cypher
 * CALL () {
 *   MATCH (:Segment {id: $first})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
 *   RETURN
 *     count(u) AS inFirst,
 *     count(
 *       CASE
 *         WHEN EXISTS { (u)-[other:IN_SEGMENT WHERE other.until IS NULL]->(:Segment {id: $second}) } THEN 1
 *       END) AS both
 * }
 * CALL () {
 *   MATCH (:Segment {id: $second})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(:User)
 *   RETURN count(r) AS inSecond
 * }
 * CALL () {
 *   MATCH (u:User)
 *   RETURN count(u) AS everybody
 * }
 * RETURN both, inFirst, inSecond, everybody
 * ```
 */
export const segmentOverlap: Query<SegmentOverlapParams, SegmentOverlapRow, 'read'> = {
  name: 'campaigns/segment-overlap',
  mode: 'read',
  timeoutMs: 30000,
  params: {"first":{"kind":"string"},"second":{"kind":"string"}},
  row: {"both":{"kind":"int"},"inFirst":{"kind":"int"},"inSecond":{"kind":"int"},"everybody":{"kind":"int"}},
  text: `CALL () {
  MATCH (:Segment {id: $first})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
  RETURN
    count(u) AS inFirst,
    count(
      CASE
        WHEN EXISTS { (u)-[other:IN_SEGMENT WHERE other.until IS NULL]->(:Segment {id: $second}) } THEN 1
      END) AS both
}
CALL () {
  MATCH (:Segment {id: $second})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(:User)
  RETURN count(r) AS inSecond
}
CALL () {
  MATCH (u:User)
  RETURN count(u) AS everybody
}
RETURN both, inFirst, inSecond, everybody`,
};

export interface SegmentVersionsParams {
  readonly id: string;
  readonly limit: number;
}
export interface SegmentVersionsRow {
  version: number;
  at: Date;
  people: number;
  contactable: number;
  joined: number;
  left: number;
}
/**
 * How did the members of a segment change, the newest change first?
 * ```cypher
 * MATCH (v:SegmentVersion)-[:VERSION_OF]->(:Segment {id: $id})
 * RETURN
 *   v.version AS version,
 *   v.at AS at,
 *   v.people AS people,
 *   v.contactable AS contactable,
 *   v.joined AS joined,
 *   v.left AS left
 * ORDER BY version DESC
 * LIMIT $limit
 * ```
 */
export const segmentVersions: Query<SegmentVersionsParams, SegmentVersionsRow, 'read'> = {
  name: 'campaigns/segment-versions',
  mode: 'read',
  params: {"id":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"version":{"kind":"int"},"at":{"kind":"datetime"},"people":{"kind":"int"},"contactable":{"kind":"int"},"joined":{"kind":"int"},"left":{"kind":"int"}},
  text: `MATCH (v:SegmentVersion)-[:VERSION_OF]->(:Segment {id: $id})
RETURN
  v.version AS version,
  v.at AS at,
  v.people AS people,
  v.contactable AS contactable,
  v.joined AS joined,
  v.left AS left
ORDER BY version DESC
LIMIT $limit`,
};

export interface SegmentsByIdsParams {
  readonly ids: readonly string[];
}
export interface SegmentsByIdsRow {
  id: string;
  name: string;
  kind: string;
  /** JSON */
  choice: string;
  createdAt: Date;
  createdBy: string;
  changedAt: Date;
  /** null until its members were computed */
  computedAt: Date | null;
  version: number;
  people: number;
  contactable: number;
}
/**
 * What is known of these segments?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (s:Segment {id: id})
 * RETURN
 *   s.id AS id,
 *   s.name AS name,
 *   s.kind AS kind,
 *   s.choice AS choice,
 *   s.createdAt AS createdAt,
 *   s.createdBy AS createdBy,
 *   s.changedAt AS changedAt,
 *   s.computedAt AS computedAt,
 *   s.version AS version,
 *   s.people AS people,
 *   s.contactable AS contactable
 * ```
 */
export const segmentsByIds: Query<SegmentsByIdsParams, SegmentsByIdsRow, 'read'> = {
  name: 'campaigns/segments-by-ids',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"name":{"kind":"string"},"kind":{"kind":"string"},"choice":{"kind":"string"},"createdAt":{"kind":"datetime"},"createdBy":{"kind":"string"},"changedAt":{"kind":"datetime"},"computedAt":{"kind":"datetime","nullable":true},"version":{"kind":"int"},"people":{"kind":"int"},"contactable":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (s:Segment {id: id})
RETURN
  s.id AS id,
  s.name AS name,
  s.kind AS kind,
  s.choice AS choice,
  s.createdAt AS createdAt,
  s.createdBy AS createdBy,
  s.changedAt AS changedAt,
  s.computedAt AS computedAt,
  s.version AS version,
  s.people AS people,
  s.contactable AS contactable`,
};

export interface SegmentsParams {
  /** name in lower case of the last one of the page before; empty for the first page */
  readonly after: string;
  readonly limit: number;
}
export interface SegmentsRow {
  id: string;
  nameKey: string;
}
/**
 * Which segments are there, in the order of their names?
 * ```cypher
 * MATCH (s:Segment)
 * WHERE s.nameKey > $after
 * RETURN s.id AS id, s.nameKey AS nameKey
 * ORDER BY nameKey
 * LIMIT $limit
 * ```
 */
export const segments: Query<SegmentsParams, SegmentsRow, 'read'> = {
  name: 'campaigns/segments',
  mode: 'read',
  params: {"after":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"nameKey":{"kind":"string"}},
  text: `MATCH (s:Segment)
WHERE s.nameKey > $after
RETURN s.id AS id, s.nameKey AS nameKey
ORDER BY nameKey
LIMIT $limit`,
};

export interface TrialOfExperimentParams {
  readonly id: string;
  readonly now: Date;
  readonly windowDays: number;
}
export interface TrialOfExperimentRow {
  userId: string;
  at: Date;
  treated: boolean;
  bought: boolean;
}
/**
 * Who saw an experiment, who got what it tries, and who bought in the window after it? Of people whose window is over.
 * ```cypher
 * MATCH (:Experiment {id: $id})<-[x:EXPOSED_TO]-(u:User)
 * WHERE x.at <= $now - duration({days: $windowDays})
 * RETURN
 *   u.id AS userId,
 *   x.at AS at,
 *   x.treated AS treated,
 *   EXISTS {
 *     (u)-[p:PURCHASED]->(:Product)
 *     WHERE p.at >= x.at AND p.at < x.at + duration({days: $windowDays})
 *   } AS bought
 * ORDER BY userId
 * ```
 */
export const trialOfExperiment: Query<TrialOfExperimentParams, TrialOfExperimentRow, 'read'> = {
  name: 'campaigns/trial-of-experiment',
  mode: 'read',
  timeoutMs: 60000,
  params: {"id":{"kind":"string"},"now":{"kind":"datetime"},"windowDays":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"at":{"kind":"datetime"},"treated":{"kind":"boolean"},"bought":{"kind":"boolean"}},
  text: `MATCH (:Experiment {id: $id})<-[x:EXPOSED_TO]-(u:User)
WHERE x.at <= $now - duration({days: $windowDays})
RETURN
  u.id AS userId,
  x.at AS at,
  x.treated AS treated,
  EXISTS {
    (u)-[p:PURCHASED]->(:Product)
    WHERE p.at >= x.at AND p.at < x.at + duration({days: $windowDays})
  } AS bought
ORDER BY userId`,
};

export interface VectorsOfMembersParams {
  readonly id: string;
  readonly limit: number;
}
export interface VectorsOfMembersRow {
  model: string;
  vector: number[];
}
/**
 * Where do members of a segment stand in the space of the active model? Of a large segment some are looked at, the same ones each time.
 * ```cypher
 * MATCH (m:Model)
 * WHERE m.active = true
 * MATCH (:Segment {id: $id})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
 * WHERE u.embeddingModel = m.id
 * WITH m, u
 * ORDER BY u.id
 * LIMIT $limit
 * RETURN m.id AS model, u.embedding AS vector
 * ```
 */
export const vectorsOfMembers: Query<VectorsOfMembersParams, VectorsOfMembersRow, 'read'> = {
  name: 'campaigns/vectors-of-members',
  mode: 'read',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"model":{"kind":"string"},"vector":{"kind":"list","of":{"kind":"float"}}},
  text: `MATCH (m:Model)
WHERE m.active = true
MATCH (:Segment {id: $id})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
WHERE u.embeddingModel = m.id
WITH m, u
ORDER BY u.id
LIMIT $limit
RETURN m.id AS model, u.embedding AS vector`,
};
