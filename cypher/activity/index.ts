// Generated from cypher/activity/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface ActsOfUsersParams {
  readonly ids: readonly string[];
  readonly productId?: string | null;
}
export interface ActsOfUsersRow {
  id: string;
  relationship: string;
  at: Date;
  userId: string;
  productId: string;
  value: number | null;
  quantity: number | null;
  price: number | null;
  currency: string | null;
  text: string | null;
  channel: string | null;
  reason: string | null;
}
/**
 * What did each of these people do for or against products? Events that say nothing for or against a product are left out.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
 * WHERE $productId IS NULL OR p.id = $productId
 * RETURN
 *   e.id AS id,
 *   type(e) AS relationship,
 *   e.at AS at,
 *   u.id AS userId,
 *   p.id AS productId,
 *   e.value AS value,
 *   e.quantity AS quantity,
 *   e.price AS price,
 *   e.currency AS currency,
 *   e.text AS text,
 *   e.channel AS channel,
 *   e.reason AS reason
 * ```
 */
export const actsOfUsers: Query<ActsOfUsersParams, ActsOfUsersRow, 'read'> = {
  name: 'activity/acts-of-users',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"productId":{"kind":"string","nullable":true}},
  row: {"id":{"kind":"string"},"relationship":{"kind":"string"},"at":{"kind":"datetime"},"userId":{"kind":"string"},"productId":{"kind":"string"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
WHERE $productId IS NULL OR p.id = $productId
RETURN
  e.id AS id,
  type(e) AS relationship,
  e.at AS at,
  u.id AS userId,
  p.id AS productId,
  e.value AS value,
  e.quantity AS quantity,
  e.price AS price,
  e.currency AS currency,
  e.text AS text,
  e.channel AS channel,
  e.reason AS reason`,
};

export interface ClaimVisitorParams {
  readonly visitor: string;
  readonly userId: string;
  readonly since: Date;
}
export interface ClaimVisitorRow {
  /** null where the person is unknown and nobody else has the visitor */
  owner: string | null;
}
/**
 * Whose is this visitor? This person's, if nobody else's before. The visitor is locked until the transaction ends. No row where there is no such visitor who was seen lately.
 * ```cypher
 * MATCH (v:Visitor {id: $visitor})
 * WHERE v.seenAt >= $since
 * SET v.seenAt = v.seenAt
 * WITH v
 * OPTIONAL MATCH (u:User {id: $userId})
 * SET v.userId = coalesce(v.userId, u.id)
 * RETURN v.userId AS owner
 * ```
 */
export const claimVisitor: Query<ClaimVisitorParams, ClaimVisitorRow, 'write'> = {
  name: 'activity/claim-visitor',
  mode: 'write',
  params: {"visitor":{"kind":"string"},"userId":{"kind":"string"},"since":{"kind":"datetime"}},
  row: {"owner":{"kind":"string","nullable":true}},
  text: `MATCH (v:Visitor {id: $visitor})
WHERE v.seenAt >= $since
SET v.seenAt = v.seenAt
WITH v
OPTIONAL MATCH (u:User {id: $userId})
SET v.userId = coalesce(v.userId, u.id)
RETURN v.userId AS owner`,
};

export interface ConfirmPurchasesParams {
  readonly ids: readonly string[];
}
export interface ConfirmPurchasesRow {
  confirmed: number;
}
/**
 * Make purchases of these unverified ones; how many were there? Who bought is marked, so that the orders are counted anew.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User)-[e:UNVERIFIED_PURCHASE {id: id}]->(p:Product)
 * CREATE
 *   (u)-
 *     [:PURCHASED {
 *         id: e.id,
 *         sentAs: e.sentAs,
 *         at: e.at,
 *         quantity: e.quantity,
 *         price: e.price,
 *         currency: e.currency,
 *         recommendationId: e.recommendationId
 *       }]->
 *   (p)
 * SET u.ordersChanged = true, u.eventsStamp = timestamp() + rand()
 * RETURN count(e) AS confirmed
 * ```
 */
export const confirmPurchases: Query<ConfirmPurchasesParams, ConfirmPurchasesRow, 'write'> = {
  name: 'activity/confirm-purchases',
  mode: 'write',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"confirmed":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (u:User)-[e:UNVERIFIED_PURCHASE {id: id}]->(p:Product)
CREATE
  (u)-
    [:PURCHASED {
        id: e.id,
        sentAs: e.sentAs,
        at: e.at,
        quantity: e.quantity,
        price: e.price,
        currency: e.currency,
        recommendationId: e.recommendationId
      }]->
  (p)
SET u.ordersChanged = true, u.eventsStamp = timestamp() + rand()
RETURN count(e) AS confirmed`,
};

export interface CountEventsOfProductParams {
  readonly productId: string;
  /** reasons of DISLIKED */
  readonly filter: { readonly relationships: readonly string[]; readonly reasons: readonly string[]; readonly from?: Date | null; readonly to?: Date | null };
}
export interface CountEventsOfProductRow {
  total: number;
}
/**
 * How many events of these kinds has this product?
 * ```cypher
 * MATCH
 *   (:Product {id: $productId})<-
 *     [e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]-
 *   (:User)
 * WHERE
 *   type(e) IN $filter.relationships AND
 *   (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
 *   ($filter.from IS NULL OR e.at >= $filter.from) AND
 *   ($filter.to IS NULL OR e.at < $filter.to)
 * RETURN count(*) AS total
 * ```
 */
export const countEventsOfProduct: Query<CountEventsOfProductParams, CountEventsOfProductRow, 'read'> = {
  name: 'activity/count-events-of-product',
  mode: 'read',
  timeoutMs: 5000,
  params: {"productId":{"kind":"string"},"filter":{"kind":"map","fields":{"relationships":{"kind":"list","of":{"kind":"string"}},"reasons":{"kind":"list","of":{"kind":"string"}},"from":{"kind":"datetime","nullable":true},"to":{"kind":"datetime","nullable":true}}}},
  row: {"total":{"kind":"int"}},
  text: `MATCH
  (:Product {id: $productId})<-
    [e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]-
  (:User)
WHERE
  type(e) IN $filter.relationships AND
  (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
  ($filter.from IS NULL OR e.at >= $filter.from) AND
  ($filter.to IS NULL OR e.at < $filter.to)
RETURN count(*) AS total`,
};

export interface CountEventsOfUsersParams {
  readonly ids: readonly string[];
  /** reasons of DISLIKED */
  readonly filter: { readonly relationships: readonly string[]; readonly reasons: readonly string[]; readonly from?: Date | null; readonly to?: Date | null };
  readonly productId?: string | null;
}
export interface CountEventsOfUsersRow {
  userId: string;
  total: number;
}
/**
 * How many events of these kinds has each of these people?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   MATCH
 *     (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]->
 *     (p:Product)
 *   WHERE
 *     type(e) IN $filter.relationships AND
 *     (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
 *     ($filter.from IS NULL OR e.at >= $filter.from) AND
 *     ($filter.to IS NULL OR e.at < $filter.to) AND
 *     ($productId IS NULL OR p.id = $productId)
 *   RETURN count(*) AS total
 * }
 * RETURN u.id AS userId, total
 * ```
 */
export const countEventsOfUsers: Query<CountEventsOfUsersParams, CountEventsOfUsersRow, 'read'> = {
  name: 'activity/count-events-of-users',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"filter":{"kind":"map","fields":{"relationships":{"kind":"list","of":{"kind":"string"}},"reasons":{"kind":"list","of":{"kind":"string"}},"from":{"kind":"datetime","nullable":true},"to":{"kind":"datetime","nullable":true}}},"productId":{"kind":"string","nullable":true}},
  row: {"userId":{"kind":"string"},"total":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH
    (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]->
    (p:Product)
  WHERE
    type(e) IN $filter.relationships AND
    (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
    ($filter.from IS NULL OR e.at >= $filter.from) AND
    ($filter.to IS NULL OR e.at < $filter.to) AND
    ($productId IS NULL OR p.id = $productId)
  RETURN count(*) AS total
}
RETURN u.id AS userId, total`,
};

export interface CountEventsParams {
  readonly relationships: readonly string[];
  /** of DISLIKED */
  readonly reasons: readonly string[];
  readonly from: Date;
  readonly until: Date;
}
export interface CountEventsRow {
  total: number;
}
/**
 * How many events of these kinds were there in this time?
 * ```cypher
 * CALL () {
 *   MATCH ()-[e:VIEWED]->()
 *   WHERE e.at >= $from AND e.at <=
 *     CASE
 *       WHEN 'VIEWED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END
 *   RETURN count(*) AS some
 *     UNION ALL
 *   MATCH ()-[e:LIKED]->()
 *   WHERE e.at >= $from AND e.at <=
 *     CASE
 *       WHEN 'LIKED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END
 *   RETURN count(*) AS some
 *     UNION ALL
 *   MATCH ()-[e:DISLIKED]->()
 *   WHERE
 *     e.at >= $from AND
 *     e.at <=
 *     CASE
 *       WHEN 'DISLIKED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END AND
 *     coalesce(e.reason, 'DISLIKE') IN $reasons
 *   RETURN count(*) AS some
 *     UNION ALL
 *   MATCH ()-[e:COMMENTED]->()
 *   WHERE e.at >= $from AND e.at <=
 *     CASE
 *       WHEN 'COMMENTED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END
 *   RETURN count(*) AS some
 *     UNION ALL
 *   MATCH ()-[e:SHARED]->()
 *   WHERE e.at >= $from AND e.at <=
 *     CASE
 *       WHEN 'SHARED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END
 *   RETURN count(*) AS some
 *     UNION ALL
 *   MATCH ()-[e:ADDED_TO_CART]->()
 *   WHERE e.at >= $from AND e.at <=
 *     CASE
 *       WHEN 'ADDED_TO_CART' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END
 *   RETURN count(*) AS some
 *     UNION ALL
 *   MATCH ()-[e:RATED]->()
 *   WHERE e.at >= $from AND e.at <=
 *     CASE
 *       WHEN 'RATED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END
 *   RETURN count(*) AS some
 *     UNION ALL
 *   MATCH ()-[e:PURCHASED]->()
 *   WHERE e.at >= $from AND e.at <=
 *     CASE
 *       WHEN 'PURCHASED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END
 *   RETURN count(*) AS some
 *     UNION ALL
 *   MATCH ()-[e:RETURNED]->()
 *   WHERE e.at >= $from AND e.at <=
 *     CASE
 *       WHEN 'RETURNED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END
 *   RETURN count(*) AS some
 *     UNION ALL
 *   MATCH ()-[e:UNVERIFIED_PURCHASE]->()
 *   WHERE
 *     e.at >= $from AND e.at <=
 *     CASE
 *       WHEN 'UNVERIFIED_PURCHASE' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END
 *   RETURN count(*) AS some
 * }
 * RETURN sum(some) AS total
 * ```
 */
export const countEvents: Query<CountEventsParams, CountEventsRow, 'read'> = {
  name: 'activity/count-events',
  mode: 'read',
  timeoutMs: 10000,
  params: {"relationships":{"kind":"list","of":{"kind":"string"}},"reasons":{"kind":"list","of":{"kind":"string"}},"from":{"kind":"datetime"},"until":{"kind":"datetime"}},
  row: {"total":{"kind":"int"}},
  text: `CALL () {
  MATCH ()-[e:VIEWED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'VIEWED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:LIKED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'LIKED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:DISLIKED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'DISLIKED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    coalesce(e.reason, 'DISLIKE') IN $reasons
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:COMMENTED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'COMMENTED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:SHARED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'SHARED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:ADDED_TO_CART]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'ADDED_TO_CART' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:RATED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'RATED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:PURCHASED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'PURCHASED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:RETURNED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'RETURNED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:UNVERIFIED_PURCHASE]->()
  WHERE
    e.at >= $from AND e.at <=
    CASE
      WHEN 'UNVERIFIED_PURCHASE' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
}
RETURN sum(some) AS total`,
};

export interface CountInPeriodsByCategoryParams {
  readonly periods: readonly { readonly index: number; readonly from: Date; readonly until: Date }[];
  /** of DISLIKED: DISLIKE or NOT_INTERESTED */
  readonly reason?: string | null;
}
export interface CountInPeriodsByCategoryRow {
  /** its index */
  period: number;
  /** null for products without a category */
  key: string | null;
  events: number;
}
/**
 * How many events of one kind are there in each of these periods, by the top category of the product? A product in two of them counts in both.
 * ```cypher
 * UNWIND $periods AS period
 * CALL (period) {
 *   MATCH ()-[e:EACH]->(p)
 *   WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
 *   RETURN p, count(*) AS ofProduct
 * }
 * OPTIONAL MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(top:Category)
 * WHERE NOT EXISTS { (top)-[:CHILD_OF]->() }
 * WITH DISTINCT period, p, ofProduct, top
 * RETURN period.index AS period, top.id AS key, sum(ofProduct) AS events
 * ```
 */
export const countInPeriodsByCategory: { readonly [Entry in 'VIEWED' | 'LIKED' | 'DISLIKED' | 'COMMENTED' | 'SHARED' | 'ADDED_TO_CART' | 'RATED' | 'PURCHASED' | 'RETURNED']: Query<CountInPeriodsByCategoryParams, CountInPeriodsByCategoryRow, 'read'> } = {
VIEWED: {
  name: 'activity/count-in-periods-by-category-viewed',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:VIEWED]->(p)
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN p, count(*) AS ofProduct
}
OPTIONAL MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(top:Category)
WHERE NOT EXISTS { (top)-[:CHILD_OF]->() }
WITH DISTINCT period, p, ofProduct, top
RETURN period.index AS period, top.id AS key, sum(ofProduct) AS events`,
},
LIKED: {
  name: 'activity/count-in-periods-by-category-liked',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:LIKED]->(p)
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN p, count(*) AS ofProduct
}
OPTIONAL MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(top:Category)
WHERE NOT EXISTS { (top)-[:CHILD_OF]->() }
WITH DISTINCT period, p, ofProduct, top
RETURN period.index AS period, top.id AS key, sum(ofProduct) AS events`,
},
DISLIKED: {
  name: 'activity/count-in-periods-by-category-disliked',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:DISLIKED]->(p)
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN p, count(*) AS ofProduct
}
OPTIONAL MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(top:Category)
WHERE NOT EXISTS { (top)-[:CHILD_OF]->() }
WITH DISTINCT period, p, ofProduct, top
RETURN period.index AS period, top.id AS key, sum(ofProduct) AS events`,
},
COMMENTED: {
  name: 'activity/count-in-periods-by-category-commented',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:COMMENTED]->(p)
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN p, count(*) AS ofProduct
}
OPTIONAL MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(top:Category)
WHERE NOT EXISTS { (top)-[:CHILD_OF]->() }
WITH DISTINCT period, p, ofProduct, top
RETURN period.index AS period, top.id AS key, sum(ofProduct) AS events`,
},
SHARED: {
  name: 'activity/count-in-periods-by-category-shared',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:SHARED]->(p)
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN p, count(*) AS ofProduct
}
OPTIONAL MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(top:Category)
WHERE NOT EXISTS { (top)-[:CHILD_OF]->() }
WITH DISTINCT period, p, ofProduct, top
RETURN period.index AS period, top.id AS key, sum(ofProduct) AS events`,
},
ADDED_TO_CART: {
  name: 'activity/count-in-periods-by-category-added-to-cart',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:ADDED_TO_CART]->(p)
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN p, count(*) AS ofProduct
}
OPTIONAL MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(top:Category)
WHERE NOT EXISTS { (top)-[:CHILD_OF]->() }
WITH DISTINCT period, p, ofProduct, top
RETURN period.index AS period, top.id AS key, sum(ofProduct) AS events`,
},
RATED: {
  name: 'activity/count-in-periods-by-category-rated',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:RATED]->(p)
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN p, count(*) AS ofProduct
}
OPTIONAL MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(top:Category)
WHERE NOT EXISTS { (top)-[:CHILD_OF]->() }
WITH DISTINCT period, p, ofProduct, top
RETURN period.index AS period, top.id AS key, sum(ofProduct) AS events`,
},
PURCHASED: {
  name: 'activity/count-in-periods-by-category-purchased',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:PURCHASED]->(p)
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN p, count(*) AS ofProduct
}
OPTIONAL MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(top:Category)
WHERE NOT EXISTS { (top)-[:CHILD_OF]->() }
WITH DISTINCT period, p, ofProduct, top
RETURN period.index AS period, top.id AS key, sum(ofProduct) AS events`,
},
RETURNED: {
  name: 'activity/count-in-periods-by-category-returned',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:RETURNED]->(p)
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN p, count(*) AS ofProduct
}
OPTIONAL MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(top:Category)
WHERE NOT EXISTS { (top)-[:CHILD_OF]->() }
WITH DISTINCT period, p, ofProduct, top
RETURN period.index AS period, top.id AS key, sum(ofProduct) AS events`,
},
};

