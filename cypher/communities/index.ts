// Generated from cypher/communities/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface LatestPostsParams {
  readonly communityId: string;
  readonly since: Date;
  readonly limit: number;
}
export interface LatestPostsRow {
  eventId: string;
  userId: string;
  productId: string;
  text: string;
  at: Date;
  listeners: number;
}
/**
 * What did members of a community who share it write about products lately, and how many members hear each writer? Not of products that the writer dislikes or brought back.
 * ```cypher
 * MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
 * WHERE coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL
 * MATCH (u)-[e:COMMENTED]->(p:Product)
 * WHERE e.at >= $since AND e.text IS NOT NULL AND NOT EXISTS { (u)-[:DISLIKED|RETURNED]->(p) }
 * CALL (c, u) {
 *   MATCH (u)-[:FRIENDS_WITH]-(v:User)-[:MEMBER_OF]->(c)
 *   RETURN v
 *     UNION
 *   MATCH (u)<-[:FOLLOWS]-(v:User)-[:MEMBER_OF]->(c)
 *   RETURN v
 * }
 * RETURN e.id AS eventId, u.id AS userId, p.id AS productId, e.text AS text, e.at AS at, count(DISTINCT v) AS listeners
 * ORDER BY listeners DESC, at DESC, eventId
 * LIMIT $limit
 * ```
 */
export const latestPosts: Query<LatestPostsParams, LatestPostsRow, 'read'> = {
  name: 'communities/latest-posts',
  mode: 'read',
  timeoutMs: 10000,
  params: {"communityId":{"kind":"string"},"since":{"kind":"datetime"},"limit":{"kind":"int"}},
  row: {"eventId":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"text":{"kind":"string"},"at":{"kind":"datetime"},"listeners":{"kind":"int"}},
  text: `MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
WHERE coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL
MATCH (u)-[e:COMMENTED]->(p:Product)
WHERE e.at >= $since AND e.text IS NOT NULL AND NOT EXISTS { (u)-[:DISLIKED|RETURNED]->(p) }
CALL (c, u) {
  MATCH (u)-[:FRIENDS_WITH]-(v:User)-[:MEMBER_OF]->(c)
  RETURN v
    UNION
  MATCH (u)<-[:FOLLOWS]-(v:User)-[:MEMBER_OF]->(c)
  RETURN v
}
RETURN e.id AS eventId, u.id AS userId, p.id AS productId, e.text AS text, e.at AS at, count(DISTINCT v) AS listeners
ORDER BY listeners DESC, at DESC, eventId
LIMIT $limit`,
};

export interface MembersParams {
  readonly ids: readonly string[];
}
export interface MembersRow {
  userId: string;
  shares: boolean;
  joinedAt: Date | null;
  churnRisk: number | null;
  lastAt: Date | null;
}
/**
 * Who are these people to their community: do they share what they do, are they new, may they leave, when did they last do something?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   OPTIONAL MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
 *   RETURN max(e.at) AS lastAt
 * }
 * RETURN
 *   u.id AS userId,
 *   coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL AS shares,
 *   u.joinedAt AS joinedAt,
 *   u.valueChurnRisk AS churnRisk,
 *   lastAt
 * ```
 */
export const members: Query<MembersParams, MembersRow, 'read'> = {
  name: 'communities/members',
  mode: 'read',
  timeoutMs: 10000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"userId":{"kind":"string"},"shares":{"kind":"boolean"},"joinedAt":{"kind":"datetime","nullable":true},"churnRisk":{"kind":"float","nullable":true},"lastAt":{"kind":"datetime","nullable":true}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  OPTIONAL MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
  RETURN max(e.at) AS lastAt
}
RETURN
  u.id AS userId,
  coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL AS shares,
  u.joinedAt AS joinedAt,
  u.valueChurnRisk AS churnRisk,
  lastAt`,
};

export interface NewcomersParams {
  readonly communityId: string;
  readonly since: Date;
  readonly limit: number;
}
export interface NewcomersRow {
  userId: string;
  joinedAt: Date;
  ties: number;
  /** the members */
  tied: string[];
}
/**
 * Which members of a community signed up since a day, the latest first, and how many members is each tied to?
 * ```cypher
 * MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
 * WHERE u.joinedAt >= $since
 * WITH c, u
 * ORDER BY u.joinedAt DESC, u.id
 * LIMIT $limit
 * CALL (c, u) {
 *   OPTIONAL MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)-[:MEMBER_OF]->(c)
 *   RETURN collect(DISTINCT v.id) AS tied
 * }
 * RETURN u.id AS userId, u.joinedAt AS joinedAt, size(tied) AS ties, tied
 * ORDER BY joinedAt DESC, userId
 * ```
 */
export const newcomers: Query<NewcomersParams, NewcomersRow, 'read'> = {
  name: 'communities/newcomers',
  mode: 'read',
  timeoutMs: 10000,
  params: {"communityId":{"kind":"string"},"since":{"kind":"datetime"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"joinedAt":{"kind":"datetime"},"ties":{"kind":"int"},"tied":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
WHERE u.joinedAt >= $since
WITH c, u
ORDER BY u.joinedAt DESC, u.id
LIMIT $limit
CALL (c, u) {
  OPTIONAL MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)-[:MEMBER_OF]->(c)
  RETURN collect(DISTINCT v.id) AS tied
}
RETURN u.id AS userId, u.joinedAt AS joinedAt, size(tied) AS ties, tied
ORDER BY joinedAt DESC, userId`,
};

