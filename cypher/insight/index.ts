// Generated from cypher/insight/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface LatestEventsParams {
  readonly userId: string;
  readonly scanned: number;
  readonly limit: number;
}
export interface LatestEventsRow {
  id: string;
  relationship: string;
  at: Date;
  reason: string | null;
  value: number | null;
  productId: string;
  /** of the product now */
  price: number | null;
  currency: string | null;
  brand: string | null;
  categoryIds: string[];
}
/**
 * What did the person do last, with which products? Of a person with many events the latest are taken from the first `scanned`.
 * ```cypher
 * MATCH (u:User {id: $userId})
 * CALL (u) {
 *   MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
 *   RETURN e
 *   LIMIT $scanned
 * }
 * WITH e
 * ORDER BY e.at DESC, e.id DESC
 * LIMIT $limit
 * WITH e, endNode(e) AS p
 * RETURN
 *   e.id AS id,
 *   type(e) AS relationship,
 *   e.at AS at,
 *   e.reason AS reason,
 *   e.value AS value,
 *   p.id AS productId,
 *   p.price AS price,
 *   p.currency AS currency,
 *   head([(p)-[:MADE_BY]->(b:Brand) | b.id ]) AS brand,
 *   [(p)-[:IN_CATEGORY]->(c:Category) | c.id ] AS categoryIds
 * ORDER BY at DESC, id DESC
 * ```
 */