export interface CountInPeriodsByRegionParams {
  readonly periods: readonly { readonly index: number; readonly from: Date; readonly until: Date }[];
  /** of DISLIKED: DISLIKE or NOT_INTERESTED */
  readonly reason?: string | null;
}
export interface CountInPeriodsByRegionRow {
  /** its index */
  period: number;
  /** null where the region is not known */
  key: string | null;
  events: number;
}
/**
 * How many events of one kind are there in each of these periods, by the region of the person?
 * ```cypher
 * UNWIND $periods AS period
 * CALL (period) {
 *   MATCH (u)-[e:EACH]->()
 *   WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
 *   RETURN u.region AS region, count(*) AS events
 * }
 * RETURN period.index AS period, region AS key, events
 * ```
 */
export const countInPeriodsByRegion: { readonly [Entry in 'VIEWED' | 'LIKED' | 'DISLIKED' | 'COMMENTED' | 'SHARED' | 'ADDED_TO_CART' | 'RATED' | 'PURCHASED' | 'RETURNED']: Query<CountInPeriodsByRegionParams, CountInPeriodsByRegionRow, 'read'> } = {
VIEWED: {
  name: 'activity/count-in-periods-by-region-viewed',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH (u)-[e:VIEWED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN u.region AS region, count(*) AS events
}
RETURN period.index AS period, region AS key, events`,
},
LIKED: {
  name: 'activity/count-in-periods-by-region-liked',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH (u)-[e:LIKED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN u.region AS region, count(*) AS events
}
RETURN period.index AS period, region AS key, events`,
},
DISLIKED: {
  name: 'activity/count-in-periods-by-region-disliked',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH (u)-[e:DISLIKED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN u.region AS region, count(*) AS events
}
RETURN period.index AS period, region AS key, events`,
},
COMMENTED: {
  name: 'activity/count-in-periods-by-region-commented',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH (u)-[e:COMMENTED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN u.region AS region, count(*) AS events
}
RETURN period.index AS period, region AS key, events`,
},
SHARED: {
  name: 'activity/count-in-periods-by-region-shared',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH (u)-[e:SHARED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN u.region AS region, count(*) AS events
}
RETURN period.index AS period, region AS key, events`,
},
ADDED_TO_CART: {
  name: 'activity/count-in-periods-by-region-added-to-cart',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH (u)-[e:ADDED_TO_CART]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN u.region AS region, count(*) AS events
}
RETURN period.index AS period, region AS key, events`,
},
RATED: {
  name: 'activity/count-in-periods-by-region-rated',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH (u)-[e:RATED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN u.region AS region, count(*) AS events
}
RETURN period.index AS period, region AS key, events`,
},
PURCHASED: {
  name: 'activity/count-in-periods-by-region-purchased',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH (u)-[e:PURCHASED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN u.region AS region, count(*) AS events
}
RETURN period.index AS period, region AS key, events`,
},
RETURNED: {
  name: 'activity/count-in-periods-by-region-returned',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH (u)-[e:RETURNED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN u.region AS region, count(*) AS events
}
RETURN period.index AS period, region AS key, events`,
},
};

export interface CountInPeriodsParams {
  readonly periods: readonly { readonly index: number; readonly from: Date; readonly until: Date }[];
  /** of DISLIKED: DISLIKE or NOT_INTERESTED */
  readonly reason?: string | null;
}
export interface CountInPeriodsRow {
  /** its index */
  period: number;
  key: string | null;
  events: number;
}
/**
 * How many events of one kind are there in each of these periods? Periods without any have no row.
 * ```cypher
 * UNWIND $periods AS period
 * CALL (period) {
 *   MATCH ()-[e:EACH]->()
 *   WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
 *   RETURN count(*) AS events
 * }
 * WITH period, events
 * WHERE events > 0
 * RETURN period.index AS period, null AS key, events
 * ```
 */
export const countInPeriods: { readonly [Entry in 'VIEWED' | 'LIKED' | 'DISLIKED' | 'COMMENTED' | 'SHARED' | 'ADDED_TO_CART' | 'RATED' | 'PURCHASED' | 'RETURNED']: Query<CountInPeriodsParams, CountInPeriodsRow, 'read'> } = {
VIEWED: {
  name: 'activity/count-in-periods-viewed',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:VIEWED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN count(*) AS events
}
WITH period, events
WHERE events > 0
RETURN period.index AS period, null AS key, events`,
},
LIKED: {
  name: 'activity/count-in-periods-liked',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:LIKED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN count(*) AS events
}
WITH period, events
WHERE events > 0
RETURN period.index AS period, null AS key, events`,
},
DISLIKED: {
  name: 'activity/count-in-periods-disliked',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:DISLIKED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN count(*) AS events
}
WITH period, events
WHERE events > 0
RETURN period.index AS period, null AS key, events`,
},
COMMENTED: {
  name: 'activity/count-in-periods-commented',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:COMMENTED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN count(*) AS events
}
WITH period, events
WHERE events > 0
RETURN period.index AS period, null AS key, events`,
},
SHARED: {
  name: 'activity/count-in-periods-shared',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:SHARED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN count(*) AS events
}
WITH period, events
WHERE events > 0
RETURN period.index AS period, null AS key, events`,
},
ADDED_TO_CART: {
  name: 'activity/count-in-periods-added-to-cart',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:ADDED_TO_CART]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN count(*) AS events
}
WITH period, events
WHERE events > 0
RETURN period.index AS period, null AS key, events`,
},
RATED: {
  name: 'activity/count-in-periods-rated',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:RATED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN count(*) AS events
}
WITH period, events
WHERE events > 0
RETURN period.index AS period, null AS key, events`,
},
PURCHASED: {
  name: 'activity/count-in-periods-purchased',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:PURCHASED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN count(*) AS events
}
WITH period, events
WHERE events > 0
RETURN period.index AS period, null AS key, events`,
},
RETURNED: {
  name: 'activity/count-in-periods-returned',
  mode: 'read',
  timeoutMs: 10000,
  params: {"periods":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}}}},"reason":{"kind":"string","nullable":true}},
  row: {"period":{"kind":"int"},"key":{"kind":"string","nullable":true},"events":{"kind":"int"}},
  text: `UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:RETURNED]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN count(*) AS events
}
WITH period, events
WHERE events > 0
RETURN period.index AS period, null AS key, events`,
},
};

export interface CountVisitParams {
  readonly visitor: string;
}
export interface CountVisitRow {
  events: number;
}
/**
 * How many events does this visitor have?
 * ```cypher
 * MATCH (v:Visitor {id: $visitor})
 * RETURN COUNT { (v)-[:VISITOR_EVENT]->() } AS events
 * ```
 */
export const countVisit: Query<CountVisitParams, CountVisitRow, 'read'> = {
  name: 'activity/count-visit',
  mode: 'read',
  params: {"visitor":{"kind":"string"}},
  row: {"events":{"kind":"int"}},
  text: `MATCH (v:Visitor {id: $visitor})
RETURN COUNT { (v)-[:VISITOR_EVENT]->() } AS events`,
};

export interface DropUnverifiedPurchasesParams {
  /** an id is that of the purchase, or the one under which it was told of */
  readonly rows: readonly { readonly id: string; readonly userId: string; readonly productId: string }[];
}
export interface DropUnverifiedPurchasesRow {
  removed: number;
}
/**
 * Remove what storefronts told of these purchases, which the graph now holds as confirmed; how many were there?
 * ```cypher
 * UNWIND $rows AS row
 * CALL (row) {
 *   MATCH ()-[e:UNVERIFIED_PURCHASE {sentAs: row.id}]->()
 *   USING INDEX SEEK e:UNVERIFIED_PURCHASE(sentAs)
 *   RETURN e
 *     UNION
 *   MATCH ()-[e:UNVERIFIED_PURCHASE {id: row.id}]->()
 *   USING INDEX SEEK e:UNVERIFIED_PURCHASE(id)
 *   RETURN e
 * }
 * WITH row, e
 * WHERE startNode(e).id = row.userId AND endNode(e).id = row.productId
 * DELETE e
 * RETURN count(e) AS removed
 * ```
 */
export const dropUnverifiedPurchases: Query<DropUnverifiedPurchasesParams, DropUnverifiedPurchasesRow, 'write'> = {
  name: 'activity/drop-unverified-purchases',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"}}}}},
  row: {"removed":{"kind":"int"}},
  text: `UNWIND $rows AS row
CALL (row) {
  MATCH ()-[e:UNVERIFIED_PURCHASE {sentAs: row.id}]->()
  USING INDEX SEEK e:UNVERIFIED_PURCHASE(sentAs)
  RETURN e
    UNION
  MATCH ()-[e:UNVERIFIED_PURCHASE {id: row.id}]->()
  USING INDEX SEEK e:UNVERIFIED_PURCHASE(id)
  RETURN e
}
WITH row, e
WHERE startNode(e).id = row.userId AND endNode(e).id = row.productId
DELETE e
RETURN count(e) AS removed`,
};

export interface DropVisitorEventsParams {
  readonly ids: readonly string[];
}
export interface DropVisitorEventsRow {
  removed: number;
}
/**
 * Remove these events of visitors; how many were there?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH ()-[e:VISITOR_EVENT {id: id}]->()
 * DELETE e
 * RETURN count(e) AS removed
 * ```
 */