export interface PeopleBesideParams {
  readonly communityId: string;
  /** members */
  readonly least: number;
  readonly limit: number;
}
export interface PeopleBesideRow {
  userId: string;
  /** to members */
  ties: number;
  /** friends, followers and followed people elsewhere */
  others: number;
}
/**
 * Who is not of a community, shares what they do, and is tied to at least so many members of it?
 * ```cypher
 * MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(member:User)
 * MATCH (member)-[:FRIENDS_WITH|FOLLOWS]-(u:User)
 * WHERE coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL AND NOT (u)-[:MEMBER_OF]->(c)
 * WITH u, count(DISTINCT member) AS ties
 * WHERE ties >= $least
 * WITH u, ties, COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)-[:FOLLOWS]-() } AS all
 * RETURN u.id AS userId, ties,
 *   CASE
 *     WHEN all > ties THEN all - ties
 *     ELSE 0
 *   END AS others
 * ORDER BY toFloat(ties) * ties / all DESC, userId
 * LIMIT $limit
 * ```
 */
export const peopleBeside: Query<PeopleBesideParams, PeopleBesideRow, 'read'> = {
  name: 'communities/people-beside',
  mode: 'read',
  timeoutMs: 10000,
  params: {"communityId":{"kind":"string"},"least":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"ties":{"kind":"int"},"others":{"kind":"int"}},
  text: `MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(member:User)
MATCH (member)-[:FRIENDS_WITH|FOLLOWS]-(u:User)
WHERE coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL AND NOT (u)-[:MEMBER_OF]->(c)
WITH u, count(DISTINCT member) AS ties
WHERE ties >= $least
WITH u, ties, COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)-[:FOLLOWS]-() } AS all
RETURN u.id AS userId, ties,
  CASE
    WHEN all > ties THEN all - ties
    ELSE 0
  END AS others
ORDER BY toFloat(ties) * ties / all DESC, userId
LIMIT $limit`,
};

export interface RisingProductsParams {
  readonly communityId: string;
  readonly before: Date;
  readonly middle: Date;
  readonly until: Date;
  /** members */
  readonly least: number;
  readonly limit: number;
}
export interface RisingProductsRow {
  productId: string;
  /** who shared, praised, rated or bought it from `middle` on */
  people: number;
  /** from `before` to `middle` */
  peopleBefore: number;
}
/**
 * Which products did at least so many members of a community take up lately, and how many members did so in the time before?
 * ```cypher
 * MATCH (:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
 * MATCH (u)-[e:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]->(p:Product)
 * WHERE e.at >= $before AND e.at < $until
 * WITH p, u, max(e.at) >= $middle AS lately, min(e.at) < $middle AS earlier
 * WITH p, sum(toInteger(lately)) AS people, sum(toInteger(earlier)) AS peopleBefore
 * WHERE people >= $least AND people > peopleBefore
 * RETURN p.id AS productId, people, peopleBefore
 * ORDER BY people - peopleBefore DESC, people DESC, productId
 * LIMIT $limit
 * ```
 */
