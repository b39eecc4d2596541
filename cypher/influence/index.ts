// Generated from cypher/influence/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface ActsOfPeopleParams {
  /** of people */
  readonly ids: readonly string[];
  readonly productIds: readonly string[];
  /** relationship types */
  readonly types: readonly string[];
  readonly since: Date;
  readonly perPerson: number;
  /** most events returned */
  readonly limit: number;
}
export interface ActsOfPeopleRow {
  userId: string;
  productId: string;
  type: string;
  reason: string | null;
  at: Date;
}
/**
 * Which events do these people have with these products since a time? Of each person at most `perPerson` events are looked at.
 * ```cypher
 * MATCH (p:Product)
 * WHERE p.id IN $productIds
 * WITH collect(p) AS wanted
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
 *   RETURN e, p
 *   LIMIT $perPerson
 * }
 * WITH u, e, p
 * WHERE p IN wanted AND type(e) IN $types AND e.at >= $since
 * RETURN u.id AS userId, p.id AS productId, type(e) AS type, e.reason AS reason, e.at AS at
 * LIMIT $limit
 * ```
 */
export const actsOfPeople: Query<ActsOfPeopleParams, ActsOfPeopleRow, 'read'> = {
  name: 'influence/acts-of-people',
  mode: 'read',
  timeoutMs: 10000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"productIds":{"kind":"list","of":{"kind":"string"}},"types":{"kind":"list","of":{"kind":"string"}},"since":{"kind":"datetime"},"perPerson":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"productId":{"kind":"string"},"type":{"kind":"string"},"reason":{"kind":"string","nullable":true},"at":{"kind":"datetime"}},
  text: `MATCH (p:Product)
WHERE p.id IN $productIds
WITH collect(p) AS wanted
UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
  RETURN e, p
  LIMIT $perPerson
}
WITH u, e, p
WHERE p IN wanted AND type(e) IN $types AND e.at >= $since
RETURN u.id AS userId, p.id AS productId, type(e) AS type, e.reason AS reason, e.at AS at
LIMIT $limit`,
};

export interface CommunitiesByIdsParams {
  readonly ids: readonly string[];
}
export interface CommunitiesByIdsRow {
  communityId: string;
  leader: string | null;
  people: number;
  inside: number;
  region: string | null;
  regionPeople: number;
  categories: string[];
  shares: number[];
  lifts: number[];
  model: string;
}
/**
 * What is known of these communities?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (c:Community {id: id})
 * RETURN
 *   c.id AS communityId,
 *   c.leader AS leader,
 *   c.people AS people,
 *   c.inside AS inside,
 *   c.region AS region,
 *   coalesce(c.regionPeople, 0) AS regionPeople,
 *   coalesce(c.tasteCategories, []) AS categories,
 *   coalesce(c.tasteShares, []) AS shares,
 *   coalesce(c.tasteLifts, []) AS lifts,
 *   c.model AS model
 * ```
 */
export const communitiesByIds: Query<CommunitiesByIdsParams, CommunitiesByIdsRow, 'read'> = {
  name: 'influence/communities-by-ids',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"communityId":{"kind":"string"},"leader":{"kind":"string","nullable":true},"people":{"kind":"int"},"inside":{"kind":"int"},"region":{"kind":"string","nullable":true},"regionPeople":{"kind":"int"},"categories":{"kind":"list","of":{"kind":"string"}},"shares":{"kind":"list","of":{"kind":"float"}},"lifts":{"kind":"list","of":{"kind":"float"}},"model":{"kind":"string"}},
  text: `UNWIND $ids AS id
MATCH (c:Community {id: id})
RETURN
  c.id AS communityId,
  c.leader AS leader,
  c.people AS people,
  c.inside AS inside,
  c.region AS region,
  coalesce(c.regionPeople, 0) AS regionPeople,
  coalesce(c.tasteCategories, []) AS categories,
  coalesce(c.tasteShares, []) AS shares,
  coalesce(c.tasteLifts, []) AS lifts,
  c.model AS model`,
};

export interface CountCategoryProductsParams {
  readonly categoryId: string;
  readonly limit: number;
}
export interface CountCategoryProductsRow {
  products: number;
}
/**
 * How many products does a category have, with those of its sub-categories, counted up to a limit? No row where the category is unknown.
 * ```cypher
 * MATCH (root:Category {id: $categoryId})
 * CALL (root) {
 *   MATCH (root)<-[:CHILD_OF*0..8]-(c:Category)<-[:IN_CATEGORY]-(p:Product)
 *   WITH DISTINCT p
 *   LIMIT $limit
 *   RETURN count(p) AS products
 * }
 * RETURN products
 * ```
 */
export const countCategoryProducts: Query<CountCategoryProductsParams, CountCategoryProductsRow, 'read'> = {
  name: 'influence/count-category-products',
  mode: 'read',
  timeoutMs: 5000,
  params: {"categoryId":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"products":{"kind":"int"}},
  text: `MATCH (root:Category {id: $categoryId})
CALL (root) {
  MATCH (root)<-[:CHILD_OF*0..8]-(c:Category)<-[:IN_CATEGORY]-(p:Product)
  WITH DISTINCT p
  LIMIT $limit
  RETURN count(p) AS products
}
RETURN products`,
};

export type CountCommunitiesParams = Record<string, never>;
export interface CountCommunitiesRow {
  total: number;
}
/**
 * How many communities are there?
 * ```cypher
 * MATCH (:Community)
 * RETURN count(*) AS total
 * ```
 */
export const countCommunities: Query<CountCommunitiesParams, CountCommunitiesRow, 'read'> = {
  name: 'influence/count-communities',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"total":{"kind":"int"}},
  text: `MATCH (:Community)
RETURN count(*) AS total`,
};

export type DecidedPeopleParams = Record<string, never>;
export interface DecidedPeopleRow {
  userId: string;
  distrusted: boolean;
}
/**
 * Of which people did staff decide whether they may be trusted? It holds over what runs find.
 * ```cypher
 * MATCH (u:User)
 * WHERE u.riskDecision IN ['AGAINST', 'CLEARED']
 * RETURN u.id AS userId, u.riskDecision = 'AGAINST' AS distrusted
 * ORDER BY userId
 * ```
 */
export const decidedPeople: Query<DecidedPeopleParams, DecidedPeopleRow, 'read'> = {
  name: 'influence/decided-people',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"userId":{"kind":"string"},"distrusted":{"kind":"boolean"}},
  text: `MATCH (u:User)
WHERE u.riskDecision IN ['AGAINST', 'CLEARED']
RETURN u.id AS userId, u.riskDecision = 'AGAINST' AS distrusted
ORDER BY userId`,
};

export interface EnterRunParams {
  /** id of the run, which is that of its model; the model is made where nothing was trained */
  readonly model: string;
  /** when its results were computed */
  readonly at: Date;
}
export interface EnterRunRow {
  model: string;
}
/**
 * Record that this run wrote its results: it is the latest run when the transaction ends.
 * ```cypher
 * MERGE (m:Model {id: $model})
 * SET m.measuredAt = $at
 * RETURN m.id AS model
 * ```
 */
export const enterRun: Query<EnterRunParams, EnterRunRow, 'write'> = {
  name: 'influence/enter-run',
  mode: 'write',
  timeoutMs: 600000,
  params: {"model":{"kind":"string"},"at":{"kind":"datetime"}},
  row: {"model":{"kind":"string"}},
  text: `MERGE (m:Model {id: $model})
SET m.measuredAt = $at
RETURN m.id AS model`,
};

export type ExportCategoriesParams = Record<string, never>;
export interface ExportCategoriesRow {
  product: string;
  categories: string[];
}
/**
 * Which categories is each product in?
 * ```cypher
 * MATCH (p:Product)-[:IN_CATEGORY]->(c:Category)
 * RETURN p.id AS product, collect(c.id) AS categories
 * ```
 */