export const dropVisitorEvents: Query<DropVisitorEventsParams, DropVisitorEventsRow, 'write'> = {
  name: 'activity/drop-visitor-events',
  mode: 'write',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"removed":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH ()-[e:VISITOR_EVENT {id: id}]->()
DELETE e
RETURN count(e) AS removed`,
};

export interface EventsByIdsParams {
  readonly ids: readonly string[];
}
export interface EventsByIdsRow {
  id: string;
  relationship: string;
  at: Date;
  userId: string;
  productId: string;
  value: number | null;
  quantity: number | null;
  price: number | null;
  currency: string | null;
  text: string | null;
  channel: string | null;
  reason: string | null;
}
/**
 * Which events have these ids, whatever their kind? An id is looked up in each kind, because uniqueness is kept by kind.
 * ```cypher
 * UNWIND $ids AS id
 * CALL (id) {
 *   MATCH ()-[e:VIEWED {id: id}]->()
 *   RETURN e
 *     UNION ALL
 *   MATCH ()-[e:LIKED {id: id}]->()
 *   RETURN e
 *     UNION ALL
 *   MATCH ()-[e:DISLIKED {id: id}]->()
 *   RETURN e
 *     UNION ALL
 *   MATCH ()-[e:COMMENTED {id: id}]->()
 *   RETURN e
 *     UNION ALL
 *   MATCH ()-[e:SHARED {id: id}]->()
 *   RETURN e
 *     UNION ALL
 *   MATCH ()-[e:ADDED_TO_CART {id: id}]->()
 *   RETURN e
 *     UNION ALL
 *   MATCH ()-[e:RATED {id: id}]->()
 *   RETURN e
 *     UNION ALL
 *   MATCH ()-[e:PURCHASED {id: id}]->()
 *   RETURN e
 *     UNION ALL
 *   MATCH ()-[e:RETURNED {id: id}]->()
 *   RETURN e
 *     UNION ALL
 *   MATCH ()-[e:UNVERIFIED_PURCHASE {id: id}]->()
 *   RETURN e
 * }
 * RETURN
 *   e.id AS id,
 *   type(e) AS relationship,
 *   e.at AS at,
 *   startNode(e).id AS userId,
 *   endNode(e).id AS productId,
 *   e.value AS value,
 *   e.quantity AS quantity,
 *   e.price AS price,
 *   e.currency AS currency,
 *   e.text AS text,
 *   e.channel AS channel,
 *   e.reason AS reason
 * ```
 */
export const eventsByIds: Query<EventsByIdsParams, EventsByIdsRow, 'read'> = {
  name: 'activity/events-by-ids',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"relationship":{"kind":"string"},"at":{"kind":"datetime"},"userId":{"kind":"string"},"productId":{"kind":"string"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}},
  text: `UNWIND $ids AS id
CALL (id) {
  MATCH ()-[e:VIEWED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:LIKED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:DISLIKED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:COMMENTED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:SHARED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:ADDED_TO_CART {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:RATED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:PURCHASED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:RETURNED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:UNVERIFIED_PURCHASE {id: id}]->()
  RETURN e
}
RETURN
  e.id AS id,
  type(e) AS relationship,
  e.at AS at,
  startNode(e).id AS userId,
  endNode(e).id AS productId,
  e.value AS value,
  e.quantity AS quantity,
  e.price AS price,
  e.currency AS currency,
  e.text AS text,
  e.channel AS channel,
  e.reason AS reason`,
};

export interface EventsOfProductParams {
  readonly productId: string;
  /** reasons of DISLIKED */
  readonly filter: { readonly relationships: readonly string[]; readonly reasons: readonly string[]; readonly from?: Date | null; readonly to?: Date | null };
  /** time and id of the event before the page */
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
  readonly limit: number;
}
export interface EventsOfProductRow {
  id: string;
  relationship: string;
  at: Date;
  userId: string;
  productId: string;
  value: number | null;
  quantity: number | null;
  price: number | null;
  currency: string | null;
  text: string | null;
  channel: string | null;
  reason: string | null;
}
/**
 * Which events of this product are the newest, one page?
 * ```cypher
 * MATCH
 *   (:Product {id: $productId})<-
 *     [e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]-
 *   (:User)
 * WHERE
 *   type(e) IN $filter.relationships AND
 *   (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
 *   ($filter.from IS NULL OR e.at >= $filter.from) AND
 *   ($filter.to IS NULL OR e.at < $filter.to) AND
 *   ($beforeAt IS NULL OR e.at < $beforeAt OR (e.at = $beforeAt AND e.id < $beforeId))
 * WITH e
 * ORDER BY e.at DESC, e.id DESC
 * LIMIT $limit
 * RETURN
 *   e.id AS id,
 *   type(e) AS relationship,
 *   e.at AS at,
 *   startNode(e).id AS userId,
 *   endNode(e).id AS productId,
 *   e.value AS value,
 *   e.quantity AS quantity,
 *   e.price AS price,
 *   e.currency AS currency,
 *   e.text AS text,
 *   e.channel AS channel,
 *   e.reason AS reason
 * ORDER BY at DESC, id DESC
 * ```
 */
export const eventsOfProduct: Query<EventsOfProductParams, EventsOfProductRow, 'read'> = {
  name: 'activity/events-of-product',
  mode: 'read',
  timeoutMs: 5000,
  params: {"productId":{"kind":"string"},"filter":{"kind":"map","fields":{"relationships":{"kind":"list","of":{"kind":"string"}},"reasons":{"kind":"list","of":{"kind":"string"}},"from":{"kind":"datetime","nullable":true},"to":{"kind":"datetime","nullable":true}}},"beforeAt":{"kind":"datetime","nullable":true},"beforeId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"relationship":{"kind":"string"},"at":{"kind":"datetime"},"userId":{"kind":"string"},"productId":{"kind":"string"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}},
  text: `MATCH
  (:Product {id: $productId})<-
    [e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]-
  (:User)
WHERE
  type(e) IN $filter.relationships AND
  (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
  ($filter.from IS NULL OR e.at >= $filter.from) AND
  ($filter.to IS NULL OR e.at < $filter.to) AND
  ($beforeAt IS NULL OR e.at < $beforeAt OR (e.at = $beforeAt AND e.id < $beforeId))
WITH e
ORDER BY e.at DESC, e.id DESC
LIMIT $limit
RETURN
  e.id AS id,
  type(e) AS relationship,
  e.at AS at,
  startNode(e).id AS userId,
  endNode(e).id AS productId,
  e.value AS value,
  e.quantity AS quantity,
  e.price AS price,
  e.currency AS currency,
  e.text AS text,
  e.channel AS channel,
  e.reason AS reason
ORDER BY at DESC, id DESC`,
};

export interface EventsOfUsersParams {
  /** the person of the page; time and id of the event before it */
  readonly requests: readonly ({ readonly index: number; readonly of: string; readonly beforeAt?: Date | null; readonly beforeId?: string | null })[];
  /** reasons of DISLIKED */
  readonly filter: { readonly relationships: readonly string[]; readonly reasons: readonly string[]; readonly from?: Date | null; readonly to?: Date | null };
  readonly productId?: string | null;
  /** of each page */
  readonly limit: number;
}
export interface EventsOfUsersRow {
  request: number;
  id: string;
  relationship: string;
  at: Date;
  userId: string;
  productId: string;
  value: number | null;
  quantity: number | null;
  price: number | null;
  currency: string | null;
  text: string | null;
  channel: string | null;
  reason: string | null;
}
/**
 * Which events of each of these people are the newest, one page for each?
 * ```cypher
 * UNWIND $requests AS request
 * MATCH (u:User {id: request.of})
 * CALL (u, request) {
 *   MATCH
 *     (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]->
 *     (p:Product)
 *   WHERE
 *     type(e) IN $filter.relationships AND
 *     (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
 *     ($filter.from IS NULL OR e.at >= $filter.from) AND
 *     ($filter.to IS NULL OR e.at < $filter.to) AND
 *     ($productId IS NULL OR p.id = $productId) AND
 *     (request.beforeAt IS NULL OR e.at < request.beforeAt OR (e.at = request.beforeAt AND e.id < request.beforeId))
 *   RETURN e
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT $limit
 * }
 * RETURN
 *   request.index AS request,
 *   e.id AS id,
 *   type(e) AS relationship,
 *   e.at AS at,
 *   startNode(e).id AS userId,
 *   endNode(e).id AS productId,
 *   e.value AS value,
 *   e.quantity AS quantity,
 *   e.price AS price,
 *   e.currency AS currency,
 *   e.text AS text,
 *   e.channel AS channel,
 *   e.reason AS reason
 * ORDER BY request, at DESC, id DESC
 * ```
 */
export const eventsOfUsers: Query<EventsOfUsersParams, EventsOfUsersRow, 'read'> = {
  name: 'activity/events-of-users',
  mode: 'read',
  timeoutMs: 5000,
  params: {"requests":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"of":{"kind":"string"},"beforeAt":{"kind":"datetime","nullable":true},"beforeId":{"kind":"string","nullable":true}}}},"filter":{"kind":"map","fields":{"relationships":{"kind":"list","of":{"kind":"string"}},"reasons":{"kind":"list","of":{"kind":"string"}},"from":{"kind":"datetime","nullable":true},"to":{"kind":"datetime","nullable":true}}},"productId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"request":{"kind":"int"},"id":{"kind":"string"},"relationship":{"kind":"string"},"at":{"kind":"datetime"},"userId":{"kind":"string"},"productId":{"kind":"string"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}},
  text: `UNWIND $requests AS request
MATCH (u:User {id: request.of})
CALL (u, request) {
  MATCH
    (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]->
    (p:Product)
  WHERE
    type(e) IN $filter.relationships AND
    (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
    ($filter.from IS NULL OR e.at >= $filter.from) AND
    ($filter.to IS NULL OR e.at < $filter.to) AND
    ($productId IS NULL OR p.id = $productId) AND
    (request.beforeAt IS NULL OR e.at < request.beforeAt OR (e.at = request.beforeAt AND e.id < request.beforeId))
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
}
RETURN
  request.index AS request,
  e.id AS id,
  type(e) AS relationship,
  e.at AS at,
  startNode(e).id AS userId,
  endNode(e).id AS productId,
  e.value AS value,
  e.quantity AS quantity,
  e.price AS price,
  e.currency AS currency,
  e.text AS text,
  e.channel AS channel,
  e.reason AS reason
ORDER BY request, at DESC, id DESC`,
};

export interface ExpireVisitorsParams {
  readonly before: Date;
  readonly limit: number;
}
export interface ExpireVisitorsRow {
  removed: number;
}
/**
 * Remove some visitors who were last seen before a moment, with what they did; how many?
 * ```cypher
 * MATCH (v:Visitor)
 * USING INDEX SEEK v:Visitor(seenAt)
 * WHERE v.seenAt < $before
 * WITH v
 * LIMIT $limit
 * DETACH DELETE v
 * RETURN count(*) AS removed
 * ```
 */
export const expireVisitors: Query<ExpireVisitorsParams, ExpireVisitorsRow, 'write'> = {
  name: 'activity/expire-visitors',
  mode: 'write',
  timeoutMs: 60000,
  params: {"before":{"kind":"datetime"},"limit":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (v:Visitor)
USING INDEX SEEK v:Visitor(seenAt)
WHERE v.seenAt < $before
WITH v
LIMIT $limit
DETACH DELETE v
RETURN count(*) AS removed`,
};

export interface FindIngestRunParams {
  readonly runId: string;
}
export interface FindIngestRunRow {
  runId: string;
  folder: string | null;
  mapping: string;
  demo: boolean;
  startedAt: Date;
  finishedAt: Date | null;
  checkpointAt: Date | null;
  records: number;
  quarantineBytes: number;
  /** counters, as JSON */
  state: string;
}
/**
 * What became of the files of one ingest?
 * ```cypher
 * MATCH (r:IngestRun {id: $runId})
 * RETURN
 *   r.id AS runId,
 *   r.folder AS folder,
 *   r.mapping AS mapping,
 *   coalesce(r.demo, false) AS demo,
 *   r.startedAt AS startedAt,
 *   r.finishedAt AS finishedAt,
 *   r.checkpointAt AS checkpointAt,
 *   r.records AS records,
 *   r.quarantineBytes AS quarantineBytes,
 *   r.state AS state
 * ```
 */
export const findIngestRun: Query<FindIngestRunParams, FindIngestRunRow, 'read'> = {
  name: 'activity/find-ingest-run',
  mode: 'read',
  timeoutMs: 5000,
  params: {"runId":{"kind":"string"}},
  row: {"runId":{"kind":"string"},"folder":{"kind":"string","nullable":true},"mapping":{"kind":"string"},"demo":{"kind":"boolean"},"startedAt":{"kind":"datetime"},"finishedAt":{"kind":"datetime","nullable":true},"checkpointAt":{"kind":"datetime","nullable":true},"records":{"kind":"int"},"quarantineBytes":{"kind":"int"},"state":{"kind":"string"}},
  text: `MATCH (r:IngestRun {id: $runId})
RETURN
  r.id AS runId,
  r.folder AS folder,
  r.mapping AS mapping,
  coalesce(r.demo, false) AS demo,
  r.startedAt AS startedAt,
  r.finishedAt AS finishedAt,
  r.checkpointAt AS checkpointAt,
  r.records AS records,
  r.quarantineBytes AS quarantineBytes,
  r.state AS state`,
};

export type HoldsDemoParams = Record<string, never>;
export interface HoldsDemoRow {
  demo: boolean;
}
/**
 * Was the demo shop loaded into this graph, and are there people?
 * ```cypher
 * OPTIONAL MATCH (r:IngestRun)
 * WHERE r.demo
 * WITH count(r) > 0 AS loaded
 * RETURN loaded AND EXISTS { (:User) } AS demo
 * ```
 */
export const holdsDemo: Query<HoldsDemoParams, HoldsDemoRow, 'read'> = {
  name: 'activity/holds-demo',
  mode: 'read',
  params: {},
  row: {"demo":{"kind":"boolean"}},
  text: `OPTIONAL MATCH (r:IngestRun)
WHERE r.demo
WITH count(r) > 0 AS loaded
RETURN loaded AND EXISTS { (:User) } AS demo`,
};

export interface IngestCategoriesParams {
  readonly rows: readonly ({ readonly id: string; readonly name?: string | null; readonly parentId?: string | null })[];
}
export interface IngestCategoriesRow {
  /** ids whose row changed nothing */
  known: string[];
}
/**
 * Store these categories under their parents; which rows told nothing new? Ids are distinct within one call.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (old:Category {id: row.id})
 * OPTIONAL MATCH (old)-[:CHILD_OF]->(under:Category {id: row.parentId})
 * WITH
 *   row,
 *   old IS NOT NULL AND
 *   (row.name IS NULL OR coalesce(old.name = row.name, false)) AND
 *   (row.parentId IS NULL OR under IS NOT NULL) AS same
 * MERGE (c:Category {id: row.id})
 * SET c.name = coalesce(row.name, c.name)
 * FOREACH (parentId IN
 * CASE
 *   WHEN row.parentId IS NULL THEN []
 *   ELSE [row.parentId]
 * END |
 *   MERGE (parent:Category {id: parentId})
 *   MERGE (c)-[:CHILD_OF]->(parent)
 * )
 * RETURN collect(
 *     CASE
 *       WHEN same THEN row.id
 *     END) AS known
 * ```
 */
export const ingestCategories: Query<IngestCategoriesParams, IngestCategoriesRow, 'write'> = {
  name: 'activity/ingest-categories',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"name":{"kind":"string","nullable":true},"parentId":{"kind":"string","nullable":true}}}}},
  row: {"known":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (old:Category {id: row.id})
OPTIONAL MATCH (old)-[:CHILD_OF]->(under:Category {id: row.parentId})
WITH
  row,
  old IS NOT NULL AND
  (row.name IS NULL OR coalesce(old.name = row.name, false)) AND
  (row.parentId IS NULL OR under IS NOT NULL) AS same
MERGE (c:Category {id: row.id})
SET c.name = coalesce(row.name, c.name)
FOREACH (parentId IN
CASE
  WHEN row.parentId IS NULL THEN []
  ELSE [row.parentId]
END |
  MERGE (parent:Category {id: parentId})
  MERGE (c)-[:CHILD_OF]->(parent)
)
RETURN collect(
    CASE
      WHEN same THEN row.id
    END) AS known`,
};

export interface IngestCheckpointParams {
  readonly id: string;
  readonly records: number;
  readonly quarantineBytes: number;
  readonly state: string;
  readonly at: Date;
  readonly finishedAt?: Date | null;
}
export interface IngestCheckpointRow {
  records: number;
}
/**
 * Note how far an ingest has come, in the transaction of the batch itself.
 * ```cypher
 * MATCH (r:IngestRun {id: $id})
 * SET
 *   r.records = $records,
 *   r.quarantineBytes = $quarantineBytes,
 *   r.state = $state,
 *   r.checkpointAt = $at,
 *   r.finishedAt = $finishedAt
 * RETURN r.records AS records
 * ```
 */
export const ingestCheckpoint: Query<IngestCheckpointParams, IngestCheckpointRow, 'write'> = {
  name: 'activity/ingest-checkpoint',
  mode: 'write',
  params: {"id":{"kind":"string"},"records":{"kind":"int"},"quarantineBytes":{"kind":"int"},"state":{"kind":"string"},"at":{"kind":"datetime"},"finishedAt":{"kind":"datetime","nullable":true}},
  row: {"records":{"kind":"int"}},
  text: `MATCH (r:IngestRun {id: $id})
SET
  r.records = $records,
  r.quarantineBytes = $quarantineBytes,
  r.state = $state,
  r.checkpointAt = $at,
  r.finishedAt = $finishedAt
RETURN r.records AS records`,
};

export interface IngestClaimParams {
  readonly id: string;
  readonly token: string;
}
export interface IngestClaimRow {
  records: number;
  quarantineBytes: number;
  state: string;
}
/**
 * Does this process still own the ingest, and how many records are done? Locks the run until the batch is committed.
 * ```cypher
 * MATCH (r:IngestRun {id: $id})
 * WHERE r.token = $token
 * SET r.token = $token
 * RETURN r.records AS records, r.quarantineBytes AS quarantineBytes, r.state AS state
 * ```
 */
export const ingestClaim: Query<IngestClaimParams, IngestClaimRow, 'write'> = {
  name: 'activity/ingest-claim',
  mode: 'write',
  params: {"id":{"kind":"string"},"token":{"kind":"string"}},
  row: {"records":{"kind":"int"},"quarantineBytes":{"kind":"int"},"state":{"kind":"string"}},
  text: `MATCH (r:IngestRun {id: $id})
WHERE r.token = $token
SET r.token = $token
RETURN r.records AS records, r.quarantineBytes AS quarantineBytes, r.state AS state`,
};

export interface IngestEventPeopleParams {
  readonly rows: readonly ({ readonly userId: string; readonly name?: string | null; readonly region?: string | null })[];
}
export interface IngestEventPeopleRow {
  named: number;
}
/**
 * Name these people, and where they are, as what they did says, where nothing else does; how many were named?
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.userId})
 * SET u.name = coalesce(u.name, row.name), u.region = coalesce(u.region, row.region)
 * RETURN count(*) AS named
 * ```
 */
export const ingestEventPeople: Query<IngestEventPeopleParams, IngestEventPeopleRow, 'write'> = {
  name: 'activity/ingest-event-people',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"name":{"kind":"string","nullable":true},"region":{"kind":"string","nullable":true}}}}},
  row: {"named":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (u:User {id: row.userId})
SET u.name = coalesce(u.name, row.name), u.region = coalesce(u.region, row.region)
RETURN count(*) AS named`,
};

export interface IngestEventProductsParams {
  readonly rows: readonly { readonly productId: string; readonly title: string }[];
}
export interface IngestEventProductsRow {
  named: number;
}
/**
 * Give these products the titles that events name them by, where they have none; how many were named?
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.productId})
 * SET p.title = coalesce(p.title, row.title)
 * RETURN count(*) AS named
 * ```
 */
export const ingestEventProducts: Query<IngestEventProductsParams, IngestEventProductsRow, 'write'> = {
  name: 'activity/ingest-event-products',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"productId":{"kind":"string"},"title":{"kind":"string"}}}}},
  row: {"named":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
SET p.title = coalesce(p.title, row.title)
RETURN count(*) AS named`,
};

export interface IngestEventsParams {
  readonly users: readonly string[];
  readonly products: readonly string[];
  readonly viewed: readonly ({ readonly id: string; readonly u: number; readonly p: number; readonly at: number; readonly quantity?: number | null })[];
  readonly liked: readonly ({ readonly id: string; readonly u: number; readonly p: number; readonly at: number; readonly quantity?: number | null })[];
  readonly disliked: readonly ({ readonly id: string; readonly u: number; readonly p: number; readonly at: number; readonly reason?: string | null })[];
  readonly commented: readonly ({ readonly id: string; readonly u: number; readonly p: number; readonly at: number; readonly text?: string | null })[];
  readonly shared: readonly ({ readonly id: string; readonly u: number; readonly p: number; readonly at: number; readonly channel?: string | null })[];
  readonly addedToCart: readonly ({ readonly id: string; readonly u: number; readonly p: number; readonly at: number; readonly quantity?: number | null })[];
  readonly rated: readonly ({ readonly id: string; readonly u: number; readonly p: number; readonly at: number; readonly value?: number | null })[];
  readonly purchased: readonly ({ readonly id: string; readonly u: number; readonly p: number; readonly at: number; readonly quantity?: number | null; readonly price?: number | null; readonly currency?: string | null })[];
  readonly returned: readonly ({ readonly id: string; readonly u: number; readonly p: number; readonly at: number; readonly quantity?: number | null; readonly reason?: string | null })[];
}
export interface IngestEventsRow {
  loaded: number;
}
/**
 * Create these events, none of which may be there yet, with the people and products they name; how many were created? The fast way in: `u` and `p` are places in `users` and `products`, so each of those is looked up once a batch. An id that is there already breaks its uniqueness constraint and undoes the whole batch: then load-events.cypher sorts it out. Whoever bought or returned something is marked, so that the orders are counted anew; everybody gets a new stamp of events.
 * ```cypher
 * UNWIND range(0, size($users) - 1) AS i
 * MERGE (u:User {id: $users[i]})
 *   ON CREATE SET u.shareActivity = 'FRIENDS'
 * SET u.eventsStamp = timestamp() + rand()
 * WITH i, u
 * ORDER BY i
 * WITH collect(u) AS users
 * UNWIND range(0, size($products) - 1) AS i
 * MERGE (p:Product {id: $products[i]})
 *   ON CREATE SET p.active = true
 * WITH users, i, p
 * ORDER BY i
 * WITH users, collect(p) AS products
 * CALL (users, products) {
 *   UNWIND $viewed AS row
 *   WITH row, users[row.u] AS u, products[row.p] AS p
 *   CREATE (u)-[:VIEWED {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity}]->(p)
 *   RETURN count(*) AS viewed
 * }
 * CALL (users, products) {
 *   UNWIND $liked AS row
 *   WITH row, users[row.u] AS u, products[row.p] AS p
 *   CREATE (u)-[:LIKED {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity}]->(p)
 *   RETURN count(*) AS liked
 * }
 * CALL (users, products) {
 *   UNWIND $disliked AS row
 *   WITH row, users[row.u] AS u, products[row.p] AS p
 *   CREATE (u)-[:DISLIKED {id: row.id, at: datetime({epochMillis: row.at}), reason: row.reason}]->(p)
 *   RETURN count(*) AS disliked
 * }
 * CALL (users, products) {
 *   UNWIND $commented AS row
 *   WITH row, users[row.u] AS u, products[row.p] AS p
 *   CREATE (u)-[:COMMENTED {id: row.id, at: datetime({epochMillis: row.at}), text: row.text}]->(p)
 *   RETURN count(*) AS commented
 * }
 * CALL (users, products) {
 *   UNWIND $shared AS row
 *   WITH row, users[row.u] AS u, products[row.p] AS p
 *   CREATE (u)-[:SHARED {id: row.id, at: datetime({epochMillis: row.at}), channel: row.channel}]->(p)
 *   RETURN count(*) AS shared
 * }
 * CALL (users, products) {
 *   UNWIND $addedToCart AS row
 *   WITH row, users[row.u] AS u, products[row.p] AS p
 *   CREATE (u)-[:ADDED_TO_CART {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity}]->(p)
 *   RETURN count(*) AS addedToCart
 * }
 * CALL (users, products) {
 *   UNWIND $rated AS row
 *   WITH row, users[row.u] AS u, products[row.p] AS p
 *   CREATE (u)-[:RATED {id: row.id, at: datetime({epochMillis: row.at}), value: row.value}]->(p)
 *   RETURN count(*) AS rated
 * }
 * CALL (users, products) {
 *   UNWIND $purchased AS row
 *   WITH row, users[row.u] AS u, products[row.p] AS p
 *   CREATE
 *     (u)-
 *       [:PURCHASED {
 *           id: row.id,
 *           at: datetime({epochMillis: row.at}),
 *           quantity: row.quantity,
 *           price: row.price,
 *           currency: row.currency
 *         }]->
 *     (p)
 *   SET u.ordersChanged = true
 *   RETURN count(*) AS purchased
 * }
 * CALL (users, products) {
 *   UNWIND $returned AS row
 *   WITH row, users[row.u] AS u, products[row.p] AS p
 *   CREATE
 *     (u)-[:RETURNED {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity, reason: row.reason}]->(p)
 *   SET u.ordersChanged = true
 *   RETURN count(*) AS returned
 * }
 * RETURN viewed + liked + disliked + commented + shared + addedToCart + rated + purchased + returned AS loaded
 * ```
 */
export const ingestEvents: Query<IngestEventsParams, IngestEventsRow, 'write'> = {
  name: 'activity/ingest-events',
  mode: 'write',
  timeoutMs: 120000,
  params: {"users":{"kind":"list","of":{"kind":"string"}},"products":{"kind":"list","of":{"kind":"string"}},"viewed":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"u":{"kind":"int"},"p":{"kind":"int"},"at":{"kind":"int"},"quantity":{"kind":"int","nullable":true}}}},"liked":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"u":{"kind":"int"},"p":{"kind":"int"},"at":{"kind":"int"},"quantity":{"kind":"int","nullable":true}}}},"disliked":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"u":{"kind":"int"},"p":{"kind":"int"},"at":{"kind":"int"},"reason":{"kind":"string","nullable":true}}}},"commented":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"u":{"kind":"int"},"p":{"kind":"int"},"at":{"kind":"int"},"text":{"kind":"string","nullable":true}}}},"shared":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"u":{"kind":"int"},"p":{"kind":"int"},"at":{"kind":"int"},"channel":{"kind":"string","nullable":true}}}},"addedToCart":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"u":{"kind":"int"},"p":{"kind":"int"},"at":{"kind":"int"},"quantity":{"kind":"int","nullable":true}}}},"rated":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"u":{"kind":"int"},"p":{"kind":"int"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true}}}},"purchased":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"u":{"kind":"int"},"p":{"kind":"int"},"at":{"kind":"int"},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true}}}},"returned":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"u":{"kind":"int"},"p":{"kind":"int"},"at":{"kind":"int"},"quantity":{"kind":"int","nullable":true},"reason":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"}},
  text: `UNWIND range(0, size($users) - 1) AS i
MERGE (u:User {id: $users[i]})
  ON CREATE SET u.shareActivity = 'FRIENDS'
SET u.eventsStamp = timestamp() + rand()
WITH i, u
ORDER BY i
WITH collect(u) AS users
UNWIND range(0, size($products) - 1) AS i
MERGE (p:Product {id: $products[i]})
  ON CREATE SET p.active = true
WITH users, i, p
ORDER BY i
WITH users, collect(p) AS products
CALL (users, products) {
  UNWIND $viewed AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:VIEWED {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity}]->(p)
  RETURN count(*) AS viewed
}
CALL (users, products) {
  UNWIND $liked AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:LIKED {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity}]->(p)
  RETURN count(*) AS liked
}
CALL (users, products) {
  UNWIND $disliked AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:DISLIKED {id: row.id, at: datetime({epochMillis: row.at}), reason: row.reason}]->(p)
  RETURN count(*) AS disliked
}
CALL (users, products) {
  UNWIND $commented AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:COMMENTED {id: row.id, at: datetime({epochMillis: row.at}), text: row.text}]->(p)
  RETURN count(*) AS commented
}
CALL (users, products) {
  UNWIND $shared AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:SHARED {id: row.id, at: datetime({epochMillis: row.at}), channel: row.channel}]->(p)
  RETURN count(*) AS shared
}
CALL (users, products) {
  UNWIND $addedToCart AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:ADDED_TO_CART {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity}]->(p)
  RETURN count(*) AS addedToCart
}
CALL (users, products) {
  UNWIND $rated AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:RATED {id: row.id, at: datetime({epochMillis: row.at}), value: row.value}]->(p)
  RETURN count(*) AS rated
}
CALL (users, products) {
  UNWIND $purchased AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE
    (u)-
      [:PURCHASED {
          id: row.id,
          at: datetime({epochMillis: row.at}),
          quantity: row.quantity,
          price: row.price,
          currency: row.currency
        }]->
    (p)
  SET u.ordersChanged = true
  RETURN count(*) AS purchased
}
CALL (users, products) {
  UNWIND $returned AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE
    (u)-[:RETURNED {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity, reason: row.reason}]->(p)
  SET u.ordersChanged = true
  RETURN count(*) AS returned
}
RETURN viewed + liked + disliked + commented + shared + addedToCart + rated + purchased + returned AS loaded`,
};

export interface IngestFollowsParams {
  /** since in epoch milliseconds */
  readonly rows: readonly ({ readonly a: string; readonly b: string; readonly since?: number | null })[];
}
export interface IngestFollowsRow {
  known: { a: string; b: string }[];
}
/**
 * Have each first person follow the second; which pairs were there already? Pairs are distinct within one call; the people are there.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (a:User {id: row.a})
 * MATCH (b:User {id: row.b})
 * OPTIONAL MATCH (a)-[old:FOLLOWS]->(b)
 * WITH row, a, b, count(old) > 0 AS follows
 * FOREACH (_ IN
 * CASE
 *   WHEN follows THEN []
 *   ELSE [1]
 * END |
 *   CREATE (a)-[:FOLLOWS {since:
 *             CASE
 *               WHEN row.since IS NULL THEN null
 *               ELSE datetime({epochMillis: row.since})
 *             END}]->(b)
 * )
 * RETURN collect(
 *     CASE
 *       WHEN follows THEN {a: row.a, b: row.b}
 *     END) AS known
 * ```
 */