export const risingProducts: Query<RisingProductsParams, RisingProductsRow, 'read'> = {
  name: 'communities/rising-products',
  mode: 'read',
  timeoutMs: 10000,
  params: {"communityId":{"kind":"string"},"before":{"kind":"datetime"},"middle":{"kind":"datetime"},"until":{"kind":"datetime"},"least":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"people":{"kind":"int"},"peopleBefore":{"kind":"int"}},
  text: `MATCH (:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
MATCH (u)-[e:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]->(p:Product)
WHERE e.at >= $before AND e.at < $until
WITH p, u, max(e.at) >= $middle AS lately, min(e.at) < $middle AS earlier
WITH p, sum(toInteger(lately)) AS people, sum(toInteger(earlier)) AS peopleBefore
WHERE people >= $least AND people > peopleBefore
RETURN p.id AS productId, people, peopleBefore
ORDER BY people - peopleBefore DESC, people DESC, productId
LIMIT $limit`,
};

export interface SharedInterestsParams {
  readonly ids: readonly string[];
  /** most acts of one person */
  readonly scanned: number;
}
export interface SharedInterestsRow {
  userId: string;
  categories: { id: string; products: number }[];
}
/**
 * What do these people care for, as far as they share it: how many products of each category did each of them share, praise, rate or buy? Who shares nothing has no row.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * WHERE coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL
 * CALL (u) {
 *   CALL (u) {
 *     MATCH (u)-[:LIKED|SHARED|RATED|PURCHASED]->(p:Product)
 *     RETURN p
 *     LIMIT $scanned
 *   }
 *   MATCH (p)-[:IN_CATEGORY]->(c:Category)
 *   WITH c, count(DISTINCT p) AS products
 *   ORDER BY products DESC, c.id
 *   RETURN collect({id: c.id, products: products}) AS categories
 * }
 * RETURN u.id AS userId, categories
 * ```
 */
export const sharedInterests: Query<SharedInterestsParams, SharedInterestsRow, 'read'> = {
  name: 'communities/shared-interests',
  mode: 'read',
  timeoutMs: 10000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"scanned":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"categories":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"products":{"kind":"int"}}}}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL
CALL (u) {
  CALL (u) {
    MATCH (u)-[:LIKED|SHARED|RATED|PURCHASED]->(p:Product)
    RETURN p
    LIMIT $scanned
  }
  MATCH (p)-[:IN_CATEGORY]->(c:Category)
  WITH c, count(DISTINCT p) AS products
  ORDER BY products DESC, c.id
  RETURN collect({id: c.id, products: products}) AS categories
}
RETURN u.id AS userId, categories`,
};

export interface TiesInsideParams {
  readonly communityId: string;
  readonly limit: number;
}
export interface TiesInsideRow {
  a: string;
  b: string;
}
/**
 * Which members of a community are tied, by friendship or by following one another?
 * ```cypher
 * MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
 * MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)
 * WHERE u.id < v.id AND EXISTS { (v)-[:MEMBER_OF]->(c) }
 * RETURN DISTINCT u.id AS a, v.id AS b
 * LIMIT $limit
 * ```
 */
export const tiesInside: Query<TiesInsideParams, TiesInsideRow, 'read'> = {
  name: 'communities/ties-inside',
  mode: 'read',
  timeoutMs: 10000,
  params: {"communityId":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"a":{"kind":"string"},"b":{"kind":"string"}},
  text: `MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)