export const latestEvents: Query<LatestEventsParams, LatestEventsRow, 'read'> = {
  name: 'insight/latest-events',
  mode: 'read',
  timeoutMs: 5000,
  params: {"userId":{"kind":"string"},"scanned":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"relationship":{"kind":"string"},"at":{"kind":"datetime"},"reason":{"kind":"string","nullable":true},"value":{"kind":"float","nullable":true},"productId":{"kind":"string"},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"brand":{"kind":"string","nullable":true},"categoryIds":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (u:User {id: $userId})
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
  RETURN e
  LIMIT $scanned
}
WITH e
ORDER BY e.at DESC, e.id DESC
LIMIT $limit
WITH e, endNode(e) AS p
RETURN
  e.id AS id,
  type(e) AS relationship,
  e.at AS at,
  e.reason AS reason,
  e.value AS value,
  p.id AS productId,
  p.price AS price,
  p.currency AS currency,
  head([(p)-[:MADE_BY]->(b:Brand) | b.id ]) AS brand,
  [(p)-[:IN_CATEGORY]->(c:Category) | c.id ] AS categoryIds
ORDER BY at DESC, id DESC`,
};

export type MeanAudienceParams = Record<string, never>;
export interface MeanAudienceRow {
  people: number;
  /** friendships count for both */
  ties: number;
}
/**
 * How many friends and followers does a person have on average? 0 in an empty shop.
 * ```cypher
 * CALL () {
 *   MATCH (u:User)
 *   RETURN count(u) AS people
 * }
 * CALL () {
 *   MATCH ()-[f:FRIENDS_WITH]->()
 *   RETURN count(f) AS friendships
 * }
 * CALL () {
 *   MATCH ()-[f:FOLLOWS]->()
 *   RETURN count(f) AS follows
 * }
 * RETURN people, 2 * friendships + follows AS ties
 * ```
 */
export const meanAudience: Query<MeanAudienceParams, MeanAudienceRow, 'read'> = {
  name: 'insight/mean-audience',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"people":{"kind":"int"},"ties":{"kind":"int"}},
  text: `CALL () {
  MATCH (u:User)
  RETURN count(u) AS people
}
CALL () {
  MATCH ()-[f:FRIENDS_WITH]->()
  RETURN count(f) AS friendships
}
CALL () {
  MATCH ()-[f:FOLLOWS]->()
  RETURN count(f) AS follows
}
RETURN people, 2 * friendships + follows AS ties`,
};

export interface OrdersOfPersonParams {
  readonly userId: string;
  readonly limit: number;
}
export interface OrdersOfPersonRow {
  returned: boolean;
  at: Date;
  productId: string;
  quantity: number;
  /** of one piece, as paid */
  price: number | null;
  /** of the purchase, else of the product */
  currency: string | null;
}
/**
 * What did the person buy and bring back, the oldest first? At most `limit` rows.
 * ```cypher
 * MATCH (u:User {id: $userId})
 * CALL (u) {
 *   MATCH (u)-[e:PURCHASED|RETURNED]->(:Product)
 *   RETURN e
 *   LIMIT $limit
 * }
 * RETURN
 *   type(e) = 'RETURNED' AS returned,
 *   e.at AS at,
 *   endNode(e).id AS productId,
 *   coalesce(e.quantity, 1) AS quantity,
 *   e.price AS price,
 *   coalesce(e.currency, endNode(e).currency) AS currency
 * ORDER BY at, returned, e.id
 * ```
 */
export const ordersOfPerson: Query<OrdersOfPersonParams, OrdersOfPersonRow, 'read'> = {
  name: 'insight/orders-of-person',
  mode: 'read',
  timeoutMs: 5000,
  params: {"userId":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"returned":{"kind":"boolean"},"at":{"kind":"datetime"},"productId":{"kind":"string"},"quantity":{"kind":"int"},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true}},
  text: `MATCH (u:User {id: $userId})
CALL (u) {
  MATCH (u)-[e:PURCHASED|RETURNED]->(:Product)
  RETURN e
  LIMIT $limit
}
RETURN
  type(e) = 'RETURNED' AS returned,
  e.at AS at,
  endNode(e).id AS productId,
  coalesce(e.quantity, 1) AS quantity,
  e.price AS price,
  coalesce(e.currency, endNode(e).currency) AS currency
ORDER BY at, returned, e.id`,
};

export type PriceThirdsParams = Record<string, never>;
export interface PriceThirdsRow {
  currency: string | null;
  lower: number;
  upper: number;
}
/**
 * Between which prices lies the middle third of the products that are sold, in each currency?
 * ```cypher
 * MATCH (p:Product)
 * WHERE p.price > 0 AND coalesce(p.active, true)
 * RETURN p.currency AS currency, percentileCont(p.price, 1.0 / 3) AS lower, percentileCont(p.price, 2.0 / 3) AS upper
 * ORDER BY currency
 * ```
 */
export const priceThirds: Query<PriceThirdsParams, PriceThirdsRow, 'read'> = {
  name: 'insight/price-thirds',
  mode: 'read',
  timeoutMs: 30000,
  params: {},
  row: {"currency":{"kind":"string","nullable":true},"lower":{"kind":"float"},"upper":{"kind":"float"}},
  text: `MATCH (p:Product)
WHERE p.price > 0 AND coalesce(p.active, true)
RETURN p.currency AS currency, percentileCont(p.price, 1.0 / 3) AS lower, percentileCont(p.price, 2.0 / 3) AS upper
ORDER BY currency`,
};

export interface SocialStandingParams {
  readonly userId: string;
  readonly scanned: number;
}
export interface SocialStandingRow {
  friends: number;
  followers: number;
  following: number;
  /** by influence, from 1 */
  rank: number | null;
  /** the person's word sold more than chance explains */
  proven: boolean;
  community: string | null;
  /** friends of another community than the person's */
  outside: number;
  /** friends who were looked at */
  counted: number;
  /** other communities among them */
  communities: number;
  /** how often the person was probably moved by others */
  heard: number;
  /** how often the person probably moved others */
  moved: number;
}
/**
 * How is the person tied, and what did the last influence run find? No row for an unknown person. Communities are counted among at most `scanned` friends.
 * ```cypher
 * MATCH (u:User {id: $userId})
 * CALL (u) {
 *   CALL (u) {
 *     MATCH (u)-[:FRIENDS_WITH]-(friend:User)
 *     RETURN friend
 *     LIMIT $scanned
 *   }
 *   WITH u, friend, friend.influenceCommunity <> u.influenceCommunity AS isOutside
 *   RETURN
 *     count(friend) AS counted,
 *     count(
 *       CASE
 *         WHEN isOutside THEN 1
 *       END) AS outside,
 *     count(DISTINCT
 *       CASE
 *         WHEN isOutside THEN friend.influenceCommunity
 *       END) AS communities
 * }
 * CALL (u) {
 *   OPTIONAL MATCH (u)<-[i:INFLUENCED]-(:User)
 *   RETURN coalesce(sum(i.count), 0) AS heard
 * }
 * CALL (u) {
 *   OPTIONAL MATCH (u)-[i:INFLUENCED]->(:User)
 *   RETURN coalesce(sum(i.count), 0) AS moved
 * }
 * RETURN
 *   COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
 *   COUNT { (u)<-[:FOLLOWS]-() } AS followers,
 *   COUNT { (u)-[:FOLLOWS]->() } AS following,
 *   u.influenceRank AS rank,
 *   coalesce(u.salesProven, false) AS proven,
 *   u.influenceCommunity AS community,
 *   outside,
 *   counted,
 *   communities,
 *   heard,
 *   moved
 * ```
 */
export const socialStanding: Query<SocialStandingParams, SocialStandingRow, 'read'> = {
  name: 'insight/social-standing',
  mode: 'read',
  timeoutMs: 5000,
  params: {"userId":{"kind":"string"},"scanned":{"kind":"int"}},
  row: {"friends":{"kind":"int"},"followers":{"kind":"int"},"following":{"kind":"int"},"rank":{"kind":"int","nullable":true},"proven":{"kind":"boolean"},"community":{"kind":"string","nullable":true},"outside":{"kind":"int"},"counted":{"kind":"int"},"communities":{"kind":"int"},"heard":{"kind":"int"},"moved":{"kind":"int"}},
  text: `MATCH (u:User {id: $userId})
CALL (u) {
  CALL (u) {
    MATCH (u)-[:FRIENDS_WITH]-(friend:User)
    RETURN friend
    LIMIT $scanned
  }
  WITH u, friend, friend.influenceCommunity <> u.influenceCommunity AS isOutside
  RETURN
    count(friend) AS counted,
    count(
      CASE
        WHEN isOutside THEN 1
      END) AS outside,
    count(DISTINCT
      CASE
        WHEN isOutside THEN friend.influenceCommunity
      END) AS communities
}
CALL (u) {
  OPTIONAL MATCH (u)<-[i:INFLUENCED]-(:User)
  RETURN coalesce(sum(i.count), 0) AS heard
}
CALL (u) {
  OPTIONAL MATCH (u)-[i:INFLUENCED]->(:User)
  RETURN coalesce(sum(i.count), 0) AS moved
}
RETURN
  COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
  COUNT { (u)<-[:FOLLOWS]-() } AS followers,
  COUNT { (u)-[:FOLLOWS]->() } AS following,
  u.influenceRank AS rank,
  coalesce(u.salesProven, false) AS proven,
  u.influenceCommunity AS community,
  outside,
  counted,
  communities,
  heard,
  moved`,
};