export const ingestFollows: Query<IngestFollowsParams, IngestFollowsRow, 'write'> = {
  name: 'activity/ingest-follows',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"a":{"kind":"string"},"b":{"kind":"string"},"since":{"kind":"int","nullable":true}}}}},
  row: {"known":{"kind":"list","of":{"kind":"map","fields":{"a":{"kind":"string"},"b":{"kind":"string"}}}}},
  text: `UNWIND $rows AS row
MATCH (a:User {id: row.a})
MATCH (b:User {id: row.b})
OPTIONAL MATCH (a)-[old:FOLLOWS]->(b)
WITH row, a, b, count(old) > 0 AS follows
FOREACH (_ IN
CASE
  WHEN follows THEN []
  ELSE [1]
END |
  CREATE (a)-[:FOLLOWS {since:
            CASE
              WHEN row.since IS NULL THEN null
              ELSE datetime({epochMillis: row.since})
            END}]->(b)
)
RETURN collect(
    CASE
      WHEN follows THEN {a: row.a, b: row.b}
    END) AS known`,
};

export interface IngestFriendshipsParams {
  /** since in epoch milliseconds */
  readonly rows: readonly ({ readonly a: string; readonly b: string; readonly since?: number | null })[];
}
export interface IngestFriendshipsRow {
  known: { a: string; b: string }[];
}
/**
 * Make these people friends; which pairs were friends already? Pairs are distinct within one call, the smaller id first; the people are there.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (a:User {id: row.a})
 * MATCH (b:User {id: row.b})
 * OPTIONAL MATCH (a)-[old:FRIENDS_WITH]-(b)
 * WITH row, a, b, count(old) > 0 AS friends
 * FOREACH (_ IN
 * CASE
 *   WHEN friends THEN []
 *   ELSE [1]
 * END |
 *   CREATE
 *     (a)-[:FRIENDS_WITH {since:
 *             CASE
 *               WHEN row.since IS NULL THEN null
 *               ELSE datetime({epochMillis: row.since})
 *             END}]->(b)
 * )
 * RETURN collect(
 *     CASE
 *       WHEN friends THEN {a: row.a, b: row.b}
 *     END) AS known
 * ```
 */
export const ingestFriendships: Query<IngestFriendshipsParams, IngestFriendshipsRow, 'write'> = {
  name: 'activity/ingest-friendships',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"a":{"kind":"string"},"b":{"kind":"string"},"since":{"kind":"int","nullable":true}}}}},
  row: {"known":{"kind":"list","of":{"kind":"map","fields":{"a":{"kind":"string"},"b":{"kind":"string"}}}}},
  text: `UNWIND $rows AS row
MATCH (a:User {id: row.a})
MATCH (b:User {id: row.b})
OPTIONAL MATCH (a)-[old:FRIENDS_WITH]-(b)
WITH row, a, b, count(old) > 0 AS friends
FOREACH (_ IN
CASE
  WHEN friends THEN []
  ELSE [1]
END |
  CREATE
    (a)-[:FRIENDS_WITH {since:
            CASE
              WHEN row.since IS NULL THEN null
              ELSE datetime({epochMillis: row.since})
            END}]->(b)
)
RETURN collect(
    CASE
      WHEN friends THEN {a: row.a, b: row.b}
    END) AS known`,
};

export type IngestGraphSizeParams = Record<string, never>;
export interface IngestGraphSizeRow {
  people: number;
  products: number;
}
/**
 * How many people and products does the graph hold?
 * ```cypher
 * CALL () {
 *   MATCH (u:User)
 *   RETURN count(u) AS people
 * }
 * CALL () {
 *   MATCH (p:Product)
 *   RETURN count(p) AS products
 * }
 * RETURN people, products
 * ```
 */
export const ingestGraphSize: Query<IngestGraphSizeParams, IngestGraphSizeRow, 'read'> = {
  name: 'activity/ingest-graph-size',
  mode: 'read',
  params: {},
  row: {"people":{"kind":"int"},"products":{"kind":"int"}},
  text: `CALL () {
  MATCH (u:User)
  RETURN count(u) AS people
}
CALL () {
  MATCH (p:Product)
  RETURN count(p) AS products
}
RETURN people, products`,
};

export interface IngestMentionedParams {
  readonly userIds: readonly string[];
  readonly productIds: readonly string[];
}
export interface IngestMentionedRow {
  people: number;
  products: number;
}
/**
 * Create those of these people and products that are not there, with their id only.
 * ```cypher
 * CALL () {
 *   UNWIND $userIds AS id
 *   MERGE (u:User {id: id})
 *     ON CREATE SET u.shareActivity = 'FRIENDS'
 *   RETURN count(*) AS people
 * }
 * CALL () {
 *   UNWIND $productIds AS id
 *   MERGE (p:Product {id: id})
 *     ON CREATE SET p.active = true
 *   RETURN count(*) AS products
 * }
 * RETURN people, products
 * ```
 */
export const ingestMentioned: Query<IngestMentionedParams, IngestMentionedRow, 'write'> = {
  name: 'activity/ingest-mentioned',
  mode: 'write',
  timeoutMs: 60000,
  params: {"userIds":{"kind":"list","of":{"kind":"string"}},"productIds":{"kind":"list","of":{"kind":"string"}}},
  row: {"people":{"kind":"int"},"products":{"kind":"int"}},
  text: `CALL () {
  UNWIND $userIds AS id
  MERGE (u:User {id: id})
    ON CREATE SET u.shareActivity = 'FRIENDS'
  RETURN count(*) AS people
}
CALL () {
  UNWIND $productIds AS id
  MERGE (p:Product {id: id})
    ON CREATE SET p.active = true
  RETURN count(*) AS products
}
RETURN people, products`,
};

export interface IngestOpenRunParams {
  readonly id: string;
  readonly token: string;
  readonly mapping: string;
  /** where the files are */
  readonly folder: string;
  readonly at: Date;
  /** whether the files are those of the demo shop */
  readonly demo: boolean;
  /** start again from the first record */
  readonly restart: boolean;
}
export interface IngestOpenRunRow {
  startedAt: Date;
  finished: boolean;
  /** records that are done */
  records: number;
  quarantineBytes: number;
  /** counters, as JSON */
  state: string;
}
/**
 * Open the ingest of these files and this mapping, new or interrupted; from which record does it continue? The process that opened a run last owns it; `token` identifies the owner.
 * ```cypher
 * MERGE (r:IngestRun {id: $id})
 *   ON CREATE SET r.mapping = $mapping, r.startedAt = $at, r.records = 0, r.quarantineBytes = 0, r.state = ''
 * SET r.token = $token, r.folder = $folder, r.checkpointAt = $at, r.demo = $demo OR coalesce(r.demo, false)
 * FOREACH (_ IN
 * CASE
 *   WHEN $restart THEN [1]
 *   ELSE []
 * END |
 *   SET r.startedAt = $at, r.finishedAt = null, r.records = 0, r.quarantineBytes = 0, r.state = ''
 * )
 * RETURN
 *   r.startedAt AS startedAt,
 *   r.finishedAt IS NOT NULL AS finished,
 *   r.records AS records,
 *   r.quarantineBytes AS quarantineBytes,
 *   r.state AS state
 * ```
 */
export const ingestOpenRun: Query<IngestOpenRunParams, IngestOpenRunRow, 'write'> = {
  name: 'activity/ingest-open-run',
  mode: 'write',
  params: {"id":{"kind":"string"},"token":{"kind":"string"},"mapping":{"kind":"string"},"folder":{"kind":"string"},"at":{"kind":"datetime"},"demo":{"kind":"boolean"},"restart":{"kind":"boolean"}},
  row: {"startedAt":{"kind":"datetime"},"finished":{"kind":"boolean"},"records":{"kind":"int"},"quarantineBytes":{"kind":"int"},"state":{"kind":"string"}},
  text: `MERGE (r:IngestRun {id: $id})
  ON CREATE SET r.mapping = $mapping, r.startedAt = $at, r.records = 0, r.quarantineBytes = 0, r.state = ''
SET r.token = $token, r.folder = $folder, r.checkpointAt = $at, r.demo = $demo OR coalesce(r.demo, false)
FOREACH (_ IN
CASE
  WHEN $restart THEN [1]
  ELSE []
END |
  SET r.startedAt = $at, r.finishedAt = null, r.records = 0, r.quarantineBytes = 0, r.state = ''
)
RETURN
  r.startedAt AS startedAt,
  r.finishedAt IS NOT NULL AS finished,
  r.records AS records,
  r.quarantineBytes AS quarantineBytes,
  r.state AS state`,
};

export interface IngestProductBrandsParams {
  readonly rows: readonly { readonly productId: string; readonly brand: string }[];
}
export interface IngestProductBrandsRow {
  named: number;
}
/**
 * Name the brands of these products; how many were named?
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.productId})
 * MERGE (b:Brand {id: row.brand})
 * MERGE (p)-[:MADE_BY]->(b)
 * RETURN count(*) AS named
 * ```
 */