WHERE u.id < v.id AND EXISTS { (v)-[:MEMBER_OF]->(c) }
RETURN DISTINCT u.id AS a, v.id AS b
LIMIT $limit`,
};

export interface TurnoverParams {
  readonly communityId: string;
  readonly before: Date;
  readonly middle: Date;
  readonly until: Date;
}
export interface TurnoverRow {
  members: number;
  /** signed up from `middle` on */
  joined: number;
  /** from `before` to `middle` */
  joinedBefore: number;
  active: number;
  activeBefore: number;
  /** active in both */
  stayed: number;
}
/**
 * How many members of a community are new, did something lately, or did so before?
 * ```cypher
 * MATCH (:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
 * CALL (u) {
 *   MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
 *   WHERE e.at >= $before AND e.at < $until
 *   RETURN coalesce(max(e.at) >= $middle, false) AS lately, coalesce(min(e.at) < $middle, false) AS earlier
 * }
 * WITH
 *   lately,
 *   earlier,
 *   coalesce(u.joinedAt >= $middle, false) AS new,
 *   coalesce(u.joinedAt >= $before AND u.joinedAt < $middle, false) AS newBefore
 * RETURN
 *   count(*) AS members,
 *   sum(toInteger(new)) AS joined,
 *   sum(toInteger(newBefore)) AS joinedBefore,
 *   sum(toInteger(lately)) AS active,
 *   sum(toInteger(earlier)) AS activeBefore,
 *   sum(toInteger(lately AND earlier)) AS stayed
 * ```
 */
export const turnover: Query<TurnoverParams, TurnoverRow, 'read'> = {
  name: 'communities/turnover',
  mode: 'read',
  timeoutMs: 10000,
  params: {"communityId":{"kind":"string"},"before":{"kind":"datetime"},"middle":{"kind":"datetime"},"until":{"kind":"datetime"}},
  row: {"members":{"kind":"int"},"joined":{"kind":"int"},"joinedBefore":{"kind":"int"},"active":{"kind":"int"},"activeBefore":{"kind":"int"},"stayed":{"kind":"int"}},
  text: `MATCH (:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
  WHERE e.at >= $before AND e.at < $until
  RETURN coalesce(max(e.at) >= $middle, false) AS lately, coalesce(min(e.at) < $middle, false) AS earlier
}
WITH
  lately,
  earlier,
  coalesce(u.joinedAt >= $middle, false) AS new,
  coalesce(u.joinedAt >= $before AND u.joinedAt < $middle, false) AS newBefore
RETURN
  count(*) AS members,
  sum(toInteger(new)) AS joined,
  sum(toInteger(newBefore)) AS joinedBefore,
  sum(toInteger(lately)) AS active,
  sum(toInteger(earlier)) AS activeBefore,
  sum(toInteger(lately AND earlier)) AS stayed`,
};

export interface WeeklyActivityParams {
  readonly communityId: string;
  readonly from: Date;
  readonly until: Date;
}
export interface WeeklyActivityRow {
  /** whole weeks before `until`, 0 for the last seven days */
  ago: number;
  active: number;
  buyers: number;
  events: number;
}
/**
 * How many members of a community did something, and bought, in each of the last weeks?
 * ```cypher
 * MATCH (:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
 * MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
 * WHERE e.at >= $from AND e.at < $until
 * WITH u, ($until.epochMillis - 1 - e.at.epochMillis) / 604800000 AS ago, type(e) = 'PURCHASED' AS bought
 * RETURN ago, count(DISTINCT u) AS active, count(DISTINCT
 *     CASE
 *       WHEN bought THEN u
 *     END) AS buyers, count(*) AS events
 * ORDER BY ago
 * ```
 */
export const weeklyActivity: Query<WeeklyActivityParams, WeeklyActivityRow, 'read'> = {
  name: 'communities/weekly-activity',
  mode: 'read',
  timeoutMs: 10000,
  params: {"communityId":{"kind":"string"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}},
  row: {"ago":{"kind":"int"},"active":{"kind":"int"},"buyers":{"kind":"int"},"events":{"kind":"int"}},
  text: `MATCH (:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
WHERE e.at >= $from AND e.at < $until
WITH u, ($until.epochMillis - 1 - e.at.epochMillis) / 604800000 AS ago, type(e) = 'PURCHASED' AS bought
RETURN ago, count(DISTINCT u) AS active, count(DISTINCT
    CASE
      WHEN bought THEN u
    END) AS buyers, count(*) AS events
ORDER BY ago`,
};

export interface WellTiedMembersParams {
  readonly communityId: string;
  /** newer members are left out */
  readonly joinedBefore: Date;
  readonly limit: number;
}
export interface WellTiedMembersRow {
  userId: string;
  ties: number;
}
/**
 * Which members of a community that share what they do are tied to most others of it?
 * ```cypher
 * MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
 * WHERE
 *   coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND
 *   u.inauthentic IS NULL AND
 *   coalesce(u.joinedAt < $joinedBefore, true)
 * CALL (c, u) {
 *   MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)-[:MEMBER_OF]->(c)
 *   RETURN count(DISTINCT v) AS ties
 * }
 * RETURN u.id AS userId, ties
 * ORDER BY ties DESC, userId
 * LIMIT $limit
 * ```
 */
export const wellTiedMembers: Query<WellTiedMembersParams, WellTiedMembersRow, 'read'> = {
  name: 'communities/well-tied-members',
  mode: 'read',
  timeoutMs: 10000,
  params: {"communityId":{"kind":"string"},"joinedBefore":{"kind":"datetime"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"ties":{"kind":"int"}},
  text: `MATCH (c:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
WHERE
  coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND
  u.inauthentic IS NULL AND
  coalesce(u.joinedAt < $joinedBefore, true)
CALL (c, u) {
  MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)-[:MEMBER_OF]->(c)
  RETURN count(DISTINCT v) AS ties
}
RETURN u.id AS userId, ties
ORDER BY ties DESC, userId
LIMIT $limit`,
};