export const exportCategories: Query<ExportCategoriesParams, ExportCategoriesRow, 'read'> = {
  name: 'influence/export-categories',
  mode: 'read',
  timeoutMs: 600000,
  params: {},
  row: {"product":{"kind":"string"},"categories":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (p:Product)-[:IN_CATEGORY]->(c:Category)
RETURN p.id AS product, collect(c.id) AS categories`,
};

export interface ExportFirstActsParams {
  /** stars from which a rating is good */
  readonly likedFrom: number;
}
export interface ExportFirstActsRow {
  user: string;
  products: string[];
  /** views and likes */
  looks: number[];
  /** first like, good rating, share or purchase in unix seconds, or -1 */
  did: number[];
  /** first recommendation event in unix seconds, or -1 */
  told: number[];
  /** all recommendation events, in unix seconds */
  tellings: number[][];
  /** the good ratings among them */
  praise: number[][];
  /** first purchase in unix seconds, or -1 */
  bought: number[];
  /** of each purchase */
  paid: (({ currency: string | null; amount: number })[])[];
  /** share of the pieces that was not returned */
  kept: number[];
}
/**
 * What is the history of each person with each product: number of views and likes, first event that shows interest, first recommendation event (a like is none), first purchase, what was paid, and which share of it was kept? A product brought back whole counts as not bought. An amount is in the currency of its purchase, without one in that of the product; a purchase without a price counts with that of the product, in the currency of the product.
 * ```cypher
 * MATCH (u:User)
 * CALL (u) {
 *   MATCH (u)-[e:VIEWED|LIKED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
 *   WITH p, e, type(e) AS kind, e.at.epochSeconds AS at, coalesce(e.quantity, 1) AS quantity
 *   WITH
 *     p,
 *     sum(
 *       CASE
 *         WHEN kind IN ['VIEWED', 'LIKED'] THEN 1
 *         ELSE 0
 *       END) AS looks,
 *     min(
 *       CASE
 *         WHEN kind IN ['LIKED', 'SHARED', 'PURCHASED'] OR kind = 'RATED' AND e.value >= $likedFrom THEN at
 *       END) AS did,
 *     min(
 *       CASE
 *         WHEN kind IN ['SHARED', 'PURCHASED'] OR kind = 'RATED' AND e.value >= $likedFrom THEN at
 *       END) AS told,
 *     collect(
 *       CASE
 *         WHEN kind IN ['SHARED', 'PURCHASED'] OR kind = 'RATED' AND e.value >= $likedFrom THEN at
 *       END) AS tellings,
 *     collect(
 *       CASE
 *         WHEN kind = 'RATED' AND e.value >= $likedFrom THEN at
 *       END) AS praise,
 *     min(
 *       CASE kind
 *         WHEN 'PURCHASED' THEN at
 *       END) AS bought,
 *     sum(
 *       CASE kind
 *         WHEN 'PURCHASED' THEN quantity
 *         ELSE 0
 *       END) AS units,
 *     sum(
 *       CASE kind
 *         WHEN 'RETURNED' THEN quantity
 *         ELSE 0
 *       END) AS returned,
 *     collect(
 *       CASE
 *         WHEN
 *           kind = 'PURCHASED'
 *           THEN
 *             {
 *               currency:
 *                 CASE
 *                   WHEN e.price IS NULL THEN p.currency
 *                   ELSE coalesce(e.currency, p.currency)
 *                 END,
 *               amount: quantity * coalesce(e.price, p.price, 0.0)
 *             }
 *       END) AS paid
 *   WHERE looks > 0 OR did IS NOT NULL
 *   WITH
 *     p,
 *     looks,
 *     did,
 *     told,
 *     tellings,
 *     praise,
 *     bought,
 *     CASE
 *       WHEN units > returned THEN toFloat(units - returned) / units
 *       ELSE 0.0
 *     END AS kept,
 *     paid
 *   RETURN
 *     collect(p.id) AS products,
 *     collect(looks) AS looks,
 *     collect(coalesce(did, -1)) AS did,
 *     collect(coalesce(told, -1)) AS told,
 *     collect(tellings) AS tellings,
 *     collect(praise) AS praise,
 *     collect(
 *       CASE
 *         WHEN kept > 0 THEN bought
 *         ELSE -1
 *       END) AS bought,
 *     collect(paid) AS paid,
 *     collect(kept) AS kept
 * }
 * WITH u, products, looks, did, told, tellings, praise, bought, paid, kept
 * WHERE size(products) > 0
 * RETURN u.id AS user, products, looks, did, told, tellings, praise, bought, paid, kept
 * ```
 */
export const exportFirstActs: Query<ExportFirstActsParams, ExportFirstActsRow, 'read'> = {
  name: 'influence/export-first-acts',
  mode: 'read',
  timeoutMs: 1800000,
  params: {"likedFrom":{"kind":"float"}},
  row: {"user":{"kind":"string"},"products":{"kind":"list","of":{"kind":"string"}},"looks":{"kind":"list","of":{"kind":"int"}},"did":{"kind":"list","of":{"kind":"int"}},"told":{"kind":"list","of":{"kind":"int"}},"tellings":{"kind":"list","of":{"kind":"list","of":{"kind":"int"}}},"praise":{"kind":"list","of":{"kind":"list","of":{"kind":"int"}}},"bought":{"kind":"list","of":{"kind":"int"}},"paid":{"kind":"list","of":{"kind":"list","of":{"kind":"map","fields":{"currency":{"kind":"string","nullable":true},"amount":{"kind":"float"}}}}},"kept":{"kind":"list","of":{"kind":"float"}}},
  text: `MATCH (u:User)
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
  WITH p, e, type(e) AS kind, e.at.epochSeconds AS at, coalesce(e.quantity, 1) AS quantity
  WITH
    p,
    sum(
      CASE
        WHEN kind IN ['VIEWED', 'LIKED'] THEN 1
        ELSE 0
      END) AS looks,
    min(
      CASE
        WHEN kind IN ['LIKED', 'SHARED', 'PURCHASED'] OR kind = 'RATED' AND e.value >= $likedFrom THEN at
      END) AS did,
    min(
      CASE
        WHEN kind IN ['SHARED', 'PURCHASED'] OR kind = 'RATED' AND e.value >= $likedFrom THEN at
      END) AS told,
    collect(
      CASE
        WHEN kind IN ['SHARED', 'PURCHASED'] OR kind = 'RATED' AND e.value >= $likedFrom THEN at
      END) AS tellings,
    collect(
      CASE
        WHEN kind = 'RATED' AND e.value >= $likedFrom THEN at
      END) AS praise,
    min(
      CASE kind
        WHEN 'PURCHASED' THEN at
      END) AS bought,
    sum(
      CASE kind
        WHEN 'PURCHASED' THEN quantity
        ELSE 0
      END) AS units,
    sum(
      CASE kind
        WHEN 'RETURNED' THEN quantity
        ELSE 0
      END) AS returned,
    collect(
      CASE
        WHEN
          kind = 'PURCHASED'
          THEN
            {
              currency:
                CASE
                  WHEN e.price IS NULL THEN p.currency
                  ELSE coalesce(e.currency, p.currency)
                END,
              amount: quantity * coalesce(e.price, p.price, 0.0)
            }
      END) AS paid
  WHERE looks > 0 OR did IS NOT NULL
  WITH
    p,
    looks,
    did,
    told,
    tellings,
    praise,
    bought,
    CASE
      WHEN units > returned THEN toFloat(units - returned) / units
      ELSE 0.0
    END AS kept,
    paid
  RETURN
    collect(p.id) AS products,
    collect(looks) AS looks,
    collect(coalesce(did, -1)) AS did,
    collect(coalesce(told, -1)) AS told,
    collect(tellings) AS tellings,
    collect(praise) AS praise,
    collect(
      CASE
        WHEN kept > 0 THEN bought
        ELSE -1
      END) AS bought,
    collect(paid) AS paid,
    collect(kept) AS kept
}
WITH u, products, looks, did, told, tellings, praise, bought, paid, kept
WHERE size(products) > 0
RETURN u.id AS user, products, looks, did, told, tellings, praise, bought, paid, kept`,
};

export type ExportListeningParams = Record<string, never>;
export interface ExportListeningRow {
  user: string;
  heard: string[];
  /** unix seconds */
  since: number[];
}
/**
 * Which people can each person see (friends and followed people), and since when? 0 where the tie has no date.
 * ```cypher
 * MATCH (u:User)
 * CALL (u) {
 *   MATCH (u)-[tie:FRIENDS_WITH]-(other:User)
 *   RETURN other, tie
 *     UNION ALL
 *   MATCH (u)-[tie:FOLLOWS]->(other:User)
 *   RETURN other, tie
 * }
 * WITH u, other, min(coalesce(tie.since.epochSeconds, 0)) AS since
 * RETURN u.id AS user, collect(other.id) AS heard, collect(since) AS since
 * ```
 */
export const exportListening: Query<ExportListeningParams, ExportListeningRow, 'read'> = {
  name: 'influence/export-listening',
  mode: 'read',
  timeoutMs: 1800000,
  params: {},
  row: {"user":{"kind":"string"},"heard":{"kind":"list","of":{"kind":"string"}},"since":{"kind":"list","of":{"kind":"int"}}},
  text: `MATCH (u:User)
CALL (u) {
  MATCH (u)-[tie:FRIENDS_WITH]-(other:User)
  RETURN other, tie
    UNION ALL
  MATCH (u)-[tie:FOLLOWS]->(other:User)
  RETURN other, tie
}
WITH u, other, min(coalesce(tie.since.epochSeconds, 0)) AS since
RETURN u.id AS user, collect(other.id) AS heard, collect(since) AS since`,
};

export type ExportPeopleParams = Record<string, never>;
export interface ExportPeopleRow {
  id: string;
  region: string | null;
  /** unix seconds */
  joined: number;
}
/**
 * Which people are there, in which region, and since when? 0 where the date is not known.
 * ```cypher
 * MATCH (u:User)
 * RETURN u.id AS id, u.region AS region, coalesce(u.joinedAt.epochSeconds, 0) AS joined
 * ```
 */
export const exportPeople: Query<ExportPeopleParams, ExportPeopleRow, 'read'> = {
  name: 'influence/export-people',
  mode: 'read',
  timeoutMs: 600000,
  params: {},
  row: {"id":{"kind":"string"},"region":{"kind":"string","nullable":true},"joined":{"kind":"int"}},
  text: `MATCH (u:User)
RETURN u.id AS id, u.region AS region, coalesce(u.joinedAt.epochSeconds, 0) AS joined`,
};

export interface FriendsOfPeopleParams {
  readonly ids: readonly string[];
  readonly perPerson: number;
  readonly limit: number;
}
export interface FriendsOfPeopleRow {
  source: string;
  userId: string;
  /** the source has more friends than are returned */
  truncated: boolean;
}
/**
 * Who are the friends of these people? At most `perPerson` for each person, and `limit` pairs in all.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   MATCH (u)-[:FRIENDS_WITH]-(other:User)
 *   RETURN other
 *   LIMIT $perPerson
 * }
 * WITH u, other
 * LIMIT $limit
 * RETURN u.id AS source, other.id AS userId, COUNT { (u)-[:FRIENDS_WITH]-() } > $perPerson AS truncated
 * ```
 */
export const friendsOfPeople: Query<FriendsOfPeopleParams, FriendsOfPeopleRow, 'read'> = {
  name: 'influence/friends-of-people',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"perPerson":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"source":{"kind":"string"},"userId":{"kind":"string"},"truncated":{"kind":"boolean"}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[:FRIENDS_WITH]-(other:User)
  RETURN other
  LIMIT $perPerson
}
WITH u, other
LIMIT $limit
RETURN u.id AS source, other.id AS userId, COUNT { (u)-[:FRIENDS_WITH]-() } > $perPerson AS truncated`,
};

export interface HeardByCommunitiesParams {
  readonly ids: readonly string[];
}
export interface HeardByCommunitiesRow {
  communityId: string;
  heardId: string;
  times: number;
}
/**
 * Which other communities do the members of these hear, and how often?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (c:Community {id: id})-[h:HEARS]->(heard:Community)
 * RETURN c.id AS communityId, heard.id AS heardId, h.times AS times
 * ORDER BY communityId, times DESC, heardId
 * ```
 */
export const heardByCommunities: Query<HeardByCommunitiesParams, HeardByCommunitiesRow, 'read'> = {
  name: 'influence/heard-by-communities',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"communityId":{"kind":"string"},"heardId":{"kind":"string"},"times":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (c:Community {id: id})-[h:HEARS]->(heard:Community)
RETURN c.id AS communityId, heard.id AS heardId, h.times AS times
ORDER BY communityId, times DESC, heardId`,
};

export type InfluenceRunsParams = Record<string, never>;
export interface InfluenceRunsRow {
  /** the run has the id of its model */
  model: string;
  /** in the order of ids */
  decided: { userId: string; distrusted: boolean }[];
}
/**
 * Which run computed the influence scores that are in the graph, and of whom did staff decide whether to trust them? No row before the first run.
 * ```cypher
 * MATCH (u:User)
 * WHERE u.influenceRank > 0
 * WITH u
 * ORDER BY u.influenceRank
 * LIMIT 1
 * RETURN
 *   u.influenceModel AS model,
 *   COLLECT {
 *     MATCH (d:User)
 *     WHERE d.riskDecision IN ['AGAINST', 'CLEARED']
 *     WITH d
 *     ORDER
 *     BY
 *     d.id
 *     RETURN {userId: d.id, distrusted: d.riskDecision = 'AGAINST'}
 *   } AS decided
 * ```
 */
export const influenceRuns: Query<InfluenceRunsParams, InfluenceRunsRow, 'read'> = {
  name: 'influence/influence-runs',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"model":{"kind":"string"},"decided":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"distrusted":{"kind":"boolean"}}}}},
  text: `MATCH (u:User)
WHERE u.influenceRank > 0
WITH u
ORDER BY u.influenceRank
LIMIT 1
RETURN
  u.influenceModel AS model,
  COLLECT {
    MATCH (d:User)
    WHERE d.riskDecision IN ['AGAINST', 'CLEARED']
    WITH d
    ORDER
    BY
    d.id
    RETURN {userId: d.id, distrusted: d.riskDecision = 'AGAINST'}
  } AS decided`,
};

export interface InfluencersByIdsParams {
  readonly ids: readonly string[];
}
export interface InfluencersByIdsRow {
  userId: string;
  influence: number;
  rank: number;
  pageRank: number;
  reach: number;
  model: string;
  community: string | null;
  audience: number;
}
/**
 * What is the influence of these people? People without a score are left out; inauthentic people have none.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * WHERE u.influenceRank IS NOT NULL
 * RETURN
 *   u.id AS userId,
 *   CASE
 *     WHEN u.inauthentic THEN 0.0
 *     ELSE u.influenceScore
 *   END AS influence,
 *   u.influenceRank AS rank,
 *   u.influencePageRank AS pageRank,
 *   u.influenceReach AS reach,
 *   u.influenceModel AS model,
 *   u.influenceCommunity AS community,
 *   COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
 * ```
 */
export const influencersByIds: Query<InfluencersByIdsParams, InfluencersByIdsRow, 'read'> = {
  name: 'influence/influencers-by-ids',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"userId":{"kind":"string"},"influence":{"kind":"float"},"rank":{"kind":"int"},"pageRank":{"kind":"float"},"reach":{"kind":"float"},"model":{"kind":"string"},"community":{"kind":"string","nullable":true},"audience":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.influenceRank IS NOT NULL
RETURN
  u.id AS userId,
  CASE
    WHEN u.inauthentic THEN 0.0
    ELSE u.influenceScore
  END AS influence,
  u.influenceRank AS rank,
  u.influencePageRank AS pageRank,
  u.influenceReach AS reach,
  u.influenceModel AS model,
  u.influenceCommunity AS community,
  COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience`,
};

export interface InfluencersOfCommunityParams {
  /** rank of the last one of the page before, 0 for the first page */
  readonly after: number;
  readonly community: string;
  readonly limit: number;
}
export interface InfluencersOfCommunityRow {
  userId: string;
  influence: number;
  rank: number;
  pageRank: number;
  reach: number;
  model: string;
  community: string | null;
  audience: number;
}
/**
 * Who of the authentic people has most influence in a community, in the order of ranks, after a given rank?
 * ```cypher
 * MATCH (u:User)
 * WHERE u.influenceCommunity = $community AND u.influenceRank > $after AND u.inauthentic IS NULL
 * WITH u
 * ORDER BY u.influenceRank
 * LIMIT $limit
 * RETURN
 *   u.id AS userId,
 *   u.influenceScore AS influence,
 *   u.influenceRank AS rank,
 *   u.influencePageRank AS pageRank,
 *   u.influenceReach AS reach,
 *   u.influenceModel AS model,
 *   u.influenceCommunity AS community,
 *   COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
 * ORDER BY rank
 * ```
 */
export const influencersOfCommunity: Query<InfluencersOfCommunityParams, InfluencersOfCommunityRow, 'read'> = {
  name: 'influence/influencers-of-community',
  mode: 'read',
  timeoutMs: 5000,
  params: {"after":{"kind":"int"},"community":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"influence":{"kind":"float"},"rank":{"kind":"int"},"pageRank":{"kind":"float"},"reach":{"kind":"float"},"model":{"kind":"string"},"community":{"kind":"string","nullable":true},"audience":{"kind":"int"}},
  text: `MATCH (u:User)
WHERE u.influenceCommunity = $community AND u.influenceRank > $after AND u.inauthentic IS NULL
WITH u
ORDER BY u.influenceRank
LIMIT $limit
RETURN
  u.id AS userId,
  u.influenceScore AS influence,
  u.influenceRank AS rank,
  u.influencePageRank AS pageRank,
  u.influenceReach AS reach,
  u.influenceModel AS model,
  u.influenceCommunity AS community,
  COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
ORDER BY rank`,
};

export interface InfluencersOfRegionParams {
  /** rank of the last one of the page before, 0 for the first page */
  readonly after: number;
  readonly region: string;
  readonly limit: number;
}
export interface InfluencersOfRegionRow {
  userId: string;
  influence: number;
  rank: number;
  pageRank: number;
  reach: number;
  model: string;
  community: string | null;
  audience: number;
}
/**
 * Who of the authentic people has most influence in a region, in the order of ranks, after a given rank?
 * ```cypher
 * MATCH (u:User)
 * WHERE u.region = $region AND u.influenceRank > $after AND u.inauthentic IS NULL
 * WITH u
 * ORDER BY u.influenceRank
 * LIMIT $limit
 * RETURN
 *   u.id AS userId,
 *   u.influenceScore AS influence,
 *   u.influenceRank AS rank,
 *   u.influencePageRank AS pageRank,
 *   u.influenceReach AS reach,
 *   u.influenceModel AS model,
 *   u.influenceCommunity AS community,
 *   COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
 * ORDER BY rank
 * ```
 */
export const influencersOfRegion: Query<InfluencersOfRegionParams, InfluencersOfRegionRow, 'read'> = {
  name: 'influence/influencers-of-region',
  mode: 'read',
  timeoutMs: 5000,
  params: {"after":{"kind":"int"},"region":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"influence":{"kind":"float"},"rank":{"kind":"int"},"pageRank":{"kind":"float"},"reach":{"kind":"float"},"model":{"kind":"string"},"community":{"kind":"string","nullable":true},"audience":{"kind":"int"}},
  text: `MATCH (u:User)
WHERE u.region = $region AND u.influenceRank > $after AND u.inauthentic IS NULL
WITH u
ORDER BY u.influenceRank
LIMIT $limit
RETURN
  u.id AS userId,
  u.influenceScore AS influence,
  u.influenceRank AS rank,
  u.influencePageRank AS pageRank,
  u.influenceReach AS reach,
  u.influenceModel AS model,
  u.influenceCommunity AS community,
  COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
ORDER BY rank`,
};

export interface InfluencersParams {
  /** rank of the last one of the page before, 0 for the first page */
  readonly after: number;
  readonly limit: number;
}
export interface InfluencersRow {
  userId: string;
  influence: number;
  rank: number;
  pageRank: number;
  reach: number;
  model: string;
  community: string | null;
  audience: number;
}
/**
 * Who of the authentic people has most influence, in the order of ranks, after a given rank?
 * ```cypher
 * MATCH (u:User)
 * WHERE u.influenceRank > $after AND u.inauthentic IS NULL
 * WITH u
 * ORDER BY u.influenceRank
 * LIMIT $limit
 * RETURN
 *   u.id AS userId,
 *   u.influenceScore AS influence,
 *   u.influenceRank AS rank,
 *   u.influencePageRank AS pageRank,
 *   u.influenceReach AS reach,
 *   u.influenceModel AS model,
 *   u.influenceCommunity AS community,
 *   COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
 * ORDER BY rank
 * ```
 */
export const influencers: Query<InfluencersParams, InfluencersRow, 'read'> = {
  name: 'influence/influencers',
  mode: 'read',
  timeoutMs: 5000,
  params: {"after":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"influence":{"kind":"float"},"rank":{"kind":"int"},"pageRank":{"kind":"float"},"reach":{"kind":"float"},"model":{"kind":"string"},"community":{"kind":"string","nullable":true},"audience":{"kind":"int"}},
  text: `MATCH (u:User)
WHERE u.influenceRank > $after AND u.inauthentic IS NULL
WITH u
ORDER BY u.influenceRank
LIMIT $limit
RETURN
  u.id AS userId,
  u.influenceScore AS influence,
  u.influenceRank AS rank,
  u.influencePageRank AS pageRank,
  u.influenceReach AS reach,
  u.influenceModel AS model,
  u.influenceCommunity AS community,
  COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
ORDER BY rank`,
};

export interface ListCommunitiesParams {
  /** people and id of the community before the page */
  readonly afterPeople?: number | null;
  readonly afterId?: string | null;
  readonly limit: number;
}
export interface ListCommunitiesRow {
  communityId: string;
  leader: string | null;
  people: number;
  inside: number;
  region: string | null;
  regionPeople: number;
  categories: string[];
  shares: number[];
  lifts: number[];
  model: string;
}
/**
 * Which communities are there, the largest first, after a given one?
 * ```cypher
 * MATCH (c:Community)
 * WHERE $afterPeople IS NULL OR c.people < $afterPeople OR (c.people = $afterPeople AND c.id > $afterId)
 * WITH c
 * ORDER BY c.people DESC, c.id
 * LIMIT $limit
 * RETURN
 *   c.id AS communityId,
 *   c.leader AS leader,
 *   c.people AS people,
 *   c.inside AS inside,
 *   c.region AS region,
 *   coalesce(c.regionPeople, 0) AS regionPeople,
 *   coalesce(c.tasteCategories, []) AS categories,
 *   coalesce(c.tasteShares, []) AS shares,
 *   coalesce(c.tasteLifts, []) AS lifts,
 *   c.model AS model
 * ORDER BY people DESC, communityId
 * ```
 */
export const listCommunities: Query<ListCommunitiesParams, ListCommunitiesRow, 'read'> = {
  name: 'influence/list-communities',
  mode: 'read',
  timeoutMs: 5000,
  params: {"afterPeople":{"kind":"int","nullable":true},"afterId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"communityId":{"kind":"string"},"leader":{"kind":"string","nullable":true},"people":{"kind":"int"},"inside":{"kind":"int"},"region":{"kind":"string","nullable":true},"regionPeople":{"kind":"int"},"categories":{"kind":"list","of":{"kind":"string"}},"shares":{"kind":"list","of":{"kind":"float"}},"lifts":{"kind":"list","of":{"kind":"float"}},"model":{"kind":"string"}},
  text: `MATCH (c:Community)
WHERE $afterPeople IS NULL OR c.people < $afterPeople OR (c.people = $afterPeople AND c.id > $afterId)
WITH c
ORDER BY c.people DESC, c.id
LIMIT $limit
RETURN
  c.id AS communityId,
  c.leader AS leader,
  c.people AS people,
  c.inside AS inside,
  c.region AS region,
  coalesce(c.regionPeople, 0) AS regionPeople,
  coalesce(c.tasteCategories, []) AS categories,
  coalesce(c.tasteShares, []) AS shares,
  coalesce(c.tasteLifts, []) AS lifts,
  c.model AS model
ORDER BY people DESC, communityId`,
};

export interface ListenersOfPeopleParams {
  readonly ids: readonly string[];
  readonly perPerson: number;
  readonly limit: number;
}
export interface ListenersOfPeopleRow {
  source: string;
  userId: string;
  /** the source has more friends or followers than are returned */
  truncated: boolean;
}
/**
 * Who can see the events of these people (their friends and followers)? At most `perPerson` friends and as many followers for each person, and `limit` pairs in all.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   CALL (u) {
 *     MATCH (u)-[:FRIENDS_WITH]-(other:User)
 *     RETURN other
 *     LIMIT $perPerson
 *   }
 *   RETURN other
 *     UNION
 *   CALL (u) {
 *     MATCH (u)<-[:FOLLOWS]-(other:User)
 *     RETURN other
 *     LIMIT $perPerson
 *   }
 *   RETURN other
 * }
 * WITH u, other
 * LIMIT $limit
 * RETURN
 *   u.id AS source,
 *   other.id AS userId,
 *   COUNT { (u)-[:FRIENDS_WITH]-() } > $perPerson OR COUNT { (u)<-[:FOLLOWS]-() } > $perPerson AS truncated
 * ```
 */
export const listenersOfPeople: Query<ListenersOfPeopleParams, ListenersOfPeopleRow, 'read'> = {
  name: 'influence/listeners-of-people',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"perPerson":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"source":{"kind":"string"},"userId":{"kind":"string"},"truncated":{"kind":"boolean"}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  CALL (u) {
    MATCH (u)-[:FRIENDS_WITH]-(other:User)
    RETURN other
    LIMIT $perPerson
  }
  RETURN other
    UNION
  CALL (u) {
    MATCH (u)<-[:FOLLOWS]-(other:User)
    RETURN other
    LIMIT $perPerson
  }
  RETURN other
}
WITH u, other
LIMIT $limit
RETURN
  u.id AS source,
  other.id AS userId,
  COUNT { (u)-[:FRIENDS_WITH]-() } > $perPerson OR COUNT { (u)<-[:FOLLOWS]-() } > $perPerson AS truncated`,
};

export interface ListeningAmongParams {
  readonly ids: readonly string[];
  /** most friends, and most followed people, looked at for each */
  readonly perPerson: number;
  /** most pairs */
  readonly limit: number;
}
export interface ListeningAmongRow {
  listener: string;
  heard: string;
  since: Date | null;
  /** the listener has more ties than were looked at */
  truncated: boolean;
}
/**
 * Which of these people can see which others of them, and since when? Null where the tie has no date.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   CALL (u) {
 *     MATCH (u)-[tie:FRIENDS_WITH]-(other:User)
 *     RETURN tie, other
 *     LIMIT $perPerson
 *   }
 *   RETURN tie, other
 *     UNION ALL
 *   CALL (u) {
 *     MATCH (u)-[tie:FOLLOWS]->(other:User)
 *     RETURN tie, other
 *     LIMIT $perPerson
 *   }
 *   RETURN tie, other
 * }
 * WITH u, tie, other
 * WHERE other.id IN $ids
 * LIMIT $limit
 * RETURN
 *   u.id AS listener,
 *   other.id AS heard,
 *   tie.since AS since,
 *   COUNT { (u)-[:FRIENDS_WITH]-() } > $perPerson OR COUNT { (u)-[:FOLLOWS]->() } > $perPerson AS truncated
 * ```
 */
export const listeningAmong: Query<ListeningAmongParams, ListeningAmongRow, 'read'> = {
  name: 'influence/listening-among',
  mode: 'read',
  timeoutMs: 10000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"perPerson":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"listener":{"kind":"string"},"heard":{"kind":"string"},"since":{"kind":"datetime","nullable":true},"truncated":{"kind":"boolean"}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  CALL (u) {
    MATCH (u)-[tie:FRIENDS_WITH]-(other:User)
    RETURN tie, other
    LIMIT $perPerson
  }
  RETURN tie, other
    UNION ALL
  CALL (u) {
    MATCH (u)-[tie:FOLLOWS]->(other:User)
    RETURN tie, other
    LIMIT $perPerson
  }
  RETURN tie, other
}
WITH u, tie, other
WHERE other.id IN $ids
LIMIT $limit
RETURN
  u.id AS listener,
  other.id AS heard,
  tie.since AS since,
  COUNT { (u)-[:FRIENDS_WITH]-() } > $perPerson OR COUNT { (u)-[:FOLLOWS]->() } > $perPerson AS truncated`,
};

export interface MeasuredRunsParams {
  /** most runs */
  readonly limit: number;
}
export interface MeasuredRunsRow {
  /** id of the run */
  model: string;
}
/**
 * Which runs wrote their results into the graph, the latest first?
 * ```cypher
 * MATCH (m:Model)
 * WHERE m.measuredAt IS NOT NULL
 * RETURN m.id AS model
 * ORDER BY m.measuredAt DESC, m.id DESC
 * LIMIT $limit
 * ```
 */
export const measuredRuns: Query<MeasuredRunsParams, MeasuredRunsRow, 'read'> = {
  name: 'influence/measured-runs',
  mode: 'read',
  timeoutMs: 5000,
  params: {"limit":{"kind":"int"}},
  row: {"model":{"kind":"string"}},
  text: `MATCH (m:Model)
WHERE m.measuredAt IS NOT NULL
RETURN m.id AS model
ORDER BY m.measuredAt DESC, m.id DESC
LIMIT $limit`,
};

export type MembersOfCommunitiesParams = Record<string, never>;
export interface MembersOfCommunitiesRow {
  person: string;
  community: string;
}
/**
 * Which community is each person in, by the run before?
 * ```cypher
 * MATCH (u:User)-[:MEMBER_OF]->(c:Community)
 * RETURN u.id AS person, c.id AS community
 * ```
 */
export const membersOfCommunities: Query<MembersOfCommunitiesParams, MembersOfCommunitiesRow, 'read'> = {
  name: 'influence/members-of-communities',
  mode: 'read',
  timeoutMs: 600000,
  params: {},
  row: {"person":{"kind":"string"},"community":{"kind":"string"}},
  text: `MATCH (u:User)-[:MEMBER_OF]->(c:Community)
RETURN u.id AS person, c.id AS community`,
};

export interface MovedByPeopleParams {
  readonly ids: readonly string[];
  readonly model: string;
}
export interface MovedByPeopleRow {
  source: string;
  userId: string;
  credit: number;
}
/**
 * Whom did these people move, as a given run found?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (:User {id: id})-[i:INFLUENCED]->(other:User)
 * WHERE i.model = $model
 * RETURN id AS source, other.id AS userId, i.credit AS credit
 * ```
 */
export const movedByPeople: Query<MovedByPeopleParams, MovedByPeopleRow, 'read'> = {
  name: 'influence/moved-by-people',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"model":{"kind":"string"}},
  row: {"source":{"kind":"string"},"userId":{"kind":"string"},"credit":{"kind":"float"}},
  text: `UNWIND $ids AS id
MATCH (:User {id: id})-[i:INFLUENCED]->(other:User)
WHERE i.model = $model
RETURN id AS source, other.id AS userId, i.credit AS credit`,
};

export interface NearProductsParams {
  readonly productId: string;
  readonly scanned: number;
  readonly limit: number;
}
export interface NearProductsRow {
  productId: string;
  /** cosine */
  similarity: number;
}
/**
 * Which products of the categories of one are nearest to it, by the cosine of their vectors, where the model that placed it also placed the other? Of a large category some products are looked at.
 * ```cypher
 * MATCH (p:Product {id: $productId})
 * CALL (p) {
 *   MATCH (p)-[:IN_CATEGORY]->(:Category)<-[:IN_CATEGORY]-(other:Product)
 *   WHERE other <> p
 *   RETURN other
 *   LIMIT $scanned
 * }
 * WITH DISTINCT p, other
 * WHERE p.embeddingModel = other.embeddingModel
 * WITH other, 2 * vector.similarity.cosine(p.embedding, other.embedding) - 1 AS similarity
 * RETURN other.id AS productId, similarity
 * ORDER BY similarity DESC, productId
 * LIMIT $limit
 * ```
 */
export const nearProducts: Query<NearProductsParams, NearProductsRow, 'read'> = {
  name: 'influence/near-products',
  mode: 'read',
  timeoutMs: 5000,
  params: {"productId":{"kind":"string"},"scanned":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"similarity":{"kind":"float"}},
  text: `MATCH (p:Product {id: $productId})
CALL (p) {
  MATCH (p)-[:IN_CATEGORY]->(:Category)<-[:IN_CATEGORY]-(other:Product)
  WHERE other <> p
  RETURN other
  LIMIT $scanned
}
WITH DISTINCT p, other
WHERE p.embeddingModel = other.embeddingModel
WITH other, 2 * vector.similarity.cosine(p.embedding, other.embedding) - 1 AS similarity
RETURN other.id AS productId, similarity
ORDER BY similarity DESC, productId
LIMIT $limit`,
};

export interface PeopleByWordsParams {
  /** in the syntax of the full-text index */
  readonly words: string;
  readonly limit: number;
}
export interface PeopleByWordsRow {
  id: string;
}
/**
 * Which people have these words in their name or id?
 * ```cypher
 * CALL db.index.fulltext.queryNodes('user_words', $words, {limit: $limit}) YIELD node AS u
 * RETURN u.id AS id
 * ```
 */
export const peopleByWords: Query<PeopleByWordsParams, PeopleByWordsRow, 'read'> = {
  name: 'influence/people-by-words',
  mode: 'read',
  timeoutMs: 10000,
  params: {"words":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"}},
  text: `CALL db.index.fulltext.queryNodes('user_words', $words, {limit: $limit}) YIELD node AS u
RETURN u.id AS id`,
};

export type PeopleNotToAskParams = Record<string, never>;
export interface PeopleNotToAskRow {
  id: string;
  /** false: shares with nobody */
  consent: boolean;
}
/**
 * Which people share their activity with nobody, and which act like a robot?
 * ```cypher
 * MATCH (u:User)
 * WHERE u.shareActivity = 'NOBODY' OR u.robotLike
 * RETURN u.id AS id, coalesce(u.shareActivity <> 'NOBODY', true) AS consent
 * ```
 */
export const peopleNotToAsk: Query<PeopleNotToAskParams, PeopleNotToAskRow, 'read'> = {
  name: 'influence/people-not-to-ask',
  mode: 'read',
  timeoutMs: 30000,
  params: {},
  row: {"id":{"kind":"string"},"consent":{"kind":"boolean"}},
  text: `MATCH (u:User)
WHERE u.shareActivity = 'NOBODY' OR u.robotLike
RETURN u.id AS id, coalesce(u.shareActivity <> 'NOBODY', true) AS consent`,
};

export interface PeopleOfCategoryParams {
  readonly categoryId: string;
  readonly weights: { readonly LIKED: number; readonly COMMENTED: number; readonly SHARED: number; readonly ADDED_TO_CART: number; readonly RATED: number; readonly PURCHASED: number };
  /** most products */
  readonly products: number;
  /** most events of one product */
  readonly perProduct: number;
}
export interface PeopleOfCategoryRow {
  userId: string;
  activity: number;
  influence: number | null;
  /** events */
  acts: number;
  /** a product of the person has more events than were looked at */
  truncated: boolean;
}
/**
 * Who of the authentic people has events with products of this category or a sub-category, and how large is the sum of the event weights? At most `products` products are looked at, and `perProduct` events of each.
 * ```cypher
 * MATCH (root:Category {id: $categoryId})
 * CALL (root) {
 *   MATCH (root)<-[:CHILD_OF*0..8]-(c:Category)<-[:IN_CATEGORY]-(p:Product)
 *   RETURN DISTINCT p
 *   LIMIT $products
 * }
 * CALL (p) {
 *   MATCH (p)<-[e:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-(u:User)
 *   WHERE u.inauthentic IS NULL
 *   RETURN u, e
 *   LIMIT $perProduct
 * }
 * WITH
 *   u,
 *   count(*) AS acts,
 *   sum($weights[type(e)]) AS activity,
 *   max(
 *     CASE
 *       WHEN COUNT { (p)<-[:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-() } > $perProduct THEN 1
 *       ELSE 0
 *     END) AS truncated
 * RETURN u.id AS userId, activity, u.influenceScore AS influence, acts, truncated > 0 AS truncated
 * ```
 */
export const peopleOfCategory: Query<PeopleOfCategoryParams, PeopleOfCategoryRow, 'read'> = {
  name: 'influence/people-of-category',
  mode: 'read',
  timeoutMs: 10000,
  params: {"categoryId":{"kind":"string"},"weights":{"kind":"map","fields":{"LIKED":{"kind":"float"},"COMMENTED":{"kind":"float"},"SHARED":{"kind":"float"},"ADDED_TO_CART":{"kind":"float"},"RATED":{"kind":"float"},"PURCHASED":{"kind":"float"}}},"products":{"kind":"int"},"perProduct":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"activity":{"kind":"float"},"influence":{"kind":"float","nullable":true},"acts":{"kind":"int"},"truncated":{"kind":"boolean"}},
  text: `MATCH (root:Category {id: $categoryId})
CALL (root) {
  MATCH (root)<-[:CHILD_OF*0..8]-(c:Category)<-[:IN_CATEGORY]-(p:Product)
  RETURN DISTINCT p
  LIMIT $products
}
CALL (p) {
  MATCH (p)<-[e:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-(u:User)
  WHERE u.inauthentic IS NULL
  RETURN u, e
  LIMIT $perProduct
}
WITH
  u,
  count(*) AS acts,
  sum($weights[type(e)]) AS activity,
  max(
    CASE
      WHEN COUNT { (p)<-[:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-() } > $perProduct THEN 1
      ELSE 0
    END) AS truncated
RETURN u.id AS userId, activity, u.influenceScore AS influence, acts, truncated > 0 AS truncated`,
};

export interface PeopleOfProductParams {
  readonly productId: string;
  readonly weights: { readonly LIKED: number; readonly COMMENTED: number; readonly SHARED: number; readonly ADDED_TO_CART: number; readonly RATED: number; readonly PURCHASED: number };
  /** most events */
  readonly cap: number;
}
export interface PeopleOfProductRow {
  userId: string;
  activity: number;
  influence: number | null;
  /** events */
  acts: number;
  /** the product has more events than were looked at */
  truncated: boolean;
}
/**
 * Who of the authentic people has events with this product, and how large is the sum of the event weights? At most `cap` events are looked at.
 * ```cypher
 * MATCH (p:Product {id: $productId})
 * CALL (p) {
 *   MATCH (p)<-[e:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-(u:User)
 *   WHERE u.inauthentic IS NULL
 *   RETURN u, e
 *   LIMIT $cap
 * }
 * WITH p, u, count(*) AS acts, sum($weights[type(e)]) AS activity
 * RETURN
 *   u.id AS userId,
 *   activity,
 *   u.influenceScore AS influence,
 *   acts,
 *   COUNT { (p)<-[:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-() } > $cap AS truncated
 * ```
 */
export const peopleOfProduct: Query<PeopleOfProductParams, PeopleOfProductRow, 'read'> = {
  name: 'influence/people-of-product',
  mode: 'read',
  timeoutMs: 5000,
  params: {"productId":{"kind":"string"},"weights":{"kind":"map","fields":{"LIKED":{"kind":"float"},"COMMENTED":{"kind":"float"},"SHARED":{"kind":"float"},"ADDED_TO_CART":{"kind":"float"},"RATED":{"kind":"float"},"PURCHASED":{"kind":"float"}}},"cap":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"activity":{"kind":"float"},"influence":{"kind":"float","nullable":true},"acts":{"kind":"int"},"truncated":{"kind":"boolean"}},
  text: `MATCH (p:Product {id: $productId})
CALL (p) {
  MATCH (p)<-[e:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-(u:User)
  WHERE u.inauthentic IS NULL
  RETURN u, e
  LIMIT $cap
}
WITH p, u, count(*) AS acts, sum($weights[type(e)]) AS activity
RETURN
  u.id AS userId,
  activity,
  u.influenceScore AS influence,
  acts,
  COUNT { (p)<-[:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-() } > $cap AS truncated`,
};

export type PeopleWithoutConsentParams = Record<string, never>;
export interface PeopleWithoutConsentRow {
  id: string;
}
/**
 * Which people share their activity with nobody?
 * ```cypher
 * MATCH (u:User)
 * WHERE u.shareActivity = 'NOBODY'
 * RETURN u.id AS id
 * ```
 */
export const peopleWithoutConsent: Query<PeopleWithoutConsentParams, PeopleWithoutConsentRow, 'read'> = {
  name: 'influence/people-without-consent',
  mode: 'read',
  timeoutMs: 30000,
  params: {},
  row: {"id":{"kind":"string"}},
  text: `MATCH (u:User)
WHERE u.shareActivity = 'NOBODY'
RETURN u.id AS id`,
};

export interface ProductExistsParams {
  readonly productId: string;
}
export interface ProductExistsRow {
  exists: boolean;
}
/**
 * Is there a product with this id?
 * ```cypher
 * RETURN EXISTS { (:Product {id: $productId}) } AS exists
 * ```
 */
export const productExists: Query<ProductExistsParams, ProductExistsRow, 'read'> = {
  name: 'influence/product-exists',
  mode: 'read',
  timeoutMs: 5000,
  params: {"productId":{"kind":"string"}},
  row: {"exists":{"kind":"boolean"}},
  text: `RETURN EXISTS { (:Product {id: $productId}) } AS exists`,
};

export interface ProductToPlanParams {
  readonly productId: string;
}
export interface ProductToPlanRow {
  price: number | null;
  currency: string | null;
  stock: number | null;
  active: boolean;
  owners: string[];
}
/**
 * What are the price, the currency and the stock of a product, is it on sale, and who bought it?
 * ```cypher
 * MATCH (p:Product {id: $productId})
 * CALL (p) {
 *   MATCH (p)<-[:PURCHASED]-(u:User)
 *   RETURN collect(DISTINCT u.id) AS owners
 * }
 * RETURN p.price AS price, p.currency AS currency, p.stock AS stock, coalesce(p.active, true) AS active, owners
 * ```
 */
export const productToPlan: Query<ProductToPlanParams, ProductToPlanRow, 'read'> = {
  name: 'influence/product-to-plan',
  mode: 'read',
  timeoutMs: 30000,
  params: {"productId":{"kind":"string"}},
  row: {"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"stock":{"kind":"int","nullable":true},"active":{"kind":"boolean"},"owners":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (p:Product {id: $productId})
CALL (p) {
  MATCH (p)<-[:PURCHASED]-(u:User)
  RETURN collect(DISTINCT u.id) AS owners
}
RETURN p.price AS price, p.currency AS currency, p.stock AS stock, coalesce(p.active, true) AS active, owners`,
};

export interface ProductsOfCategoryParams {
  readonly categoryId: string;
  readonly limit: number;
}
export interface ProductsOfCategoryRow {
  products: string[];
}
/**
 * Which products are in a category or a sub-category of it? No row where the category is unknown.
 * ```cypher
 * MATCH (root:Category {id: $categoryId})
 * CALL (root) {
 *   MATCH (root)<-[:CHILD_OF*0..8]-(c:Category)<-[:IN_CATEGORY]-(p:Product)
 *   WITH DISTINCT p
 *   LIMIT $limit
 *   RETURN collect(p.id) AS products
 * }
 * RETURN products
 * ```
 */
export const productsOfCategory: Query<ProductsOfCategoryParams, ProductsOfCategoryRow, 'read'> = {
  name: 'influence/products-of-category',
  mode: 'read',
  timeoutMs: 10000,
  params: {"categoryId":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"products":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (root:Category {id: $categoryId})
CALL (root) {
  MATCH (root)<-[:CHILD_OF*0..8]-(c:Category)<-[:IN_CATEGORY]-(p:Product)
  WITH DISTINCT p
  LIMIT $limit
  RETURN collect(p.id) AS products
}
RETURN products`,
};

export interface ProductsToldOfParams {
  readonly userId: string;
  /** types of recommendation events */
  readonly types: readonly string[];
  /** only this one */
  readonly productId?: string | null;
  /** most events of the person that are looked at */
  readonly cap: number;
  /** most products */
  readonly limit: number;
}
export interface ProductsToldOfRow {
  productId: string;
  at: Date;
  /** the person has more events than were looked at */
  truncated: boolean;
}
/**
 * Which products has a person recommendation events with, and when was the first of each? The product with the latest first event comes first.
 * ```cypher
 * MATCH (u:User {id: $userId})
 * CALL (u) {
 *   MATCH (u)-[e:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->(p:Product)
 *   RETURN e, p
 *   LIMIT $cap
 * }
 * WITH u, e, p
 * WHERE type(e) IN $types AND ($productId IS NULL OR p.id = $productId)
 * WITH u, p, min(e.at) AS at
 * ORDER BY at DESC
 * LIMIT $limit
 * RETURN p.id AS productId, at, COUNT { (u)-[:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->() } > $cap AS truncated
 * ```
 */
export const productsToldOf: Query<ProductsToldOfParams, ProductsToldOfRow, 'read'> = {
  name: 'influence/products-told-of',
  mode: 'read',
  timeoutMs: 5000,
  params: {"userId":{"kind":"string"},"types":{"kind":"list","of":{"kind":"string"}},"productId":{"kind":"string","nullable":true},"cap":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"at":{"kind":"datetime"},"truncated":{"kind":"boolean"}},
  text: `MATCH (u:User {id: $userId})
CALL (u) {
  MATCH (u)-[e:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->(p:Product)
  RETURN e, p
  LIMIT $cap
}
WITH u, e, p
WHERE type(e) IN $types AND ($productId IS NULL OR p.id = $productId)
WITH u, p, min(e.at) AS at
ORDER BY at DESC
LIMIT $limit
RETURN p.id AS productId, at, COUNT { (u)-[:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->() } > $cap AS truncated`,
};

export interface PruneCommunitiesParams {
  /** ids of runs */
  readonly keep: readonly string[];
  readonly limit: number;
}
export interface PruneCommunitiesRow {
  removed: number;
}
/**
 * Remove some of the communities that other runs found, and return how many were removed.
 * ```cypher
 * MATCH (c:Community)
 * WHERE NOT c.model IN $keep
 * WITH c
 * LIMIT $limit
 * DETACH DELETE c
 * RETURN count(*) AS removed
 * ```
 */
export const pruneCommunities: Query<PruneCommunitiesParams, PruneCommunitiesRow, 'write'> = {
  name: 'influence/prune-communities',
  mode: 'write',
  timeoutMs: 300000,
  params: {"keep":{"kind":"list","of":{"kind":"string"}},"limit":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (c:Community)
WHERE NOT c.model IN $keep
WITH c
LIMIT $limit
DETACH DELETE c
RETURN count(*) AS removed`,
};

export interface PruneInfluencedParams {
  /** ids of runs */
  readonly keep: readonly string[];
  readonly limit: number;
}
export interface PruneInfluencedRow {
  removed: number;
}
/**
 * Remove some of the INFLUENCED relationships that runs other than these wrote, or of people whom the last run takes for inauthentic, and return how many were removed.
 * ```cypher
 * MATCH (a:User)-[i:INFLUENCED]->(b:User)
 * WHERE NOT i.model IN $keep OR a.inauthentic OR b.inauthentic
 * WITH i
 * LIMIT $limit
 * DELETE i
 * RETURN count(*) AS removed
 * ```
 */
export const pruneInfluenced: Query<PruneInfluencedParams, PruneInfluencedRow, 'write'> = {
  name: 'influence/prune-influenced',
  mode: 'write',
  timeoutMs: 300000,
  params: {"keep":{"kind":"list","of":{"kind":"string"}},"limit":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (a:User)-[i:INFLUENCED]->(b:User)
WHERE NOT i.model IN $keep OR a.inauthentic OR b.inauthentic
WITH i
LIMIT $limit
DELETE i
RETURN count(*) AS removed`,
};

export interface PruneMeasuredParams {
  /** ids of runs */
  readonly keep: readonly string[];
  /** most relationships removed at once */
  readonly limit: number;
}
export interface PruneMeasuredRow {
  removed: number;
}
/**
 * Remove some of the history that runs other than these wrote, and return how much was removed.
 * ```cypher
 * MATCH (m:Model)
 * WHERE NOT m.id IN $keep
 * MATCH (m)<-[h:MEASURED]-()
 * WITH h
 * LIMIT $limit
 * DELETE h
 * RETURN count(*) AS removed
 * ```
 */
export const pruneMeasured: Query<PruneMeasuredParams, PruneMeasuredRow, 'write'> = {
  name: 'influence/prune-measured',
  mode: 'write',
  timeoutMs: 300000,
  params: {"keep":{"kind":"list","of":{"kind":"string"}},"limit":{"kind":"int"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (m:Model)
WHERE NOT m.id IN $keep
MATCH (m)<-[h:MEASURED]-()
WITH h
LIMIT $limit
DELETE h
RETURN count(*) AS removed`,
};

export interface PurchasesOfProductParams {
  /** of people */
  readonly ids: readonly string[];
  readonly productId: string;
}
export interface PurchasesOfProductRow {
  userId: string;
  at: Date;
}
/**
 * Which of these people bought this product, and when first?
 * ```cypher
 * MATCH (p:Product {id: $productId})
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * MATCH (u)-[e:PURCHASED]->(p)
 * RETURN u.id AS userId, min(e.at) AS at
 * ```
 */
export const purchasesOfProduct: Query<PurchasesOfProductParams, PurchasesOfProductRow, 'read'> = {
  name: 'influence/purchases-of-product',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"productId":{"kind":"string"}},
  row: {"userId":{"kind":"string"},"at":{"kind":"datetime"}},
  text: `MATCH (p:Product {id: $productId})
UNWIND $ids AS id
MATCH (u:User {id: id})
MATCH (u)-[e:PURCHASED]->(p)
RETURN u.id AS userId, min(e.at) AS at`,
};

export interface TellersOfProductParams {
  readonly productId: string;
  /** stars from which a rating is good */
  readonly likedFrom: number;
  /** most events of the product that are looked at */
  readonly cap: number;
  /** most people */
  readonly limit: number;
}
export interface TellersOfProductRow {
  userId: string;
  at: Date;
  bought: boolean;
  /** the last run takes the person for inauthentic */
  inauthentic: boolean;
  /** the product has more events than were looked at */
  truncated: boolean;
}
/**
 * Who recommended a product by sharing, buying or rating it well, and when first? The earliest people come first.
 * ```cypher
 * MATCH (p:Product {id: $productId})
 * CALL (p) {
 *   MATCH (p)<-[e:SHARED|RATED|PURCHASED]-(u:User)
 *   RETURN e, u
 *   LIMIT $cap
 * }
 * WITH p, u, e
 * WHERE coalesce(e.value >= $likedFrom, true)
 * WITH p, u, min(e.at) AS at, any(kind IN collect(type(e)) WHERE kind = 'PURCHASED') AS bought
 * ORDER BY at, u.id
 * LIMIT $limit
 * RETURN
 *   u.id AS userId,
 *   at,
 *   bought,
 *   coalesce(u.inauthentic, false) AS inauthentic,
 *   COUNT { (p)<-[:SHARED|RATED|PURCHASED]-() } > $cap AS truncated
 * ```
 */
export const tellersOfProduct: Query<TellersOfProductParams, TellersOfProductRow, 'read'> = {
  name: 'influence/tellers-of-product',
  mode: 'read',
  timeoutMs: 5000,
  params: {"productId":{"kind":"string"},"likedFrom":{"kind":"float"},"cap":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"at":{"kind":"datetime"},"bought":{"kind":"boolean"},"inauthentic":{"kind":"boolean"},"truncated":{"kind":"boolean"}},
  text: `MATCH (p:Product {id: $productId})
CALL (p) {
  MATCH (p)<-[e:SHARED|RATED|PURCHASED]-(u:User)
  RETURN e, u
  LIMIT $cap
}
WITH p, u, e
WHERE coalesce(e.value >= $likedFrom, true)
WITH p, u, min(e.at) AS at, any(kind IN collect(type(e)) WHERE kind = 'PURCHASED') AS bought
ORDER BY at, u.id
LIMIT $limit
RETURN
  u.id AS userId,
  at,
  bought,
  coalesce(u.inauthentic, false) AS inauthentic,
  COUNT { (p)<-[:SHARED|RATED|PURCHASED]-() } > $cap AS truncated`,
};

export interface TellingsOfPeopleParams {
  /** of people */
  readonly ids: readonly string[];
  readonly productId: string;
  /** stars from which a rating is good */
  readonly likedFrom: number;
}
export interface TellingsOfPeopleRow {
  userId: string;
  at: Date;
}
/**
 * Which of these people told of this product by sharing, buying or rating it well, and when first?
 * ```cypher
 * MATCH (p:Product {id: $productId})
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * MATCH (u)-[e:SHARED|RATED|PURCHASED]->(p)
 * WHERE coalesce(e.value >= $likedFrom, true)
 * RETURN u.id AS userId, min(e.at) AS at
 * ```
 */
export const tellingsOfPeople: Query<TellingsOfPeopleParams, TellingsOfPeopleRow, 'read'> = {
  name: 'influence/tellings-of-people',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"productId":{"kind":"string"},"likedFrom":{"kind":"float"}},
  row: {"userId":{"kind":"string"},"at":{"kind":"datetime"}},
  text: `MATCH (p:Product {id: $productId})
UNWIND $ids AS id
MATCH (u:User {id: id})
MATCH (u)-[e:SHARED|RATED|PURCHASED]->(p)
WHERE coalesce(e.value >= $likedFrom, true)
RETURN u.id AS userId, min(e.at) AS at`,
};

export interface UserExistsParams {
  readonly userId: string;
}
export interface UserExistsRow {
  exists: boolean;
}
/**
 * Is there a person with this id?
 * ```cypher
 * RETURN EXISTS { (:User {id: $userId}) } AS exists
 * ```
 */
export const userExists: Query<UserExistsParams, UserExistsRow, 'read'> = {
  name: 'influence/user-exists',
  mode: 'read',
  timeoutMs: 5000,
  params: {"userId":{"kind":"string"}},
  row: {"exists":{"kind":"boolean"}},
  text: `RETURN EXISTS { (:User {id: $userId}) } AS exists`,
};

export interface WriteCommunitiesParams {
  /** id of the run */
  readonly model: string;
  readonly rows: readonly ({ readonly id: string; readonly leader: string; readonly people: number; readonly inside: number; readonly region?: string | null; readonly regionPeople: number; readonly categories: readonly string[]; readonly shares: readonly number[] | Float32Array | Float64Array; readonly lifts: readonly number[] | Float32Array | Float64Array; readonly hears: readonly { readonly id: string; readonly times: number }[] })[];
}
export interface WriteCommunitiesRow {
  /** communities */
  written: number;
}
/**
 * Write the communities that this run found, and the ones that each hears.
 * ```cypher
 * UNWIND $rows AS row
 * MERGE (c:Community {id: row.id})
 * SET
 *   c.leader = row.leader,
 *   c.people = row.people,
 *   c.inside = row.inside,
 *   c.region = row.region,
 *   c.regionPeople = row.regionPeople,
 *   c.tasteCategories = row.categories,
 *   c.tasteShares = row.shares,
 *   c.tasteLifts = row.lifts,
 *   c.model = $model
 * WITH c, row
 * CALL (c) {
 *   MATCH (c)-[old:HEARS]->()
 *   DELETE old
 * }
 * CALL (c, row) {
 *   UNWIND row.hears AS heard
 *   MERGE (other:Community {id: heard.id})
 *   CREATE (c)-[:HEARS {times: heard.times, model: $model}]->(other)
 * }
 * RETURN count(*) AS written
 * ```
 */
export const writeCommunities: Query<WriteCommunitiesParams, WriteCommunitiesRow, 'write'> = {
  name: 'influence/write-communities',
  mode: 'write',
  timeoutMs: 120000,
  params: {"model":{"kind":"string"},"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"leader":{"kind":"string"},"people":{"kind":"int"},"inside":{"kind":"int"},"region":{"kind":"string","nullable":true},"regionPeople":{"kind":"int"},"categories":{"kind":"list","of":{"kind":"string"}},"shares":{"kind":"list","of":{"kind":"float"}},"lifts":{"kind":"list","of":{"kind":"float"}},"hears":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"times":{"kind":"int"}}}}}}}},
  row: {"written":{"kind":"int"}},
  text: `UNWIND $rows AS row
MERGE (c:Community {id: row.id})
SET
  c.leader = row.leader,
  c.people = row.people,
  c.inside = row.inside,
  c.region = row.region,
  c.regionPeople = row.regionPeople,
  c.tasteCategories = row.categories,
  c.tasteShares = row.shares,
  c.tasteLifts = row.lifts,
  c.model = $model
WITH c, row
CALL (c) {
  MATCH (c)-[old:HEARS]->()
  DELETE old
}
CALL (c, row) {
  UNWIND row.hears AS heard
  MERGE (other:Community {id: heard.id})
  CREATE (c)-[:HEARS {times: heard.times, model: $model}]->(other)
}
RETURN count(*) AS written`,
};

export interface WriteInfluenceParams {
  /** id of the run */
  readonly model: string;
  readonly rows: readonly { readonly id: string; readonly influence: number; readonly rank: number; readonly pageRank: number; readonly reach: number; readonly expertise: number; readonly community: string; readonly authenticity: number; readonly synchrony: number; readonly burst: number; readonly twin: number; readonly inauthentic: boolean }[];
}
export interface WriteInfluenceRow {
  /** people */
  written: number;
}
/**
 * Write the influence of some people, in place of what the run before found. What staff decided of a person stays.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.id})
 * SET
 *   u.influenceScore = row.influence,
 *   u.influenceRank = row.rank,
 *   u.influencePageRank = row.pageRank,
 *   u.influenceReach = row.reach,
 *   u.influenceExpertise = row.expertise,
 *   u.influenceCommunity = row.community,
 *   u.authenticity = row.authenticity,
 *   u.authenticitySynchrony = row.synchrony,
 *   u.authenticityBurst = row.burst,
 *   u.authenticityTwin = row.twin,
 *   u.inauthentic =
 *     CASE
 *       WHEN u.riskDecision = 'AGAINST' THEN true
 *       WHEN row.inauthentic AND u.riskDecision IS NULL THEN true
 *     END,
 *   u.influenceModel = $model
 * RETURN count(*) AS written
 * ```
 */
export const writeInfluence: Query<WriteInfluenceParams, WriteInfluenceRow, 'write'> = {
  name: 'influence/write-influence',
  mode: 'write',
  timeoutMs: 600000,
  params: {"model":{"kind":"string"},"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"influence":{"kind":"float"},"rank":{"kind":"int"},"pageRank":{"kind":"float"},"reach":{"kind":"float"},"expertise":{"kind":"float"},"community":{"kind":"string"},"authenticity":{"kind":"float"},"synchrony":{"kind":"float"},"burst":{"kind":"float"},"twin":{"kind":"float"},"inauthentic":{"kind":"boolean"}}}}},
  row: {"written":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET
  u.influenceScore = row.influence,
  u.influenceRank = row.rank,
  u.influencePageRank = row.pageRank,
  u.influenceReach = row.reach,
  u.influenceExpertise = row.expertise,
  u.influenceCommunity = row.community,
  u.authenticity = row.authenticity,
  u.authenticitySynchrony = row.synchrony,
  u.authenticityBurst = row.burst,
  u.authenticityTwin = row.twin,
  u.inauthentic =
    CASE
      WHEN u.riskDecision = 'AGAINST' THEN true
      WHEN row.inauthentic AND u.riskDecision IS NULL THEN true
    END,
  u.influenceModel = $model
RETURN count(*) AS written`,
};

export interface WriteInfluencedParams {
  readonly model: string;
  readonly people: readonly { readonly user: string; readonly moved: readonly { readonly user: string; readonly credit: number; readonly count: number; readonly product: string; readonly last: Date }[] }[];
}
export interface WriteInfluencedRow {
  written: number;
}
/**
 * Write whom some people moved most as this run found, in place of what the run wrote for them before.
 * ```cypher
 * UNWIND $people AS person
 * MATCH (u:User {id: person.user})
 * CALL (u) {
 *   MATCH (u)-[old:INFLUENCED]->()
 *   WHERE old.model = $model
 *   DELETE old
 * }
 * WITH u, person
 * UNWIND person.moved AS moved
 * MATCH (other:User {id: moved.user})
 * CREATE
 *   (u)-
 *     [:INFLUENCED {credit: moved.credit, count: moved.count, product: moved.product, last: moved.last, model: $model}]->
 *   (other)
 * RETURN count(*) AS written
 * ```
 */
export const writeInfluenced: Query<WriteInfluencedParams, WriteInfluencedRow, 'write'> = {
  name: 'influence/write-influenced',
  mode: 'write',
  timeoutMs: 120000,
  params: {"model":{"kind":"string"},"people":{"kind":"list","of":{"kind":"map","fields":{"user":{"kind":"string"},"moved":{"kind":"list","of":{"kind":"map","fields":{"user":{"kind":"string"},"credit":{"kind":"float"},"count":{"kind":"int"},"product":{"kind":"string"},"last":{"kind":"datetime"}}}}}}}},
  row: {"written":{"kind":"int"}},
  text: `UNWIND $people AS person
MATCH (u:User {id: person.user})
CALL (u) {
  MATCH (u)-[old:INFLUENCED]->()
  WHERE old.model = $model
  DELETE old
}
WITH u, person
UNWIND person.moved AS moved
MATCH (other:User {id: moved.user})
CREATE
  (u)-
    [:INFLUENCED {credit: moved.credit, count: moved.count, product: moved.product, last: moved.last, model: $model}]->
  (other)
RETURN count(*) AS written`,
};

export interface WriteMembersParams {
  /** null where the person is in none */
  readonly rows: readonly ({ readonly id: string; readonly community?: string | null })[];
}
export interface WriteMembersRow {
  /** people who are in a community */
  written: number;
}
/**
 * Put some people into the communities that this run found, and take them out of others.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.id})
 * CALL (u, row) {
 *   MATCH (u)-[old:MEMBER_OF]->(c:Community)
 *   WHERE NOT coalesce(c.id = row.community, false)
 *   DELETE old
 * }
 * MATCH (c:Community {id: row.community})
 * MERGE (u)-[:MEMBER_OF]->(c)
 * RETURN count(*) AS written
 * ```
 */
export const writeMembers: Query<WriteMembersParams, WriteMembersRow, 'write'> = {
  name: 'influence/write-members',
  mode: 'write',
  timeoutMs: 120000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"community":{"kind":"string","nullable":true}}}}},
  row: {"written":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (u:User {id: row.id})
CALL (u, row) {
  MATCH (u)-[old:MEMBER_OF]->(c:Community)
  WHERE NOT coalesce(c.id = row.community, false)
  DELETE old
}
MATCH (c:Community {id: row.community})
MERGE (u)-[:MEMBER_OF]->(c)
RETURN count(*) AS written`,
};

export interface WriteSalesParams {
  /** id of the run */
  readonly model: string;
  readonly rows: readonly ({ readonly id: string; readonly influence: number; readonly rank: number; readonly adjusted: number; readonly lower: number; readonly upper: number; readonly heard: number; readonly attributed: number; readonly attributedRevenue?: number | null; readonly adjustedRevenue?: number | null; readonly currency?: string | null; readonly proven: boolean; readonly separable: boolean; readonly forecast?: number | null })[];
}
export interface WriteSalesRow {
  /** people */
  written: number;
}
/**
 * Write the sales of some people by word of mouth, and their history: what the run found of each, in place of what it wrote there before. Nothing is written of a run that was not entered.
 * ```cypher
 * MATCH (m:Model {id: $model})
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.id})
 * SET
 *   u.salesAdjusted = row.adjusted,
 *   u.salesLower = row.lower,
 *   u.salesUpper = row.upper,
 *   u.salesHeard = row.heard,
 *   u.salesAttributed = row.attributed,
 *   u.salesAttributedRevenue = row.attributedRevenue,
 *   u.salesAdjustedRevenue = row.adjustedRevenue,
 *   u.salesCurrency = row.currency,
 *   u.salesProven = row.proven,
 *   u.salesSeparable = row.separable,
 *   u.salesForecast = row.forecast,
 *   u.salesModel = $model
 * MERGE (u)-[h:MEASURED]->(m)
 * SET
 *   h.model = $model,
 *   h.at = m.measuredAt,
 *   h.influence = row.influence,
 *   h.rank = row.rank,
 *   h.sales = row.adjusted,
 *   h.salesLower = row.lower,
 *   h.salesUpper = row.upper
 * RETURN count(*) AS written
 * ```
 */
export const writeSales: Query<WriteSalesParams, WriteSalesRow, 'write'> = {
  name: 'influence/write-sales',
  mode: 'write',
  timeoutMs: 120000,
  params: {"model":{"kind":"string"},"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"influence":{"kind":"float"},"rank":{"kind":"int"},"adjusted":{"kind":"float"},"lower":{"kind":"float"},"upper":{"kind":"float"},"heard":{"kind":"int"},"attributed":{"kind":"float"},"attributedRevenue":{"kind":"float","nullable":true},"adjustedRevenue":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"proven":{"kind":"boolean"},"separable":{"kind":"boolean"},"forecast":{"kind":"float","nullable":true}}}}},
  row: {"written":{"kind":"int"}},
  text: `MATCH (m:Model {id: $model})
UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET
  u.salesAdjusted = row.adjusted,
  u.salesLower = row.lower,
  u.salesUpper = row.upper,
  u.salesHeard = row.heard,
  u.salesAttributed = row.attributed,
  u.salesAttributedRevenue = row.attributedRevenue,
  u.salesAdjustedRevenue = row.adjustedRevenue,
  u.salesCurrency = row.currency,
  u.salesProven = row.proven,
  u.salesSeparable = row.separable,
  u.salesForecast = row.forecast,
  u.salesModel = $model
MERGE (u)-[h:MEASURED]->(m)
SET
  h.model = $model,
  h.at = m.measuredAt,
  h.influence = row.influence,
  h.rank = row.rank,
  h.sales = row.adjusted,
  h.salesLower = row.lower,
  h.salesUpper = row.upper
RETURN count(*) AS written`,
};