export const ingestProductBrands: Query<IngestProductBrandsParams, IngestProductBrandsRow, 'write'> = {
  name: 'activity/ingest-product-brands',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"productId":{"kind":"string"},"brand":{"kind":"string"}}}}},
  row: {"named":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
MERGE (b:Brand {id: row.brand})
MERGE (p)-[:MADE_BY]->(b)
RETURN count(*) AS named`,
};

export interface IngestProductCategoriesParams {
  readonly rows: readonly { readonly productId: string; readonly categoryId: string }[];
}
export interface IngestProductCategoriesRow {
  placed: number;
}
/**
 * Put these products in their categories; how many places were named?
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.productId})
 * MERGE (c:Category {id: row.categoryId})
 * MERGE (p)-[:IN_CATEGORY]->(c)
 * RETURN count(*) AS placed
 * ```
 */
export const ingestProductCategories: Query<IngestProductCategoriesParams, IngestProductCategoriesRow, 'write'> = {
  name: 'activity/ingest-product-categories',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"productId":{"kind":"string"},"categoryId":{"kind":"string"}}}}},
  row: {"placed":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
MERGE (c:Category {id: row.categoryId})
MERGE (p)-[:IN_CATEGORY]->(c)
RETURN count(*) AS placed`,
};

export interface IngestProductHandlesParams {
  readonly rows: readonly { readonly productId: string; readonly handle: string }[];
}
export interface IngestProductHandlesRow {
  taken: number;
}
/**
 * Give these products their handles; how many are those of other products?
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.productId})
 * FOREACH (_ IN
 * CASE
 *   WHEN p.handle <> row.handle THEN [1]
 *   ELSE []
 * END |
 *   REMOVE p.handle
 * )
 * WITH count(*) AS cleared
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (other:Product {handle: row.handle})
 * WHERE other <> p
 * FOREACH (_ IN
 * CASE
 *   WHEN other IS NULL THEN [1]
 *   ELSE []
 * END |
 *   SET p.handle = row.handle
 * )
 * RETURN count(other) AS taken
 * ```
 */
export const ingestProductHandles: Query<IngestProductHandlesParams, IngestProductHandlesRow, 'write'> = {
  name: 'activity/ingest-product-handles',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"productId":{"kind":"string"},"handle":{"kind":"string"}}}}},
  row: {"taken":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
FOREACH (_ IN
CASE
  WHEN p.handle <> row.handle THEN [1]
  ELSE []
END |
  REMOVE p.handle
)
WITH count(*) AS cleared
UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (other:Product {handle: row.handle})
WHERE other <> p
FOREACH (_ IN
CASE
  WHEN other IS NULL THEN [1]
  ELSE []
END |
  SET p.handle = row.handle
)
RETURN count(other) AS taken`,
};

export interface IngestProductsParams {
  /** releasedAt in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly title?: string | null; readonly description?: string | null; readonly url?: string | null; readonly price?: number | null; readonly currency?: string | null; readonly stock?: number | null; readonly stockUnknown?: boolean | null; readonly releasedAt?: number | null; readonly active?: boolean | null; readonly handle?: string | null; readonly imageUrls?: readonly string[] | null; readonly imageTexts?: readonly string[] | null; readonly imageWidths?: readonly number[] | null; readonly imageHeights?: readonly number[] | null })[];
}
export interface IngestProductsRow {
  /** ids whose row changed nothing */
  known: string[];
}
/**
 * Store what a file says about these products; which rows told nothing new? What a row leaves out keeps its value. Ids are distinct within one call. Categories, brands and handles follow by ingest-product-categories, ingest-product-brands and ingest-product-handles. Of whom a price without a currency is in another one now, the orders are counted anew.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (old:Product {id: row.id})
 * WITH
 *   row,
 *   CASE
 *     WHEN row.releasedAt IS NULL THEN null
 *     ELSE datetime({epochMillis: row.releasedAt})
 *   END AS releasedAt,
 *   old.currency AS former,
 *   old IS NOT NULL AND
 *   (row.title IS NULL OR coalesce(old.title = row.title, false)) AND
 *   (row.description IS NULL OR coalesce(old.description = row.description, false)) AND
 *   (row.url IS NULL OR coalesce(old.url = row.url, false)) AND
 *   (row.price IS NULL OR coalesce(old.price = row.price, false)) AND
 *   (row.currency IS NULL OR coalesce(old.currency = row.currency, false)) AND
 *   (row.stock IS NULL OR coalesce(old.stock = row.stock, false)) AND
 *   (NOT coalesce(row.stockUnknown, false) OR old.stock IS NULL) AND
 *   (row.releasedAt IS NULL OR coalesce(old.releasedAt.epochMillis = row.releasedAt, false)) AND
 *   (row.active IS NULL OR coalesce(old.active = row.active, false)) AND
 *   (row.handle IS NULL OR coalesce(old.handle = row.handle, false)) AND
 *   (row.imageUrls IS NULL OR coalesce(old.imageUrls = row.imageUrls AND old.imageTexts = row.imageTexts, false)) AS same
 * MERGE (p:Product {id: row.id})
 * SET
 *   p.title = coalesce(row.title, p.title),
 *   p.description = coalesce(row.description, p.description),
 *   p.url = coalesce(row.url, p.url),
 *   p.price = coalesce(row.price, p.price),
 *   p.currency = coalesce(row.currency, p.currency),
 *   p.stock =
 *     CASE
 *       WHEN row.stockUnknown THEN null
 *       ELSE coalesce(row.stock, p.stock)
 *     END,
 *   p.releasedAt = coalesce(releasedAt, p.releasedAt),
 *   p.active = coalesce(row.active, p.active, true),
 *   p.imageUrls = coalesce(row.imageUrls, p.imageUrls),
 *   p.imageTexts = coalesce(row.imageTexts, p.imageTexts),
 *   p.imageWidths = coalesce(row.imageWidths, p.imageWidths),
 *   p.imageHeights = coalesce(row.imageHeights, p.imageHeights)
 * WITH p, row, same, former
 * CALL (p, former) {
 *   WITH p
 *   WHERE coalesce(former, '') <> coalesce(p.currency, '')
 *   MATCH (u:User)-[e:PURCHASED]->(p)
 *   WHERE e.currency IS NULL AND e.price IS NOT NULL
 *   SET u.ordersChanged = true
 *   RETURN count(*) AS changed
 * }
 * RETURN collect(
 *     CASE
 *       WHEN same THEN row.id
 *     END) AS known
 * ```
 */
export const ingestProducts: Query<IngestProductsParams, IngestProductsRow, 'write'> = {
  name: 'activity/ingest-products',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"title":{"kind":"string","nullable":true},"description":{"kind":"string","nullable":true},"url":{"kind":"string","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"stock":{"kind":"int","nullable":true},"stockUnknown":{"kind":"boolean","nullable":true},"releasedAt":{"kind":"int","nullable":true},"active":{"kind":"boolean","nullable":true},"handle":{"kind":"string","nullable":true},"imageUrls":{"kind":"list","of":{"kind":"string"},"nullable":true},"imageTexts":{"kind":"list","of":{"kind":"string"},"nullable":true},"imageWidths":{"kind":"list","of":{"kind":"int"},"nullable":true},"imageHeights":{"kind":"list","of":{"kind":"int"},"nullable":true}}}}},
  row: {"known":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (old:Product {id: row.id})
WITH
  row,
  CASE
    WHEN row.releasedAt IS NULL THEN null
    ELSE datetime({epochMillis: row.releasedAt})
  END AS releasedAt,
  old.currency AS former,
  old IS NOT NULL AND
  (row.title IS NULL OR coalesce(old.title = row.title, false)) AND
  (row.description IS NULL OR coalesce(old.description = row.description, false)) AND
  (row.url IS NULL OR coalesce(old.url = row.url, false)) AND
  (row.price IS NULL OR coalesce(old.price = row.price, false)) AND
  (row.currency IS NULL OR coalesce(old.currency = row.currency, false)) AND
  (row.stock IS NULL OR coalesce(old.stock = row.stock, false)) AND
  (NOT coalesce(row.stockUnknown, false) OR old.stock IS NULL) AND
  (row.releasedAt IS NULL OR coalesce(old.releasedAt.epochMillis = row.releasedAt, false)) AND
  (row.active IS NULL OR coalesce(old.active = row.active, false)) AND
  (row.handle IS NULL OR coalesce(old.handle = row.handle, false)) AND
  (row.imageUrls IS NULL OR coalesce(old.imageUrls = row.imageUrls AND old.imageTexts = row.imageTexts, false)) AS same
MERGE (p:Product {id: row.id})
SET
  p.title = coalesce(row.title, p.title),
  p.description = coalesce(row.description, p.description),
  p.url = coalesce(row.url, p.url),
  p.price = coalesce(row.price, p.price),
  p.currency = coalesce(row.currency, p.currency),
  p.stock =
    CASE
      WHEN row.stockUnknown THEN null
      ELSE coalesce(row.stock, p.stock)
    END,
  p.releasedAt = coalesce(releasedAt, p.releasedAt),
  p.active = coalesce(row.active, p.active, true),
  p.imageUrls = coalesce(row.imageUrls, p.imageUrls),
  p.imageTexts = coalesce(row.imageTexts, p.imageTexts),
  p.imageWidths = coalesce(row.imageWidths, p.imageWidths),
  p.imageHeights = coalesce(row.imageHeights, p.imageHeights)
WITH p, row, same, former
CALL (p, former) {
  WITH p
  WHERE coalesce(former, '') <> coalesce(p.currency, '')
  MATCH (u:User)-[e:PURCHASED]->(p)
  WHERE e.currency IS NULL AND e.price IS NOT NULL
  SET u.ordersChanged = true
  RETURN count(*) AS changed
}
RETURN collect(
    CASE
      WHEN same THEN row.id
    END) AS known`,
};

export interface IngestRobotsParams {
  readonly userIds: readonly string[];
}
export interface IngestRobotsRow {
  marked: number;
}
/**
 * Mark the people whose pace no person keeps up; how many are there?
 * ```cypher
 * UNWIND $userIds AS id
 * MATCH (u:User {id: id})
 * SET u.robotLike = true
 * RETURN count(*) AS marked
 * ```
 */
export const ingestRobots: Query<IngestRobotsParams, IngestRobotsRow, 'write'> = {
  name: 'activity/ingest-robots',
  mode: 'write',
  params: {"userIds":{"kind":"list","of":{"kind":"string"}}},
  row: {"marked":{"kind":"int"}},
  text: `UNWIND $userIds AS id
MATCH (u:User {id: id})
SET u.robotLike = true
RETURN count(*) AS marked`,
};

export interface IngestUsersParams {
  /** joinedAt in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly name?: string | null; readonly joinedAt?: number | null; readonly region?: string | null; readonly shareActivity?: string | null; readonly mayContact?: boolean | null })[];
}
export interface IngestUsersRow {
  /** ids whose row changed nothing */
  known: string[];
}
/**
 * Store what a file says about these people; which rows told nothing new? What a row leaves out keeps its value. Ids are distinct within one call.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (old:User {id: row.id})
 * WITH
 *   row,
 *   CASE
 *     WHEN row.joinedAt IS NULL THEN null
 *     ELSE datetime({epochMillis: row.joinedAt})
 *   END AS joinedAt,
 *   old IS NOT NULL AND
 *   (row.name IS NULL OR coalesce(old.name = row.name, false)) AND
 *   (row.region IS NULL OR coalesce(old.region = row.region, false)) AND
 *   (row.shareActivity IS NULL OR coalesce(old.shareActivity = row.shareActivity, false)) AND
 *   (row.mayContact IS NULL OR row.mayContact = coalesce(old.mayContact, false)) AND
 *   (row.joinedAt IS NULL OR coalesce(old.joinedAt.epochMillis = row.joinedAt, false)) AS same,
 *   row.mayContact <> coalesce(old.mayContact, false) AS consents
 * MERGE (u:User {id: row.id})
 * SET
 *   u.name = coalesce(row.name, u.name),
 *   u.region = coalesce(row.region, u.region),
 *   u.shareActivity = coalesce(row.shareActivity, u.shareActivity, 'FRIENDS'),
 *   u.joinedAt = coalesce(joinedAt, u.joinedAt)
 * FOREACH (_ IN
 * CASE
 *   WHEN consents THEN [1]
 *   ELSE []
 * END |
 *   SET
 *     u.contactTimes = (coalesce(u.contactTimes, []) + [timestamp()])[-100..],
 *     u.contactSteps =
 *       (coalesce(u.contactSteps, []) + [
 *           CASE
 *             WHEN row.mayContact THEN 'GIVEN'
 *             ELSE 'WITHDRAWN'
 *           END])[-100..],
 *     u.contactBys = (coalesce(u.contactBys, []) + ['FILE'])[-100..],
 *     u.mayContact = row.mayContact
 * )
 * RETURN collect(
 *     CASE
 *       WHEN same THEN row.id
 *     END) AS known
 * ```
 */
export const ingestUsers: Query<IngestUsersParams, IngestUsersRow, 'write'> = {
  name: 'activity/ingest-users',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"name":{"kind":"string","nullable":true},"joinedAt":{"kind":"int","nullable":true},"region":{"kind":"string","nullable":true},"shareActivity":{"kind":"string","nullable":true},"mayContact":{"kind":"boolean","nullable":true}}}}},
  row: {"known":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (old:User {id: row.id})
WITH
  row,
  CASE
    WHEN row.joinedAt IS NULL THEN null
    ELSE datetime({epochMillis: row.joinedAt})
  END AS joinedAt,
  old IS NOT NULL AND
  (row.name IS NULL OR coalesce(old.name = row.name, false)) AND
  (row.region IS NULL OR coalesce(old.region = row.region, false)) AND
  (row.shareActivity IS NULL OR coalesce(old.shareActivity = row.shareActivity, false)) AND
  (row.mayContact IS NULL OR row.mayContact = coalesce(old.mayContact, false)) AND
  (row.joinedAt IS NULL OR coalesce(old.joinedAt.epochMillis = row.joinedAt, false)) AS same,
  row.mayContact <> coalesce(old.mayContact, false) AS consents
MERGE (u:User {id: row.id})
SET
  u.name = coalesce(row.name, u.name),
  u.region = coalesce(row.region, u.region),
  u.shareActivity = coalesce(row.shareActivity, u.shareActivity, 'FRIENDS'),
  u.joinedAt = coalesce(joinedAt, u.joinedAt)
FOREACH (_ IN
CASE
  WHEN consents THEN [1]
  ELSE []
END |
  SET
    u.contactTimes = (coalesce(u.contactTimes, []) + [timestamp()])[-100..],
    u.contactSteps =
      (coalesce(u.contactSteps, []) + [
          CASE
            WHEN row.mayContact THEN 'GIVEN'
            ELSE 'WITHDRAWN'
          END])[-100..],
    u.contactBys = (coalesce(u.contactBys, []) + ['FILE'])[-100..],
    u.mayContact = row.mayContact
)
RETURN collect(
    CASE
      WHEN same THEN row.id
    END) AS known`,
};

export interface IngestVariantsParams {
  readonly rows: readonly ({ readonly id: string; readonly productId: string; readonly title?: string | null; readonly sku?: string | null; readonly price?: number | null; readonly currency?: string | null; readonly stock?: number | null; readonly stockUnknown?: boolean | null; readonly position: number })[];
}
export interface IngestVariantsRow {
  /** ids whose row changed nothing */
  known: string[];
}
/**
 * Store these variants under their products; which rows told nothing new? What a row leaves out keeps its value. Ids are distinct within one call, and the products exist.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (old:ProductVariant {id: row.id})
 * OPTIONAL MATCH (old)-[place:VARIANT_OF]->(product:Product)
 * WITH
 *   row,
 *   p,
 *   CASE
 *     WHEN product <> p THEN place
 *   END AS gone,
 *   old IS NOT NULL AND
 *   coalesce(product = p, false) AND
 *   (row.title IS NULL OR coalesce(old.title = row.title, false)) AND
 *   (row.sku IS NULL OR coalesce(old.sku = row.sku, false)) AND
 *   (row.price IS NULL OR coalesce(old.price = row.price, false)) AND
 *   (row.currency IS NULL OR coalesce(old.currency = row.currency, false)) AND
 *   (row.stock IS NULL OR coalesce(old.stock = row.stock, false)) AND
 *   (NOT coalesce(row.stockUnknown, false) OR old.stock IS NULL) AS same
 * DELETE gone
 * MERGE (v:ProductVariant {id: row.id})
 * SET
 *   v.title = coalesce(row.title, v.title),
 *   v.sku = coalesce(row.sku, v.sku),
 *   v.price = coalesce(row.price, v.price),
 *   v.currency = coalesce(row.currency, v.currency),
 *   v.stock =
 *     CASE
 *       WHEN row.stockUnknown THEN null
 *       ELSE coalesce(row.stock, v.stock)
 *     END,
 *   v.position = row.position
 * MERGE (v)-[:VARIANT_OF]->(p)
 * RETURN collect(
 *     CASE
 *       WHEN same THEN row.id
 *     END) AS known
 * ```
 */
export const ingestVariants: Query<IngestVariantsParams, IngestVariantsRow, 'write'> = {
  name: 'activity/ingest-variants',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"productId":{"kind":"string"},"title":{"kind":"string","nullable":true},"sku":{"kind":"string","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"stock":{"kind":"int","nullable":true},"stockUnknown":{"kind":"boolean","nullable":true},"position":{"kind":"int"}}}}},
  row: {"known":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (old:ProductVariant {id: row.id})
OPTIONAL MATCH (old)-[place:VARIANT_OF]->(product:Product)
WITH
  row,
  p,
  CASE
    WHEN product <> p THEN place
  END AS gone,
  old IS NOT NULL AND
  coalesce(product = p, false) AND
  (row.title IS NULL OR coalesce(old.title = row.title, false)) AND
  (row.sku IS NULL OR coalesce(old.sku = row.sku, false)) AND
  (row.price IS NULL OR coalesce(old.price = row.price, false)) AND
  (row.currency IS NULL OR coalesce(old.currency = row.currency, false)) AND
  (row.stock IS NULL OR coalesce(old.stock = row.stock, false)) AND
  (NOT coalesce(row.stockUnknown, false) OR old.stock IS NULL) AS same
DELETE gone
MERGE (v:ProductVariant {id: row.id})
SET
  v.title = coalesce(row.title, v.title),
  v.sku = coalesce(row.sku, v.sku),
  v.price = coalesce(row.price, v.price),
  v.currency = coalesce(row.currency, v.currency),
  v.stock =
    CASE
      WHEN row.stockUnknown THEN null
      ELSE coalesce(row.stock, v.stock)
    END,
  v.position = row.position
MERGE (v)-[:VARIANT_OF]->(p)
RETURN collect(
    CASE
      WHEN same THEN row.id
    END) AS known`,
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
  name: 'activity/latest-event-viewed',
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
  name: 'activity/latest-event-liked',
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
  name: 'activity/latest-event-disliked',
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
  name: 'activity/latest-event-commented',
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
  name: 'activity/latest-event-shared',
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
  name: 'activity/latest-event-added-to-cart',
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
  name: 'activity/latest-event-rated',
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
  name: 'activity/latest-event-purchased',
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
  name: 'activity/latest-event-returned',
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

export interface LikedByParams {
  readonly userId: string;
  readonly productIds: readonly string[];
}
export interface LikedByRow {
  productId: string;
}
/**
 * Which of these products does this person like?
 * ```cypher
 * MATCH (u:User {id: $userId})
 * UNWIND $productIds AS id
 * MATCH (p:Product {id: id})
 * WHERE EXISTS { (u)-[:LIKED]->(p) }
 * RETURN p.id AS productId
 * ```
 */
export const likedBy: Query<LikedByParams, LikedByRow, 'read'> = {
  name: 'activity/liked-by',
  mode: 'read',
  params: {"userId":{"kind":"string"},"productIds":{"kind":"list","of":{"kind":"string"}}},
  row: {"productId":{"kind":"string"}},
  text: `MATCH (u:User {id: $userId})
UNWIND $productIds AS id
MATCH (p:Product {id: id})
WHERE EXISTS { (u)-[:LIKED]->(p) }
RETURN p.id AS productId`,
};

export interface LikesOfPairsParams {
  readonly pairs: readonly { readonly userId: string; readonly productId: string }[];
}
export interface LikesOfPairsRow {
  userId: string;
  productId: string;
  id: string;
}
/**
 * Which of these people like these products already? Each person is locked before the look, so that of two likes at once the second one sees the first.
 * ```cypher
 * UNWIND $pairs AS pair
 * MATCH (u:User {id: pair.userId})
 * SET u.shareActivity = coalesce(u.shareActivity, 'FRIENDS')
 * WITH pair, u
 * MATCH (p:Product {id: pair.productId})
 * MATCH (u)-[like:LIKED]->(p)
 * RETURN u.id AS userId, p.id AS productId, min(like.id) AS id
 * ```
 */
export const likesOfPairs: Query<LikesOfPairsParams, LikesOfPairsRow, 'write'> = {
  name: 'activity/likes-of-pairs',
  mode: 'write',
  params: {"pairs":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"productId":{"kind":"string"}}}}},
  row: {"userId":{"kind":"string"},"productId":{"kind":"string"},"id":{"kind":"string"}},
  text: `UNWIND $pairs AS pair
MATCH (u:User {id: pair.userId})
SET u.shareActivity = coalesce(u.shareActivity, 'FRIENDS')
WITH pair, u
MATCH (p:Product {id: pair.productId})
MATCH (u)-[like:LIKED]->(p)
RETURN u.id AS userId, p.id AS productId, min(like.id) AS id`,
};

export interface ListEventsParams {
  readonly relationships: readonly string[];
  /** of DISLIKED */
  readonly reasons: readonly string[];
  readonly from: Date;
  /** of the last event before the page, or the end of the time asked for */
  readonly until: Date;
  /** id of the last event before the page */
  readonly beforeId?: string | null;
  readonly limit: number;
}
export interface ListEventsRow {
  id: string;
  relationship: string;
  at: Date;
  userId: string;
  productId: string;
  value: number | null;
  quantity: number | null;
  price: number | null;
  currency: string | null;
  text: string | null;
  channel: string | null;
  reason: string | null;
}
/**
 * Which events of all people are the newest, one page? The newest of each kind are merged; each kind is read in the order of its index. Its first plan takes 1.5 s on an idle machine of two cores.
 * ```cypher
 * CALL () {
 *   MATCH ()-[e:VIEWED]->()
 *   WHERE
 *     e.at >= $from AND
 *     e.at <=
 *     CASE
 *       WHEN 'VIEWED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END AND
 *     ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
 *   RETURN e
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT $limit
 *     UNION ALL
 *   MATCH ()-[e:LIKED]->()
 *   WHERE
 *     e.at >= $from AND
 *     e.at <=
 *     CASE
 *       WHEN 'LIKED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END AND
 *     ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
 *   RETURN e
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT $limit
 *     UNION ALL
 *   MATCH ()-[e:DISLIKED]->()
 *   WHERE
 *     e.at >= $from AND
 *     e.at <=
 *     CASE
 *       WHEN 'DISLIKED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END AND
 *     coalesce(e.reason, 'DISLIKE') IN $reasons AND
 *     ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
 *   RETURN e
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT $limit
 *     UNION ALL
 *   MATCH ()-[e:COMMENTED]->()
 *   WHERE
 *     e.at >= $from AND
 *     e.at <=
 *     CASE
 *       WHEN 'COMMENTED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END AND
 *     ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
 *   RETURN e
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT $limit
 *     UNION ALL
 *   MATCH ()-[e:SHARED]->()
 *   WHERE
 *     e.at >= $from AND
 *     e.at <=
 *     CASE
 *       WHEN 'SHARED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END AND
 *     ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
 *   RETURN e
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT $limit
 *     UNION ALL
 *   MATCH ()-[e:ADDED_TO_CART]->()
 *   WHERE
 *     e.at >= $from AND
 *     e.at <=
 *     CASE
 *       WHEN 'ADDED_TO_CART' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END AND
 *     ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
 *   RETURN e
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT $limit
 *     UNION ALL
 *   MATCH ()-[e:RATED]->()
 *   WHERE
 *     e.at >= $from AND
 *     e.at <=
 *     CASE
 *       WHEN 'RATED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END AND
 *     ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
 *   RETURN e
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT $limit
 *     UNION ALL
 *   MATCH ()-[e:PURCHASED]->()
 *   WHERE
 *     e.at >= $from AND
 *     e.at <=
 *     CASE
 *       WHEN 'PURCHASED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END AND
 *     ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
 *   RETURN e
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT $limit
 *     UNION ALL
 *   MATCH ()-[e:RETURNED]->()
 *   WHERE
 *     e.at >= $from AND
 *     e.at <=
 *     CASE
 *       WHEN 'RETURNED' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END AND
 *     ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
 *   RETURN e
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT $limit
 *     UNION ALL
 *   MATCH ()-[e:UNVERIFIED_PURCHASE]->()
 *   WHERE
 *     e.at >= $from AND
 *     e.at <=
 *     CASE
 *       WHEN 'UNVERIFIED_PURCHASE' IN $relationships THEN $until
 *       ELSE datetime({year: 1})
 *     END AND
 *     ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
 *   RETURN e
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT $limit
 * }
 * WITH e
 * ORDER BY e.at DESC, e.id DESC
 * LIMIT $limit
 * RETURN
 *   e.id AS id,
 *   type(e) AS relationship,
 *   e.at AS at,
 *   startNode(e).id AS userId,
 *   endNode(e).id AS productId,
 *   e.value AS value,
 *   e.quantity AS quantity,
 *   e.price AS price,
 *   e.currency AS currency,
 *   e.text AS text,
 *   e.channel AS channel,
 *   e.reason AS reason
 * ORDER BY at DESC, id DESC
 * ```
 */
export const listEvents: Query<ListEventsParams, ListEventsRow, 'read'> = {
  name: 'activity/list-events',
  mode: 'read',
  timeoutMs: 15000,
  params: {"relationships":{"kind":"list","of":{"kind":"string"}},"reasons":{"kind":"list","of":{"kind":"string"}},"from":{"kind":"datetime"},"until":{"kind":"datetime"},"beforeId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"relationship":{"kind":"string"},"at":{"kind":"datetime"},"userId":{"kind":"string"},"productId":{"kind":"string"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}},
  text: `CALL () {
  MATCH ()-[e:VIEWED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'VIEWED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:LIKED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'LIKED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:DISLIKED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'DISLIKED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    coalesce(e.reason, 'DISLIKE') IN $reasons AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:COMMENTED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'COMMENTED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:SHARED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'SHARED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:ADDED_TO_CART]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'ADDED_TO_CART' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:RATED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'RATED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:PURCHASED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'PURCHASED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:RETURNED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'RETURNED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:UNVERIFIED_PURCHASE]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'UNVERIFIED_PURCHASE' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
}
WITH e
ORDER BY e.at DESC, e.id DESC
LIMIT $limit
RETURN
  e.id AS id,
  type(e) AS relationship,
  e.at AS at,
  startNode(e).id AS userId,
  endNode(e).id AS productId,
  e.value AS value,
  e.quantity AS quantity,
  e.price AS price,
  e.currency AS currency,
  e.text AS text,
  e.channel AS channel,
  e.reason AS reason
ORDER BY at DESC, id DESC`,
};

export interface ListIngestRunsParams {
  readonly beforeAt?: Date | null;
  readonly beforeId?: string | null;
  readonly limit: number;
}
export interface ListIngestRunsRow {
  runId: string;
  folder: string | null;
  mapping: string;
  demo: boolean;
  startedAt: Date;
  finishedAt: Date | null;
  checkpointAt: Date | null;
  records: number;
  quarantineBytes: number;
  /** counters, as JSON */
  state: string;
}
/**
 * Which ingests are there, the latest first, after a given one?
 * ```cypher
 * MATCH (r:IngestRun)
 * WHERE $beforeAt IS NULL OR r.startedAt < $beforeAt OR (r.startedAt = $beforeAt AND r.id < $beforeId)
 * RETURN
 *   r.id AS runId,
 *   r.folder AS folder,
 *   r.mapping AS mapping,
 *   coalesce(r.demo, false) AS demo,
 *   r.startedAt AS startedAt,
 *   r.finishedAt AS finishedAt,
 *   r.checkpointAt AS checkpointAt,
 *   r.records AS records,
 *   r.quarantineBytes AS quarantineBytes,
 *   r.state AS state
 * ORDER BY startedAt DESC, runId DESC
 * LIMIT $limit
 * ```
 */
export const listIngestRuns: Query<ListIngestRunsParams, ListIngestRunsRow, 'read'> = {
  name: 'activity/list-ingest-runs',
  mode: 'read',
  timeoutMs: 5000,
  params: {"beforeAt":{"kind":"datetime","nullable":true},"beforeId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"runId":{"kind":"string"},"folder":{"kind":"string","nullable":true},"mapping":{"kind":"string"},"demo":{"kind":"boolean"},"startedAt":{"kind":"datetime"},"finishedAt":{"kind":"datetime","nullable":true},"checkpointAt":{"kind":"datetime","nullable":true},"records":{"kind":"int"},"quarantineBytes":{"kind":"int"},"state":{"kind":"string"}},
  text: `MATCH (r:IngestRun)
WHERE $beforeAt IS NULL OR r.startedAt < $beforeAt OR (r.startedAt = $beforeAt AND r.id < $beforeId)
RETURN
  r.id AS runId,
  r.folder AS folder,
  r.mapping AS mapping,
  coalesce(r.demo, false) AS demo,
  r.startedAt AS startedAt,
  r.finishedAt AS finishedAt,
  r.checkpointAt AS checkpointAt,
  r.records AS records,
  r.quarantineBytes AS quarantineBytes,
  r.state AS state
ORDER BY startedAt DESC, runId DESC
LIMIT $limit`,
};

export interface LoadEventsParams {
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly userId: string; readonly productId: string; readonly at: number; readonly value?: number | null; readonly quantity?: number | null; readonly price?: number | null; readonly currency?: string | null; readonly text?: string | null; readonly channel?: string | null; readonly reason?: string | null; readonly recommendationId?: string | null })[];
}
export interface LoadEventsRow {
  loaded: number;
  /** ids that were there with the same content */
  known: string[];
  /** ids that were there with other content */
  conflicts: string[];
  unknownUsers: string[];
  unknownProducts: string[];
}
/**
 * Which of these events of one type are stored already, which contradict what is stored, who is unknown? The others are stored now. Ids are distinct within one call. Rows of unknown people or products and contradicting rows store nothing. A row leaves out what its kind does not store. Whoever bought or returned something is marked, so that the orders are counted anew; whose event is stored gets a new stamp of events.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (u:User {id: row.userId})
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (a)-[old:EACH {id: row.id}]->(b)
 * WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
 * WITH
 *   row,
 *   u,
 *   p,
 *   at,
 *   CASE
 *     WHEN u IS NULL OR p IS NULL THEN 'unknown'
 *     WHEN old IS NULL THEN 'new'
 *     WHEN
 *       a = u AND
 *       b = p AND
 *       old.at = at AND
 *       coalesce(old.value, -1.0) = coalesce(row.value, -1.0) AND
 *       coalesce(old.quantity, -1) = coalesce(row.quantity, -1) AND
 *       coalesce(old.price, -1.0) = coalesce(row.price, -1.0) AND
 *       coalesce(old.currency, '') = coalesce(row.currency, '') AND
 *       coalesce(old.text, '') = coalesce(row.text, '') AND
 *       coalesce(old.channel, '') = coalesce(row.channel, '') AND
 *       coalesce(old.reason, '') = coalesce(row.reason, '')
 *       THEN 'known'
 *     ELSE 'conflict'
 *   END AS state
 * FOREACH (_ IN
 * CASE state
 *   WHEN 'new' THEN [1]
 *   ELSE []
 * END |
 *   CREATE
 *     (u)-
 *       [:EACH {
 *           id: row.id,
 *           at: at,
 *           value: row.value,
 *           quantity: row.quantity,
 *           price: row.price,
 *           currency: row.currency,
 *           text: row.text,
 *           channel: row.channel,
 *           reason: row.reason,
 *           recommendationId: row.recommendationId
 *         }]->
 *     (p)
 *   SET u.eventsStamp = timestamp() + rand()
 * )
 * FOREACH (_ IN
 * CASE
 *   WHEN state = 'new' AND 'EACH' IN ['PURCHASED', 'RETURNED'] THEN [1]
 *   ELSE []
 * END |
 *   SET u.ordersChanged = true
 * )
 * RETURN
 *   sum(
 *     CASE state
 *       WHEN 'new' THEN 1
 *       ELSE 0
 *     END) AS loaded,
 *   collect(
 *     CASE state
 *       WHEN 'known' THEN row.id
 *     END) AS known,
 *   collect(
 *     CASE state
 *       WHEN 'conflict' THEN row.id
 *     END) AS conflicts,
 *   collect(DISTINCT
 *     CASE
 *       WHEN u IS NULL THEN row.userId
 *     END) AS unknownUsers,
 *   collect(DISTINCT
 *     CASE
 *       WHEN p IS NULL THEN row.productId
 *     END) AS unknownProducts
 * ```
 */
export const loadEvents: { readonly [Entry in 'VIEWED' | 'LIKED' | 'DISLIKED' | 'COMMENTED' | 'SHARED' | 'ADDED_TO_CART' | 'RATED' | 'PURCHASED' | 'RETURNED']: Query<LoadEventsParams, LoadEventsRow, 'write'> } = {
VIEWED: {
  name: 'activity/load-events-viewed',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true},"recommendationId":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:VIEWED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row,
  u,
  p,
  at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND
      b = p AND
      old.at = at AND
      coalesce(old.value, -1.0) = coalesce(row.value, -1.0) AND
      coalesce(old.quantity, -1) = coalesce(row.quantity, -1) AND
      coalesce(old.price, -1.0) = coalesce(row.price, -1.0) AND
      coalesce(old.currency, '') = coalesce(row.currency, '') AND
      coalesce(old.text, '') = coalesce(row.text, '') AND
      coalesce(old.channel, '') = coalesce(row.channel, '') AND
      coalesce(old.reason, '') = coalesce(row.reason, '')
      THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN
CASE state
  WHEN 'new' THEN [1]
  ELSE []
END |
  CREATE
    (u)-
      [:VIEWED {
          id: row.id,
          at: at,
          value: row.value,
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          text: row.text,
          channel: row.channel,
          reason: row.reason,
          recommendationId: row.recommendationId
        }]->
    (p)
  SET u.eventsStamp = timestamp() + rand()
)
FOREACH (_ IN
CASE
  WHEN state = 'new' AND 'VIEWED' IN ['PURCHASED', 'RETURNED'] THEN [1]
  ELSE []
END |
  SET u.ordersChanged = true
)
RETURN
  sum(
    CASE state
      WHEN 'new' THEN 1
      ELSE 0
    END) AS loaded,
  collect(
    CASE state
      WHEN 'known' THEN row.id
    END) AS known,
  collect(
    CASE state
      WHEN 'conflict' THEN row.id
    END) AS conflicts,
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts`,
},
LIKED: {
  name: 'activity/load-events-liked',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true},"recommendationId":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:LIKED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row,
  u,
  p,
  at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND
      b = p AND
      old.at = at AND
      coalesce(old.value, -1.0) = coalesce(row.value, -1.0) AND
      coalesce(old.quantity, -1) = coalesce(row.quantity, -1) AND
      coalesce(old.price, -1.0) = coalesce(row.price, -1.0) AND
      coalesce(old.currency, '') = coalesce(row.currency, '') AND
      coalesce(old.text, '') = coalesce(row.text, '') AND
      coalesce(old.channel, '') = coalesce(row.channel, '') AND
      coalesce(old.reason, '') = coalesce(row.reason, '')
      THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN
CASE state
  WHEN 'new' THEN [1]
  ELSE []
END |
  CREATE
    (u)-
      [:LIKED {
          id: row.id,
          at: at,
          value: row.value,
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          text: row.text,
          channel: row.channel,
          reason: row.reason,
          recommendationId: row.recommendationId
        }]->
    (p)
  SET u.eventsStamp = timestamp() + rand()
)
FOREACH (_ IN
CASE
  WHEN state = 'new' AND 'LIKED' IN ['PURCHASED', 'RETURNED'] THEN [1]
  ELSE []
END |
  SET u.ordersChanged = true
)
RETURN
  sum(
    CASE state
      WHEN 'new' THEN 1
      ELSE 0
    END) AS loaded,
  collect(
    CASE state
      WHEN 'known' THEN row.id
    END) AS known,
  collect(
    CASE state
      WHEN 'conflict' THEN row.id
    END) AS conflicts,
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts`,
},
DISLIKED: {
  name: 'activity/load-events-disliked',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true},"recommendationId":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:DISLIKED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row,
  u,
  p,
  at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND
      b = p AND
      old.at = at AND
      coalesce(old.value, -1.0) = coalesce(row.value, -1.0) AND
      coalesce(old.quantity, -1) = coalesce(row.quantity, -1) AND
      coalesce(old.price, -1.0) = coalesce(row.price, -1.0) AND
      coalesce(old.currency, '') = coalesce(row.currency, '') AND
      coalesce(old.text, '') = coalesce(row.text, '') AND
      coalesce(old.channel, '') = coalesce(row.channel, '') AND
      coalesce(old.reason, '') = coalesce(row.reason, '')
      THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN
CASE state
  WHEN 'new' THEN [1]
  ELSE []
END |
  CREATE
    (u)-
      [:DISLIKED {
          id: row.id,
          at: at,
          value: row.value,
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          text: row.text,
          channel: row.channel,
          reason: row.reason,
          recommendationId: row.recommendationId
        }]->
    (p)
  SET u.eventsStamp = timestamp() + rand()
)
FOREACH (_ IN
CASE
  WHEN state = 'new' AND 'DISLIKED' IN ['PURCHASED', 'RETURNED'] THEN [1]
  ELSE []
END |
  SET u.ordersChanged = true
)
RETURN
  sum(
    CASE state
      WHEN 'new' THEN 1
      ELSE 0
    END) AS loaded,
  collect(
    CASE state
      WHEN 'known' THEN row.id
    END) AS known,
  collect(
    CASE state
      WHEN 'conflict' THEN row.id
    END) AS conflicts,
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts`,
},
COMMENTED: {
  name: 'activity/load-events-commented',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true},"recommendationId":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:COMMENTED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row,
  u,
  p,
  at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND
      b = p AND
      old.at = at AND
      coalesce(old.value, -1.0) = coalesce(row.value, -1.0) AND
      coalesce(old.quantity, -1) = coalesce(row.quantity, -1) AND
      coalesce(old.price, -1.0) = coalesce(row.price, -1.0) AND
      coalesce(old.currency, '') = coalesce(row.currency, '') AND
      coalesce(old.text, '') = coalesce(row.text, '') AND
      coalesce(old.channel, '') = coalesce(row.channel, '') AND
      coalesce(old.reason, '') = coalesce(row.reason, '')
      THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN
CASE state
  WHEN 'new' THEN [1]
  ELSE []
END |
  CREATE
    (u)-
      [:COMMENTED {
          id: row.id,
          at: at,
          value: row.value,
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          text: row.text,
          channel: row.channel,
          reason: row.reason,
          recommendationId: row.recommendationId
        }]->
    (p)
  SET u.eventsStamp = timestamp() + rand()
)
FOREACH (_ IN
CASE
  WHEN state = 'new' AND 'COMMENTED' IN ['PURCHASED', 'RETURNED'] THEN [1]
  ELSE []
END |
  SET u.ordersChanged = true
)
RETURN
  sum(
    CASE state
      WHEN 'new' THEN 1
      ELSE 0
    END) AS loaded,
  collect(
    CASE state
      WHEN 'known' THEN row.id
    END) AS known,
  collect(
    CASE state
      WHEN 'conflict' THEN row.id
    END) AS conflicts,
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts`,
},
SHARED: {
  name: 'activity/load-events-shared',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true},"recommendationId":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:SHARED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row,
  u,
  p,
  at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND
      b = p AND
      old.at = at AND
      coalesce(old.value, -1.0) = coalesce(row.value, -1.0) AND
      coalesce(old.quantity, -1) = coalesce(row.quantity, -1) AND
      coalesce(old.price, -1.0) = coalesce(row.price, -1.0) AND
      coalesce(old.currency, '') = coalesce(row.currency, '') AND
      coalesce(old.text, '') = coalesce(row.text, '') AND
      coalesce(old.channel, '') = coalesce(row.channel, '') AND
      coalesce(old.reason, '') = coalesce(row.reason, '')
      THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN
CASE state
  WHEN 'new' THEN [1]
  ELSE []
END |
  CREATE
    (u)-
      [:SHARED {
          id: row.id,
          at: at,
          value: row.value,
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          text: row.text,
          channel: row.channel,
          reason: row.reason,
          recommendationId: row.recommendationId
        }]->
    (p)
  SET u.eventsStamp = timestamp() + rand()
)
FOREACH (_ IN
CASE
  WHEN state = 'new' AND 'SHARED' IN ['PURCHASED', 'RETURNED'] THEN [1]
  ELSE []
END |
  SET u.ordersChanged = true
)
RETURN
  sum(
    CASE state
      WHEN 'new' THEN 1
      ELSE 0
    END) AS loaded,
  collect(
    CASE state
      WHEN 'known' THEN row.id
    END) AS known,
  collect(
    CASE state
      WHEN 'conflict' THEN row.id
    END) AS conflicts,
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts`,
},
ADDED_TO_CART: {
  name: 'activity/load-events-added-to-cart',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true},"recommendationId":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:ADDED_TO_CART {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row,
  u,
  p,
  at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND
      b = p AND
      old.at = at AND
      coalesce(old.value, -1.0) = coalesce(row.value, -1.0) AND
      coalesce(old.quantity, -1) = coalesce(row.quantity, -1) AND
      coalesce(old.price, -1.0) = coalesce(row.price, -1.0) AND
      coalesce(old.currency, '') = coalesce(row.currency, '') AND
      coalesce(old.text, '') = coalesce(row.text, '') AND
      coalesce(old.channel, '') = coalesce(row.channel, '') AND
      coalesce(old.reason, '') = coalesce(row.reason, '')
      THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN
CASE state
  WHEN 'new' THEN [1]
  ELSE []
END |
  CREATE
    (u)-
      [:ADDED_TO_CART {
          id: row.id,
          at: at,
          value: row.value,
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          text: row.text,
          channel: row.channel,
          reason: row.reason,
          recommendationId: row.recommendationId
        }]->
    (p)
  SET u.eventsStamp = timestamp() + rand()
)
FOREACH (_ IN
CASE
  WHEN state = 'new' AND 'ADDED_TO_CART' IN ['PURCHASED', 'RETURNED'] THEN [1]
  ELSE []
END |
  SET u.ordersChanged = true
)
RETURN
  sum(
    CASE state
      WHEN 'new' THEN 1
      ELSE 0
    END) AS loaded,
  collect(
    CASE state
      WHEN 'known' THEN row.id
    END) AS known,
  collect(
    CASE state
      WHEN 'conflict' THEN row.id
    END) AS conflicts,
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts`,
},
RATED: {
  name: 'activity/load-events-rated',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true},"recommendationId":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:RATED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row,
  u,
  p,
  at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND
      b = p AND
      old.at = at AND
      coalesce(old.value, -1.0) = coalesce(row.value, -1.0) AND
      coalesce(old.quantity, -1) = coalesce(row.quantity, -1) AND
      coalesce(old.price, -1.0) = coalesce(row.price, -1.0) AND
      coalesce(old.currency, '') = coalesce(row.currency, '') AND
      coalesce(old.text, '') = coalesce(row.text, '') AND
      coalesce(old.channel, '') = coalesce(row.channel, '') AND
      coalesce(old.reason, '') = coalesce(row.reason, '')
      THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN
CASE state
  WHEN 'new' THEN [1]
  ELSE []
END |
  CREATE
    (u)-
      [:RATED {
          id: row.id,
          at: at,
          value: row.value,
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          text: row.text,
          channel: row.channel,
          reason: row.reason,
          recommendationId: row.recommendationId
        }]->
    (p)
  SET u.eventsStamp = timestamp() + rand()
)
FOREACH (_ IN
CASE
  WHEN state = 'new' AND 'RATED' IN ['PURCHASED', 'RETURNED'] THEN [1]
  ELSE []
END |
  SET u.ordersChanged = true
)
RETURN
  sum(
    CASE state
      WHEN 'new' THEN 1
      ELSE 0
    END) AS loaded,
  collect(
    CASE state
      WHEN 'known' THEN row.id
    END) AS known,
  collect(
    CASE state
      WHEN 'conflict' THEN row.id
    END) AS conflicts,
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts`,
},
PURCHASED: {
  name: 'activity/load-events-purchased',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true},"recommendationId":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:PURCHASED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row,
  u,
  p,
  at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND
      b = p AND
      old.at = at AND
      coalesce(old.value, -1.0) = coalesce(row.value, -1.0) AND
      coalesce(old.quantity, -1) = coalesce(row.quantity, -1) AND
      coalesce(old.price, -1.0) = coalesce(row.price, -1.0) AND
      coalesce(old.currency, '') = coalesce(row.currency, '') AND
      coalesce(old.text, '') = coalesce(row.text, '') AND
      coalesce(old.channel, '') = coalesce(row.channel, '') AND
      coalesce(old.reason, '') = coalesce(row.reason, '')
      THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN
CASE state
  WHEN 'new' THEN [1]
  ELSE []
END |
  CREATE
    (u)-
      [:PURCHASED {
          id: row.id,
          at: at,
          value: row.value,
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          text: row.text,
          channel: row.channel,
          reason: row.reason,
          recommendationId: row.recommendationId
        }]->
    (p)
  SET u.eventsStamp = timestamp() + rand()
)
FOREACH (_ IN
CASE
  WHEN state = 'new' AND 'PURCHASED' IN ['PURCHASED', 'RETURNED'] THEN [1]
  ELSE []
END |
  SET u.ordersChanged = true
)
RETURN
  sum(
    CASE state
      WHEN 'new' THEN 1
      ELSE 0
    END) AS loaded,
  collect(
    CASE state
      WHEN 'known' THEN row.id
    END) AS known,
  collect(
    CASE state
      WHEN 'conflict' THEN row.id
    END) AS conflicts,
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts`,
},
RETURNED: {
  name: 'activity/load-events-returned',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true},"recommendationId":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:RETURNED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row,
  u,
  p,
  at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND
      b = p AND
      old.at = at AND
      coalesce(old.value, -1.0) = coalesce(row.value, -1.0) AND
      coalesce(old.quantity, -1) = coalesce(row.quantity, -1) AND
      coalesce(old.price, -1.0) = coalesce(row.price, -1.0) AND
      coalesce(old.currency, '') = coalesce(row.currency, '') AND
      coalesce(old.text, '') = coalesce(row.text, '') AND
      coalesce(old.channel, '') = coalesce(row.channel, '') AND
      coalesce(old.reason, '') = coalesce(row.reason, '')
      THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN
CASE state
  WHEN 'new' THEN [1]
  ELSE []
END |
  CREATE
    (u)-
      [:RETURNED {
          id: row.id,
          at: at,
          value: row.value,
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          text: row.text,
          channel: row.channel,
          reason: row.reason,
          recommendationId: row.recommendationId
        }]->
    (p)
  SET u.eventsStamp = timestamp() + rand()
)
FOREACH (_ IN
CASE
  WHEN state = 'new' AND 'RETURNED' IN ['PURCHASED', 'RETURNED'] THEN [1]
  ELSE []
END |
  SET u.ordersChanged = true
)
RETURN
  sum(
    CASE state
      WHEN 'new' THEN 1
      ELSE 0
    END) AS loaded,
  collect(
    CASE state
      WHEN 'known' THEN row.id
    END) AS known,
  collect(
    CASE state
      WHEN 'conflict' THEN row.id
    END) AS conflicts,
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts`,
},
};

export interface LockPeopleParams {
  readonly ids: readonly string[];
}
export interface LockPeopleRow {
  locked: number;
}
/**
 * Lock these people until the transaction ends, so that nobody else writes what is looked up of them now; how many are there?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * SET u.shareActivity = coalesce(u.shareActivity, 'FRIENDS')
 * RETURN count(u) AS locked
 * ```
 */
export const lockPeople: Query<LockPeopleParams, LockPeopleRow, 'write'> = {
  name: 'activity/lock-people',
  mode: 'write',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"locked":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
SET u.shareActivity = coalesce(u.shareActivity, 'FRIENDS')
RETURN count(u) AS locked`,
};

export interface ProductEventCountsParams {
  readonly ids: readonly string[];
}
export interface ProductEventCountsRow {
  productId: string;
  views: number;
  likes: number;
  dislikes: number;
  comments: number;
  shares: number;
  cartAdds: number;
  ratings: number;
  purchases: number;
  returns: number;
}
/**
 * How many events of each kind does each of these products have?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (p:Product {id: id})
 * RETURN
 *   p.id AS productId,
 *   COUNT { (p)<-[:VIEWED]-() } AS views,
 *   COUNT { (p)<-[:LIKED]-() } AS likes,
 *   COUNT { (p)<-[:DISLIKED]-() } AS dislikes,
 *   COUNT { (p)<-[:COMMENTED]-() } AS comments,
 *   COUNT { (p)<-[:SHARED]-() } AS shares,
 *   COUNT { (p)<-[:ADDED_TO_CART]-() } AS cartAdds,
 *   COUNT { (p)<-[:RATED]-() } AS ratings,
 *   COUNT { (p)<-[:PURCHASED]-() } AS purchases,
 *   COUNT { (p)<-[:RETURNED]-() } AS returns
 * ```
 */
export const productEventCounts: Query<ProductEventCountsParams, ProductEventCountsRow, 'read'> = {
  name: 'activity/product-event-counts',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"productId":{"kind":"string"},"views":{"kind":"int"},"likes":{"kind":"int"},"dislikes":{"kind":"int"},"comments":{"kind":"int"},"shares":{"kind":"int"},"cartAdds":{"kind":"int"},"ratings":{"kind":"int"},"purchases":{"kind":"int"},"returns":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (p:Product {id: id})
RETURN
  p.id AS productId,
  COUNT { (p)<-[:VIEWED]-() } AS views,
  COUNT { (p)<-[:LIKED]-() } AS likes,
  COUNT { (p)<-[:DISLIKED]-() } AS dislikes,
  COUNT { (p)<-[:COMMENTED]-() } AS comments,
  COUNT { (p)<-[:SHARED]-() } AS shares,
  COUNT { (p)<-[:ADDED_TO_CART]-() } AS cartAdds,
  COUNT { (p)<-[:RATED]-() } AS ratings,
  COUNT { (p)<-[:PURCHASED]-() } AS purchases,
  COUNT { (p)<-[:RETURNED]-() } AS returns`,
};

export interface RemoveFromCartParams {
  readonly userId: string;
  readonly productId: string;
}
export interface RemoveFromCartRow {
  removed: number;
  userKnown: boolean;
  productKnown: boolean;
}
/**
 * Take this product out of the cart of this person: remove every time it was put there since the person last bought it. How many were there, and are person and product known?
 * ```cypher
 * OPTIONAL MATCH (u:User {id: $userId})
 * OPTIONAL MATCH (p:Product {id: $productId})
 * CALL (u, p) {
 *   OPTIONAL MATCH (u)-[purchase:PURCHASED]->(p)
 *   RETURN max(purchase.at) AS bought
 * }
 * OPTIONAL MATCH (u)-[added:ADDED_TO_CART]->(p)
 * WHERE bought IS NULL OR added.at > bought
 * SET u.eventsStamp = timestamp() + rand()
 * DELETE added
 * RETURN count(added) AS removed, u IS NOT NULL AS userKnown, p IS NOT NULL AS productKnown
 * ```
 */
export const removeFromCart: Query<RemoveFromCartParams, RemoveFromCartRow, 'write'> = {
  name: 'activity/remove-from-cart',
  mode: 'write',
  params: {"userId":{"kind":"string"},"productId":{"kind":"string"}},
  row: {"removed":{"kind":"int"},"userKnown":{"kind":"boolean"},"productKnown":{"kind":"boolean"}},
  text: `OPTIONAL MATCH (u:User {id: $userId})
OPTIONAL MATCH (p:Product {id: $productId})
CALL (u, p) {
  OPTIONAL MATCH (u)-[purchase:PURCHASED]->(p)
  RETURN max(purchase.at) AS bought
}
OPTIONAL MATCH (u)-[added:ADDED_TO_CART]->(p)
WHERE bought IS NULL OR added.at > bought
SET u.eventsStamp = timestamp() + rand()
DELETE added
RETURN count(added) AS removed, u IS NOT NULL AS userKnown, p IS NOT NULL AS productKnown`,
};

export interface SettledPurchasesParams {
  readonly rows: readonly { readonly sentAs: string; readonly userId: string; readonly productId: string }[];
}
export interface SettledPurchasesRow {
  sentAs: string;
  userId: string;
  productId: string;
  /** of the purchase */
  id: string;
}
/**
 * Which of these purchases, by the id under which they are sent, does the graph hold as confirmed, under that id or another one?
 * ```cypher
 * UNWIND $rows AS row
 * CALL (row) {
 *   MATCH ()-[e:PURCHASED {id: row.sentAs}]->()
 *   USING INDEX SEEK e:PURCHASED(id)
 *   RETURN e
 *     UNION
 *   MATCH ()-[e:PURCHASED {sentAs: row.sentAs}]->()
 *   USING INDEX SEEK e:PURCHASED(sentAs)
 *   RETURN e
 * }
 * WITH row, e
 * WHERE startNode(e).id = row.userId AND endNode(e).id = row.productId
 * RETURN row.sentAs AS sentAs, row.userId AS userId, row.productId AS productId, min(e.id) AS id
 * ```
 */
export const settledPurchases: Query<SettledPurchasesParams, SettledPurchasesRow, 'read'> = {
  name: 'activity/settled-purchases',
  mode: 'read',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"sentAs":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"}}}}},
  row: {"sentAs":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"id":{"kind":"string"}},
  text: `UNWIND $rows AS row
CALL (row) {
  MATCH ()-[e:PURCHASED {id: row.sentAs}]->()
  USING INDEX SEEK e:PURCHASED(id)
  RETURN e
    UNION
  MATCH ()-[e:PURCHASED {sentAs: row.sentAs}]->()
  USING INDEX SEEK e:PURCHASED(sentAs)
  RETURN e
}
WITH row, e
WHERE startNode(e).id = row.userId AND endNode(e).id = row.productId
RETURN row.sentAs AS sentAs, row.userId AS userId, row.productId AS productId, min(e.id) AS id`,
};

export interface StoreUnverifiedPurchasesParams {
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly sentAs: string; readonly userId: string; readonly productId: string; readonly at: number; readonly quantity?: number | null; readonly price?: number | null; readonly currency?: string | null; readonly recommendationId?: string | null })[];
}
export interface StoreUnverifiedPurchasesRow {
  unknownUsers: string[];
  unknownProducts: string[];
}
/**
 * Store these purchases as unverified; who is unknown? Rows of unknown people or products store nothing.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (u:User {id: row.userId})
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * FOREACH (_ IN
 * CASE
 *   WHEN u IS NULL OR p IS NULL THEN []
 *   ELSE [1]
 * END |
 *   CREATE
 *     (u)-
 *       [:UNVERIFIED_PURCHASE {
 *           id: row.id,
 *           sentAs: row.sentAs,
 *           at: datetime({epochMillis: row.at}),
 *           quantity: row.quantity,
 *           price: row.price,
 *           currency: row.currency,
 *           recommendationId: row.recommendationId
 *         }]->
 *     (p)
 * )
 * RETURN
 *   collect(DISTINCT
 *     CASE
 *       WHEN u IS NULL THEN row.userId
 *     END) AS unknownUsers,
 *   collect(DISTINCT
 *     CASE
 *       WHEN p IS NULL THEN row.productId
 *     END) AS unknownProducts
 * ```
 */
export const storeUnverifiedPurchases: Query<StoreUnverifiedPurchasesParams, StoreUnverifiedPurchasesRow, 'write'> = {
  name: 'activity/store-unverified-purchases',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"sentAs":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"recommendationId":{"kind":"string","nullable":true}}}}},
  row: {"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
FOREACH (_ IN
CASE
  WHEN u IS NULL OR p IS NULL THEN []
  ELSE [1]
END |
  CREATE
    (u)-
      [:UNVERIFIED_PURCHASE {
          id: row.id,
          sentAs: row.sentAs,
          at: datetime({epochMillis: row.at}),
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          recommendationId: row.recommendationId
        }]->
    (p)
)
RETURN
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts`,
};

export interface StoreVisitParams {
  readonly visitor: string;
  readonly seenAt: Date;
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly kind: string; readonly productId: string; readonly at: number; readonly quantity?: number | null; readonly recommendationId?: string | null })[];
}
export interface StoreVisitRow {
  recorded: number;
  /** ids that were there */
  known: string[];
  unknownProducts: string[];
}
/**
 * Store what a visitor who is not signed in did; how much is new, what is known, and which products are unknown? Ids are distinct within one call. Rows of unknown products store nothing.
 * ```cypher
 * MERGE (v:Visitor {id: $visitor})
 * SET v.seenAt = $seenAt
 * WITH v
 * UNWIND $rows AS row
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH ()-[old:VISITOR_EVENT {id: row.id}]->()
 * FOREACH (_ IN
 * CASE
 *   WHEN p IS NULL OR old IS NOT NULL THEN []
 *   ELSE [1]
 * END |
 *   CREATE
 *     (v)-
 *       [:VISITOR_EVENT {
 *           id: row.id,
 *           kind: row.kind,
 *           at: datetime({epochMillis: row.at}),
 *           quantity: row.quantity,
 *           recommendationId: row.recommendationId
 *         }]->
 *     (p)
 * )
 * RETURN
 *   sum(
 *     CASE
 *       WHEN p IS NULL OR old IS NOT NULL THEN 0
 *       ELSE 1
 *     END) AS recorded,
 *   collect(
 *     CASE
 *       WHEN p IS NOT NULL AND old IS NOT NULL THEN row.id
 *     END) AS known,
 *   collect(DISTINCT
 *     CASE
 *       WHEN p IS NULL THEN row.productId
 *     END) AS unknownProducts
 * ```
 */
export const storeVisit: Query<StoreVisitParams, StoreVisitRow, 'write'> = {
  name: 'activity/store-visit',
  mode: 'write',
  params: {"visitor":{"kind":"string"},"seenAt":{"kind":"datetime"},"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"kind":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"quantity":{"kind":"int","nullable":true},"recommendationId":{"kind":"string","nullable":true}}}}},
  row: {"recorded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `MERGE (v:Visitor {id: $visitor})
SET v.seenAt = $seenAt
WITH v
UNWIND $rows AS row
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH ()-[old:VISITOR_EVENT {id: row.id}]->()
FOREACH (_ IN
CASE
  WHEN p IS NULL OR old IS NOT NULL THEN []
  ELSE [1]
END |
  CREATE
    (v)-
      [:VISITOR_EVENT {
          id: row.id,
          kind: row.kind,
          at: datetime({epochMillis: row.at}),
          quantity: row.quantity,
          recommendationId: row.recommendationId
        }]->
    (p)
)
RETURN
  sum(
    CASE
      WHEN p IS NULL OR old IS NOT NULL THEN 0
      ELSE 1
    END) AS recorded,
  collect(
    CASE
      WHEN p IS NOT NULL AND old IS NOT NULL THEN row.id
    END) AS known,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts`,
};

export interface StoredLikesParams {
  readonly ids: readonly string[];
}
export interface StoredLikesRow {
  id: string;
}
/**
 * Which of these likes are stored?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH ()-[like:LIKED {id: id}]->()
 * RETURN like.id AS id
 * ```
 */
export const storedLikes: Query<StoredLikesParams, StoredLikesRow, 'read'> = {
  name: 'activity/stored-likes',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"}},
  text: `UNWIND $ids AS id
MATCH ()-[like:LIKED {id: id}]->()
RETURN like.id AS id`,
};

export interface TakeBackPurchasesParams {
  /** at in epoch milliseconds */
  readonly rows: readonly { readonly userId: string; readonly productId: string; readonly at: number }[];
}
export interface TakeBackPurchasesRow {
  removed: number;
}
/**
 * Remove these purchases, whose orders were refunded or cancelled since; how many were there? Who had bought is marked, so that the orders are counted anew.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.userId})-[e:PURCHASED]->(p:Product {id: row.productId})
 * WHERE e.at = datetime({epochMillis: row.at})
 * WITH DISTINCT u, e
 * SET u.ordersChanged = true, u.eventsStamp = timestamp() + rand()
 * DELETE e
 * RETURN count(*) AS removed
 * ```
 */
export const takeBackPurchases: Query<TakeBackPurchasesParams, TakeBackPurchasesRow, 'write'> = {
  name: 'activity/take-back-purchases',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"}}}}},
  row: {"removed":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (u:User {id: row.userId})-[e:PURCHASED]->(p:Product {id: row.productId})
WHERE e.at = datetime({epochMillis: row.at})
WITH DISTINCT u, e
SET u.ordersChanged = true, u.eventsStamp = timestamp() + rand()
DELETE e
RETURN count(*) AS removed`,
};

export type ToldPurchasesParams = Record<string, never>;
export interface ToldPurchasesRow {
  unverified: boolean;
  confirmed: boolean;
}
/**
 * Has any storefront told of a purchase that is unverified, or that was confirmed under another id than that of the shop?
 * ```cypher
 * CALL () {
 *   MATCH ()-[e:UNVERIFIED_PURCHASE]->()
 *   RETURN count(e) > 0 AS unverified
 * }
 * CALL () {
 *   MATCH ()-[e:PURCHASED]->()
 *   WHERE e.sentAs IS NOT NULL
 *   WITH e
 *   LIMIT 1
 *   RETURN count(e) > 0 AS confirmed
 * }
 * RETURN unverified, confirmed
 * ```
 */
export const toldPurchases: Query<ToldPurchasesParams, ToldPurchasesRow, 'read'> = {
  name: 'activity/told-purchases',
  mode: 'read',
  params: {},
  row: {"unverified":{"kind":"boolean"},"confirmed":{"kind":"boolean"}},
  text: `CALL () {
  MATCH ()-[e:UNVERIFIED_PURCHASE]->()
  RETURN count(e) > 0 AS unverified
}
CALL () {
  MATCH ()-[e:PURCHASED]->()
  WHERE e.sentAs IS NOT NULL
  WITH e
  LIMIT 1
  RETURN count(e) > 0 AS confirmed
}
RETURN unverified, confirmed`,
};

export interface TrimVisitParams {
  readonly visitor: string;
  readonly most: number;
}
export interface TrimVisitRow {
  removed: number;
}
/**
 * Keep the newest events of a visitor only; how many are removed?
 * ```cypher
 * MATCH (:Visitor {id: $visitor})-[e:VISITOR_EVENT]->()
 * WITH e
 * ORDER BY e.at DESC, e.id DESC
 * SKIP $most
 * DELETE e
 * RETURN count(e) AS removed
 * ```
 */
export const trimVisit: Query<TrimVisitParams, TrimVisitRow, 'write'> = {
  name: 'activity/trim-visit',
  mode: 'write',
  params: {"visitor":{"kind":"string"},"most":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (:Visitor {id: $visitor})-[e:VISITOR_EVENT]->()
WITH e
ORDER BY e.at DESC, e.id DESC
SKIP $most
DELETE e
RETURN count(e) AS removed`,
};

export interface UnlikeParams {
  readonly userId: string;
  readonly productId: string;
}
export interface UnlikeRow {
  removed: number;
  userKnown: boolean;
  productKnown: boolean;
}
/**
 * Remove every like of this person for this product. How many were there, and are person and product known?
 * ```cypher
 * OPTIONAL MATCH (u:User {id: $userId})
 * OPTIONAL MATCH (p:Product {id: $productId})
 * OPTIONAL MATCH (u)-[like:LIKED]->(p)
 * SET u.eventsStamp = timestamp() + rand()
 * DELETE like
 * RETURN count(like) AS removed, u IS NOT NULL AS userKnown, p IS NOT NULL AS productKnown
 * ```
 */
export const unlike: Query<UnlikeParams, UnlikeRow, 'write'> = {
  name: 'activity/unlike',
  mode: 'write',
  params: {"userId":{"kind":"string"},"productId":{"kind":"string"}},
  row: {"removed":{"kind":"int"},"userKnown":{"kind":"boolean"},"productKnown":{"kind":"boolean"}},
  text: `OPTIONAL MATCH (u:User {id: $userId})
OPTIONAL MATCH (p:Product {id: $productId})
OPTIONAL MATCH (u)-[like:LIKED]->(p)
SET u.eventsStamp = timestamp() + rand()
DELETE like
RETURN count(like) AS removed, u IS NOT NULL AS userKnown, p IS NOT NULL AS productKnown`,
};

export interface UnverifiedPurchasesParams {
  readonly ids: readonly string[];
}
export interface UnverifiedPurchasesRow {
  id: string;
  sentAs: string;
  userId: string;
  productId: string;
}
/**
 * Which unverified purchases have these ids? Their people are locked before the look, so that nobody else confirms them meanwhile.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User)-[:UNVERIFIED_PURCHASE {id: id}]->(:Product)
 * WITH id, u
 * ORDER BY u.id
 * SET u.shareActivity = coalesce(u.shareActivity, 'FRIENDS')
 * WITH id, u
 * MATCH (u)-[e:UNVERIFIED_PURCHASE]->(p:Product)
 * WHERE e.id = id
 * RETURN e.id AS id, e.sentAs AS sentAs, u.id AS userId, p.id AS productId
 * ```
 */
export const unverifiedPurchases: Query<UnverifiedPurchasesParams, UnverifiedPurchasesRow, 'write'> = {
  name: 'activity/unverified-purchases',
  mode: 'write',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"sentAs":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"}},
  text: `UNWIND $ids AS id
MATCH (u:User)-[:UNVERIFIED_PURCHASE {id: id}]->(:Product)
WITH id, u
ORDER BY u.id
SET u.shareActivity = coalesce(u.shareActivity, 'FRIENDS')
WITH id, u
MATCH (u)-[e:UNVERIFIED_PURCHASE]->(p:Product)
WHERE e.id = id
RETURN e.id AS id, e.sentAs AS sentAs, u.id AS userId, p.id AS productId`,
};

export interface VisitorEventsParams {
  readonly visitor: string;
  readonly limit: number;
}
export interface VisitorEventsRow {
  id: string;
  kind: string;
  productId: string;
  at: Date;
  quantity: number | null;
  recommendationId: string | null;
}
/**
 * What did this visitor do, the oldest first?
 * ```cypher
 * MATCH (:Visitor {id: $visitor})-[e:VISITOR_EVENT]->(p:Product)
 * RETURN
 *   e.id AS id,
 *   e.kind AS kind,
 *   p.id AS productId,
 *   e.at AS at,
 *   e.quantity AS quantity,
 *   e.recommendationId AS recommendationId
 * ORDER BY at, id
 * LIMIT $limit
 * ```
 */
export const visitorEvents: Query<VisitorEventsParams, VisitorEventsRow, 'read'> = {
  name: 'activity/visitor-events',
  mode: 'read',
  params: {"visitor":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"kind":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"datetime"},"quantity":{"kind":"int","nullable":true},"recommendationId":{"kind":"string","nullable":true}},
  text: `MATCH (:Visitor {id: $visitor})-[e:VISITOR_EVENT]->(p:Product)
RETURN
  e.id AS id,
  e.kind AS kind,
  p.id AS productId,
  e.at AS at,
  e.quantity AS quantity,
  e.recommendationId AS recommendationId
ORDER BY at, id
LIMIT $limit`,
};
