// Generated from cypher/recommendations/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface ActsOfPairsParams {
  readonly pairs: readonly { readonly userId: string; readonly productId: string }[];
}
export interface ActsOfPairsRow {
  userId: string;
  productId: string;
  /** its type */
  relationship: string;
  /** of a dislike */
  reason: string | null;
  /** stars of a rating */
  value: number | null;
  /** of a comment */
  text: string | null;
  at: Date;
}
/**
 * What did each of these people do with each of these products? Events that say nothing for or against a product are left out.
 * ```cypher
 * UNWIND $pairs AS pair
 * MATCH (u:User {id: pair.userId})
 * MATCH (p:Product {id: pair.productId})
 * MATCH (u)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p)
 * RETURN
 *   pair.userId AS userId,
 *   pair.productId AS productId,
 *   type(e) AS relationship,
 *   e.reason AS reason,
 *   e.value AS value,
 *   e.text AS text,
 *   e.at AS at
 * ```
 */
export const actsOfPairs: Query<ActsOfPairsParams, ActsOfPairsRow, 'read'> = {
  name: 'recommendations/acts-of-pairs',
  mode: 'read',
  timeoutMs: 5000,
  params: {"pairs":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"productId":{"kind":"string"}}}}},
  row: {"userId":{"kind":"string"},"productId":{"kind":"string"},"relationship":{"kind":"string"},"reason":{"kind":"string","nullable":true},"value":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"at":{"kind":"datetime"}},
  text: `UNWIND $pairs AS pair
MATCH (u:User {id: pair.userId})
MATCH (p:Product {id: pair.productId})
MATCH (u)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p)
RETURN
  pair.userId AS userId,
  pair.productId AS productId,
  type(e) AS relationship,
  e.reason AS reason,
  e.value AS value,
  e.text AS text,
  e.at AS at`,
};

export interface BoughtTogetherParams {
  readonly pairs: readonly { readonly one: string; readonly other: string }[];
}
export interface BoughtTogetherRow {
  one: string;
  other: string;
  both: number;
  ofOne: number;
  ofOther: number;
}
/**
 * How many people bought both products of each pair, and each of the two? People who were found inauthentic do not count.
 * ```cypher
 * UNWIND $pairs AS pair
 * MATCH (one:Product {id: pair.one}), (other:Product {id: pair.other})
 * CALL (one, other) {
 *   MATCH (one)<-[:PURCHASED]-(u:User)
 *   WHERE u.inauthentic IS NULL
 *   WITH DISTINCT u, other
 *   RETURN count(*) AS ofOne, count(
 *       CASE
 *         WHEN EXISTS { (u)-[:PURCHASED]->(other) } THEN 1
 *       END) AS both
 * }
 * CALL (other) {
 *   MATCH (other)<-[:PURCHASED]-(u:User)
 *   WHERE u.inauthentic IS NULL
 *   RETURN count(DISTINCT u) AS ofOther
 * }
 * RETURN pair.one AS one, pair.other AS other, both, ofOne, ofOther
 * ```
 */
export const boughtTogether: Query<BoughtTogetherParams, BoughtTogetherRow, 'read'> = {
  name: 'recommendations/bought-together',
  mode: 'read',
  timeoutMs: 5000,
  params: {"pairs":{"kind":"list","of":{"kind":"map","fields":{"one":{"kind":"string"},"other":{"kind":"string"}}}}},
  row: {"one":{"kind":"string"},"other":{"kind":"string"},"both":{"kind":"int"},"ofOne":{"kind":"int"},"ofOther":{"kind":"int"}},
  text: `UNWIND $pairs AS pair
MATCH (one:Product {id: pair.one}), (other:Product {id: pair.other})
CALL (one, other) {
  MATCH (one)<-[:PURCHASED]-(u:User)
  WHERE u.inauthentic IS NULL
  WITH DISTINCT u, other
  RETURN count(*) AS ofOne, count(
      CASE
        WHEN EXISTS { (u)-[:PURCHASED]->(other) } THEN 1
      END) AS both
}
CALL (other) {
  MATCH (other)<-[:PURCHASED]-(u:User)
  WHERE u.inauthentic IS NULL
  RETURN count(DISTINCT u) AS ofOther
}
RETURN pair.one AS one, pair.other AS other, both, ofOne, ofOther`,
};

export interface BoughtWithParams {
  readonly ids: readonly string[];
  readonly scanned: number;
  readonly each: number;
  /** fewer buyers of both say nothing */
  readonly minBuyers: number;
  /** most products for one */
  readonly limit: number;
}
export interface BoughtWithRow {
  productId: string;
  other: string;
  /** buyers of both by the root of the product of the buyers of the one and the purchases of the other, 0 to 1 */
  share: number;
}
/**
 * Which products did buyers of each of these products buy too, and how often? At most `scanned` purchases of a product are looked through, and at most `each` of each buyer; people who were found inauthentic do not count.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (p:Product {id: id})
 * CALL (p) {
 *   MATCH (p)<-[:PURCHASED]-(u:User)
 *   RETURN u
 *   LIMIT $scanned
 * }
 * WITH p, u
 * WHERE u.inauthentic IS NULL
 * WITH p, collect(DISTINCT u) AS people
 * CALL (p, people) {
 *   UNWIND people AS u
 *   CALL (p, u) {
 *     MATCH (u)-[:PURCHASED]->(o:Product)
 *     WITH o, p
 *     LIMIT $each
 *     WITH DISTINCT o, p
 *     WHERE o <> p
 *     RETURN o
 *   }
 *   WITH o, count(*) AS buyers
 *   WHERE buyers >= $minBuyers
 *   WITH o, buyers, COUNT { (o)<-[:PURCHASED]-() } AS purchases
 *   WITH o, buyers, buyers / sqrt(toFloat(size(people)) * purchases) AS share
 *   ORDER BY share DESC, o.id
 *   LIMIT $limit
 *   RETURN o.id AS other, share
 * }
 * RETURN p.id AS productId, other, share
 * ```
 */
export const boughtWith: Query<BoughtWithParams, BoughtWithRow, 'read'> = {
  name: 'recommendations/bought-with',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"scanned":{"kind":"int"},"each":{"kind":"int"},"minBuyers":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"other":{"kind":"string"},"share":{"kind":"float"}},
  text: `UNWIND $ids AS id
MATCH (p:Product {id: id})
CALL (p) {
  MATCH (p)<-[:PURCHASED]-(u:User)
  RETURN u
  LIMIT $scanned
}
WITH p, u
WHERE u.inauthentic IS NULL
WITH p, collect(DISTINCT u) AS people
CALL (p, people) {
  UNWIND people AS u
  CALL (p, u) {
    MATCH (u)-[:PURCHASED]->(o:Product)
    WITH o, p
    LIMIT $each
    WITH DISTINCT o, p
    WHERE o <> p
    RETURN o
  }
  WITH o, count(*) AS buyers
  WHERE buyers >= $minBuyers
  WITH o, buyers, COUNT { (o)<-[:PURCHASED]-() } AS purchases
  WITH o, buyers, buyers / sqrt(toFloat(size(people)) * purchases) AS share
  ORDER BY share DESC, o.id
  LIMIT $limit
  RETURN o.id AS other, share
}
RETURN p.id AS productId, other, share`,
};

export interface BuyersOfProductsParams {
  readonly ids: readonly string[];
  readonly most: number;
}
export interface BuyersOfProductsRow {
  productId: string;
  /** user ids, each once */
  buyers: string[];
}
/**
 * Who bought each of these products? People who were found inauthentic do not count. No row for a product with more than `most` purchases.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (p:Product {id: id})
 * WHERE COUNT { (p)<-[:PURCHASED]-() } <= $most
 * CALL (p) {
 *   MATCH (p)<-[:PURCHASED]-(u:User)
 *   WHERE u.inauthentic IS NULL
 *   RETURN collect(DISTINCT u.id) AS buyers
 * }
 * RETURN p.id AS productId, buyers
 * ```
 */
export const buyersOfProducts: Query<BuyersOfProductsParams, BuyersOfProductsRow, 'read'> = {
  name: 'recommendations/buyers-of-products',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"most":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"buyers":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $ids AS id
MATCH (p:Product {id: id})
WHERE COUNT { (p)<-[:PURCHASED]-() } <= $most
CALL (p) {
  MATCH (p)<-[:PURCHASED]-(u:User)
  WHERE u.inauthentic IS NULL
  RETURN collect(DISTINCT u.id) AS buyers
}
RETURN p.id AS productId, buyers`,
};

export interface CommonBuyersParams {
  readonly pairs: readonly { readonly one: string; readonly other: string }[];
  readonly scanned: number;
}
export interface CommonBuyersRow {
  one: string;
  other: string;
  buyers: number;
}
/**
 * How many people bought both products of each of these pairs? People who were found inauthentic do not count. Buyers of the product with fewer purchases are looked through, at most `scanned` of its purchases; of a product with more the number is a lower bound.
 * ```cypher
 * UNWIND $pairs AS pair
 * MATCH (a:Product {id: pair.one})
 * MATCH (b:Product {id: pair.other})
 * WITH pair, a, b, COUNT { (a)<-[:PURCHASED]-() } <= COUNT { (b)<-[:PURCHASED]-() } AS fewerOfOne
 * WITH pair,
 *   CASE
 *     WHEN fewerOfOne THEN a
 *     ELSE b
 *   END AS few,
 *   CASE
 *     WHEN fewerOfOne THEN b
 *     ELSE a
 *   END AS many
 * CALL (few, many) {
 *   MATCH (few)<-[:PURCHASED]-(u:User)
 *   WITH u, many
 *   LIMIT $scanned
 *   WITH DISTINCT u, many
 *   WHERE u.inauthentic IS NULL AND EXISTS { (u)-[:PURCHASED]->(many) }
 *   RETURN count(u) AS buyers
 * }
 * RETURN pair.one AS one, pair.other AS other, buyers
 * ```
 */
export const commonBuyers: Query<CommonBuyersParams, CommonBuyersRow, 'read'> = {
  name: 'recommendations/common-buyers',
  mode: 'read',
  timeoutMs: 5000,
  params: {"pairs":{"kind":"list","of":{"kind":"map","fields":{"one":{"kind":"string"},"other":{"kind":"string"}}}},"scanned":{"kind":"int"}},
  row: {"one":{"kind":"string"},"other":{"kind":"string"},"buyers":{"kind":"int"}},
  text: `UNWIND $pairs AS pair
MATCH (a:Product {id: pair.one})
MATCH (b:Product {id: pair.other})
WITH pair, a, b, COUNT { (a)<-[:PURCHASED]-() } <= COUNT { (b)<-[:PURCHASED]-() } AS fewerOfOne
WITH pair,
  CASE
    WHEN fewerOfOne THEN a
    ELSE b
  END AS few,
  CASE
    WHEN fewerOfOne THEN b
    ELSE a
  END AS many
CALL (few, many) {
  MATCH (few)<-[:PURCHASED]-(u:User)
  WITH u, many
  LIMIT $scanned
  WITH DISTINCT u, many
  WHERE u.inauthentic IS NULL AND EXISTS { (u)-[:PURCHASED]->(many) }
  RETURN count(u) AS buyers
}
RETURN pair.one AS one, pair.other AS other, buyers`,
};

export type CountBuyersParams = Record<string, never>;
export interface CountBuyersRow {
  buyers: number;
}
/**
 * How many people ever bought something? People who were found inauthentic do not count.
 * ```cypher
 * MATCH (u:User)
 * WHERE u.inauthentic IS NULL AND EXISTS { (u)-[:PURCHASED]->(:Product) }
 * RETURN count(u) AS buyers
 * ```
 */
export const countBuyers: Query<CountBuyersParams, CountBuyersRow, 'read'> = {
  name: 'recommendations/count-buyers',
  mode: 'read',
  timeoutMs: 30000,
  params: {},
  row: {"buyers":{"kind":"int"}},
  text: `MATCH (u:User)
WHERE u.inauthentic IS NULL AND EXISTS { (u)-[:PURCHASED]->(:Product) }
RETURN count(u) AS buyers`,
};

export interface CountImpressionsParams {
  /** list and hour, as the first id of a list in that hour; each once, in the order of ids */
  readonly rows: readonly { readonly id: string; readonly shown: number }[];
}
export interface CountImpressionsRow {
  counted: number;
}
/**
 * Add to the numbers of lists that were shown.
 * ```cypher
 * UNWIND $rows AS row
 * MERGE (i:Impressions {id: row.id})
 *   ON CREATE SET i.shown = 0
 * SET i.shown = i.shown + row.shown
 * RETURN sum(row.shown) AS counted
 * ```
 */
export const countImpressions: Query<CountImpressionsParams, CountImpressionsRow, 'write'> = {
  name: 'recommendations/count-impressions',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"shown":{"kind":"int"}}}}},
  row: {"counted":{"kind":"int"}},
  text: `UNWIND $rows AS row
MERGE (i:Impressions {id: row.id})
  ON CREATE SET i.shown = 0
SET i.shown = i.shown + row.shown
RETURN sum(row.shown) AS counted`,
};

export interface FriendsActsOnProductsParams {
  readonly viewerId: string;
  readonly productIds: readonly string[];
  readonly ties: number;
}
export interface FriendsActsOnProductsRow {
  /** the person has more ties */
  truncated: boolean;
  acts: ({ userId: string; friend: boolean; shareActivity: string; productId: string; relationship: string; reason: string | null; value: number | null; text: string | null; at: Date })[];
}
/**
 * What did the friends of a person, and the people whom that person follows, do for or against these products? At most `ties` ties of each type are looked at, the newest first; people who were found inauthentic are left out. No row for an unknown person.
 * ```cypher
 * MATCH (viewer:User {id: $viewerId})
 * CALL (viewer) {
 *   CALL (viewer) {
 *     MATCH (viewer)-[:FRIENDS_WITH]-(v:User)
 *     RETURN v
 *     LIMIT $ties
 *       UNION
 *     MATCH (viewer)-[:FOLLOWS]->(v:User)
 *     RETURN v
 *     LIMIT $ties
 *   }
 *   WITH v
 *   WHERE v.inauthentic IS NULL
 *   RETURN collect(v) AS people
 * }
 * CALL (viewer, people) {
 *   UNWIND $productIds AS productId
 *   MATCH (p:Product {id: productId})
 *   UNWIND people AS v
 *   MATCH (v)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p)
 *   RETURN
 *     collect({
 *       userId: v.id,
 *       friend: EXISTS { (viewer)-[:FRIENDS_WITH]-(v) },
 *       shareActivity: coalesce(v.shareActivity, 'FRIENDS'),
 *       productId: productId,
 *       relationship: type(e),
 *       reason: e.reason,
 *       value: e.value,
 *       text: e.text,
 *       at: e.at
 *     }) AS acts
 * }
 * RETURN COUNT { (viewer)-[:FRIENDS_WITH]-() } > $ties OR COUNT { (viewer)-[:FOLLOWS]->() } > $ties AS truncated, acts
 * ```
 */
export const friendsActsOnProducts: Query<FriendsActsOnProductsParams, FriendsActsOnProductsRow, 'read'> = {
  name: 'recommendations/friends-acts-on-products',
  mode: 'read',
  timeoutMs: 5000,
  params: {"viewerId":{"kind":"string"},"productIds":{"kind":"list","of":{"kind":"string"}},"ties":{"kind":"int"}},
  row: {"truncated":{"kind":"boolean"},"acts":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"friend":{"kind":"boolean"},"shareActivity":{"kind":"string"},"productId":{"kind":"string"},"relationship":{"kind":"string"},"reason":{"kind":"string","nullable":true},"value":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"at":{"kind":"datetime"}}}}},
  text: `MATCH (viewer:User {id: $viewerId})
CALL (viewer) {
  CALL (viewer) {
    MATCH (viewer)-[:FRIENDS_WITH]-(v:User)
    RETURN v
    LIMIT $ties
      UNION
    MATCH (viewer)-[:FOLLOWS]->(v:User)
    RETURN v
    LIMIT $ties
  }
  WITH v
  WHERE v.inauthentic IS NULL
  RETURN collect(v) AS people
}
CALL (viewer, people) {
  UNWIND $productIds AS productId
  MATCH (p:Product {id: productId})
  UNWIND people AS v
  MATCH (v)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p)
  RETURN
    collect({
      userId: v.id,
      friend: EXISTS { (viewer)-[:FRIENDS_WITH]-(v) },
      shareActivity: coalesce(v.shareActivity, 'FRIENDS'),
      productId: productId,
      relationship: type(e),
      reason: e.reason,
      value: e.value,
      text: e.text,
      at: e.at
    }) AS acts
}
RETURN COUNT { (viewer)-[:FRIENDS_WITH]-() } > $ties OR COUNT { (viewer)-[:FOLLOWS]->() } > $ties AS truncated, acts`,
};

export interface LatestActsOfFriendsParams {
  readonly viewerId: string;
  readonly ties: number;
  readonly people: number;
  readonly scanned: number;
  readonly each: number;
  readonly most: number;
}
export interface LatestActsOfFriendsRow {
  /** there is more than one of the limits lets through */
  truncated: boolean;
  /** the latest first */
  acts: { userId: string; friend: boolean; productId: string; relationship: string; at: Date }[];
}
/**
 * What did the friends of a person, and the people whom that person follows, do lately that may be told? Only people who share their activity and were not found inauthentic. At most `ties` ties of each type and `people` people are looked at, `scanned` acts of each, of which the latest `each` are kept, and of all these the latest `most`. No row for an unknown person.
 * ```cypher
 * MATCH (viewer:User {id: $viewerId})
 * CALL (viewer) {
 *   CALL (viewer) {
 *     MATCH (viewer)-[:FRIENDS_WITH]-(v:User)
 *     RETURN v
 *     LIMIT $ties
 *       UNION
 *     MATCH (viewer)-[:FOLLOWS]->(v:User)
 *     RETURN v
 *     LIMIT $ties
 *   }
 *   WITH v
 *   WHERE coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND v.inauthentic IS NULL
 *   RETURN collect(v) AS sharing
 * }
 * CALL (viewer, sharing) {
 *   UNWIND sharing[..$people] AS v
 *   CALL (v) {
 *     CALL (v) {
 *       MATCH (v)-[e:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->(p:Product)
 *       RETURN e, p
 *       LIMIT $scanned
 *     }
 *     RETURN e, p
 *     ORDER BY e.at DESC, p.id
 *     LIMIT $each
 *   }
 *   WITH viewer, v, e, p
 *   ORDER BY e.at DESC, v.id, p.id
 *   LIMIT $most
 *   RETURN
 *     collect({
 *       userId: v.id,
 *       friend: EXISTS { (viewer)-[:FRIENDS_WITH]-(v) },
 *       productId: p.id,
 *       relationship: type(e),
 *       at: e.at
 *     }) AS acts
 * }
 * CALL (sharing) {
 *   UNWIND sharing[..$people] AS v
 *   WITH v
 *   WHERE COUNT { (v)-[:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->() } > $each
 *   RETURN count(v) AS busier
 * }
 * RETURN
 *   COUNT { (viewer)-[:FRIENDS_WITH]-() } > $ties OR
 *   COUNT { (viewer)-[:FOLLOWS]->() } > $ties OR
 *   size(sharing) > $people OR
 *   size(acts) = $most OR
 *   busier > 0 AS truncated,
 *   acts
 * ```
 */
export const latestActsOfFriends: Query<LatestActsOfFriendsParams, LatestActsOfFriendsRow, 'read'> = {
  name: 'recommendations/latest-acts-of-friends',
  mode: 'read',
  timeoutMs: 5000,
  params: {"viewerId":{"kind":"string"},"ties":{"kind":"int"},"people":{"kind":"int"},"scanned":{"kind":"int"},"each":{"kind":"int"},"most":{"kind":"int"}},
  row: {"truncated":{"kind":"boolean"},"acts":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"friend":{"kind":"boolean"},"productId":{"kind":"string"},"relationship":{"kind":"string"},"at":{"kind":"datetime"}}}}},
  text: `MATCH (viewer:User {id: $viewerId})
CALL (viewer) {
  CALL (viewer) {
    MATCH (viewer)-[:FRIENDS_WITH]-(v:User)
    RETURN v
    LIMIT $ties
      UNION
    MATCH (viewer)-[:FOLLOWS]->(v:User)
    RETURN v
    LIMIT $ties
  }
  WITH v
  WHERE coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND v.inauthentic IS NULL
  RETURN collect(v) AS sharing
}
CALL (viewer, sharing) {
  UNWIND sharing[..$people] AS v
  CALL (v) {
    CALL (v) {
      MATCH (v)-[e:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->(p:Product)
      RETURN e, p
      LIMIT $scanned
    }
    RETURN e, p
    ORDER BY e.at DESC, p.id
    LIMIT $each
  }
  WITH viewer, v, e, p
  ORDER BY e.at DESC, v.id, p.id
  LIMIT $most
  RETURN
    collect({
      userId: v.id,
      friend: EXISTS { (viewer)-[:FRIENDS_WITH]-(v) },
      productId: p.id,
      relationship: type(e),
      at: e.at
    }) AS acts
}
CALL (sharing) {
  UNWIND sharing[..$people] AS v
  WITH v
  WHERE COUNT { (v)-[:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->() } > $each
  RETURN count(v) AS busier
}
RETURN
  COUNT { (viewer)-[:FRIENDS_WITH]-() } > $ties OR
  COUNT { (viewer)-[:FOLLOWS]->() } > $ties OR
  size(sharing) > $people OR
  size(acts) = $most OR
  busier > 0 AS truncated,
  acts`,
};

export interface LatestEventsParams {
  readonly ids: readonly string[];
  /** code of each relationship, and of a dislike for that reason */
  readonly codes: { readonly VIEWED: number; readonly LIKED: number; readonly DISLIKED: number; readonly COMMENTED: number; readonly SHARED: number; readonly ADDED_TO_CART: number; readonly RATED: number; readonly PURCHASED: number; readonly RETURNED: number; readonly NOT_INTERESTED: number };
  readonly events: number;
  readonly scanned: number;
}
export interface LatestEventsRow {
  userId: string;
  items: string[];
  kinds: number[];
  /** stars of a rating, number bought in a purchase, 1 for the rest */
  values: number[];
  /** milliseconds since 1970; floats, because the driver reads integers of this size and dates slowly */
  moments: number[];
  /** of the comments alone, in the order of the events */
  texts: string[];
}
/**
 * What are the latest events of each of these people? Events are cut as in `read-people` and are those of the export that models learn from. Products have no label in the pattern, as there.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   CALL (u) {
 *     MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p)
 *     RETURN e, p, type(e) AS type
 *     LIMIT $scanned
 *   }
 *   WITH
 *     p.id AS item,
 *     CASE
 *       WHEN type = 'DISLIKED' AND e.reason = 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
 *       ELSE $codes[type]
 *     END AS kind,
 *     CASE type
 *       WHEN 'RATED' THEN toFloat(coalesce(e.value, 1))
 *       WHEN 'PURCHASED' THEN toFloat(coalesce(e.quantity, 1))
 *       ELSE 1.0
 *     END AS value,
 *     e.at.epochMillis AS moment,
 *     CASE type
 *       WHEN 'COMMENTED' THEN coalesce(e.text, '')
 *     END AS text
 *   ORDER BY moment / 1000 DESC, item DESC, kind DESC, value DESC
 *   LIMIT $events
 *   RETURN
 *     collect(item) AS items,
 *     collect(kind) AS kinds,
 *     collect(value) AS values,
 *     collect(toFloat(moment)) AS moments,
 *     collect(text) AS texts
 * }
 * RETURN u.id AS userId, items, kinds, values, moments, texts
 * ```
 */
export const latestEvents: Query<LatestEventsParams, LatestEventsRow, 'read'> = {
  name: 'recommendations/latest-events',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"codes":{"kind":"map","fields":{"VIEWED":{"kind":"int"},"LIKED":{"kind":"int"},"DISLIKED":{"kind":"int"},"COMMENTED":{"kind":"int"},"SHARED":{"kind":"int"},"ADDED_TO_CART":{"kind":"int"},"RATED":{"kind":"int"},"PURCHASED":{"kind":"int"},"RETURNED":{"kind":"int"},"NOT_INTERESTED":{"kind":"int"}}},"events":{"kind":"int"},"scanned":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"items":{"kind":"list","of":{"kind":"string"}},"kinds":{"kind":"list","of":{"kind":"int"}},"values":{"kind":"list","of":{"kind":"float"}},"moments":{"kind":"list","of":{"kind":"float"}},"texts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  CALL (u) {
    MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p)
    RETURN e, p, type(e) AS type
    LIMIT $scanned
  }
  WITH
    p.id AS item,
    CASE
      WHEN type = 'DISLIKED' AND e.reason = 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
      ELSE $codes[type]
    END AS kind,
    CASE type
      WHEN 'RATED' THEN toFloat(coalesce(e.value, 1))
      WHEN 'PURCHASED' THEN toFloat(coalesce(e.quantity, 1))
      ELSE 1.0
    END AS value,
    e.at.epochMillis AS moment,
    CASE type
      WHEN 'COMMENTED' THEN coalesce(e.text, '')
    END AS text
  ORDER BY moment / 1000 DESC, item DESC, kind DESC, value DESC
  LIMIT $events
  RETURN
    collect(item) AS items,
    collect(kind) AS kinds,
    collect(value) AS values,
    collect(toFloat(moment)) AS moments,
    collect(text) AS texts
}
RETURN u.id AS userId, items, kinds, values, moments, texts`,
};

export type ReadCategoriesParams = Record<string, never>;
export interface ReadCategoriesRow {
  categoryId: string;
  name: string | null;
  parentIds: string[];
}
/**
 * Which categories are there, and what is the parent of each?
 * ```cypher
 * MATCH (c:Category)
 * RETURN
 *   c.id AS categoryId,
 *   c.name AS name,
 *   COLLECT {
 *     MATCH (c)-[:CHILD_OF]->(parent:Category)
 *     RETURN parent.id
 *   } AS parentIds
 * ```
 */
export const readCategories: Query<ReadCategoriesParams, ReadCategoriesRow, 'read'> = {
  name: 'recommendations/read-categories',
  mode: 'read',
  timeoutMs: 60000,
  params: {},
  row: {"categoryId":{"kind":"string"},"name":{"kind":"string","nullable":true},"parentIds":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (c:Category)
RETURN
  c.id AS categoryId,
  c.name AS name,
  COLLECT {
    MATCH (c)-[:CHILD_OF]->(parent:Category)
    RETURN parent.id
  } AS parentIds`,
};

export interface ReadPeopleParams {
  readonly ids: readonly string[];
  /** code of each relationship, and of a dislike for that reason */
  readonly codes: { readonly VIEWED: number; readonly LIKED: number; readonly DISLIKED: number; readonly COMMENTED: number; readonly SHARED: number; readonly ADDED_TO_CART: number; readonly RATED: number; readonly PURCHASED: number; readonly RETURNED: number; readonly NOT_INTERESTED: number };
  /** people to whom ties do not count, for lists that are supposed */
  readonly without: readonly string[];
  readonly ties: number;
  readonly friends: number;
  readonly events: number;
  readonly scanned: number;
}
export interface ReadPeopleRow {
  userId: string;
  region: string | null;
  items: string[];
  kinds: number[];
  /** stars of a rating, number bought in a purchase, 1 for the rest */
  values: number[];
  /** milliseconds since 1970; floats, because the driver reads integers of this size and dates slowly */
  moments: number[];
  /** of the comments alone, in the order of the events */
  texts: string[];
  /** the stamp changes with each write of an event of the person */
  friends: ({ userId: string; friend: boolean; name: string | null; joinedAt: number | null; region: string | null; degree: number; stamp: number })[];
}
/**
 * What are the latest events of each of these people, and who are their friends and followed people who share their activity? People who share with nobody, and those whom the last influence run takes for inauthentic, are left out here, so a withdrawn consent counts at once. People, events and values are those of the export that models learn from (`models/export-ties`, `models/export-events`). For people with many relationships at most `ties` ties are looked at and `friends` kept (those with fewest ties, which weigh most), and `scanned` events of each person. Neo4j returns the newest relationships of a type first, so these are mostly the latest. Products have no label in the pattern: each type has one label at its end, and to check it for every event costs a fifth of the time.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * CALL (u) {
 *   CALL (u) {
 *     MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p)
 *     RETURN e, p, type(e) AS type
 *     LIMIT $scanned
 *   }
 *   WITH
 *     p.id AS item,
 *     CASE
 *       WHEN type = 'DISLIKED' AND e.reason = 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
 *       ELSE $codes[type]
 *     END AS kind,
 *     CASE type
 *       WHEN 'RATED' THEN toFloat(coalesce(e.value, 1))
 *       WHEN 'PURCHASED' THEN toFloat(coalesce(e.quantity, 1))
 *       ELSE 1.0
 *     END AS value,
 *     e.at.epochMillis AS moment,
 *     CASE type
 *       WHEN 'COMMENTED' THEN coalesce(e.text, '')
 *     END AS text
 *   ORDER BY moment / 1000 DESC, item DESC, kind DESC, value DESC
 *   LIMIT $events
 *   RETURN
 *     collect(item) AS items,
 *     collect(kind) AS kinds,
 *     collect(value) AS values,
 *     collect(toFloat(moment)) AS moments,
 *     collect(text) AS texts
 * }
 * CALL (u) {
 *   CALL (u) {
 *     CALL (u) {
 *       MATCH (u)-[:FRIENDS_WITH]-(v)
 *       RETURN v
 *       LIMIT $ties
 *         UNION
 *       MATCH (u)-[:FOLLOWS]->(v)
 *       RETURN v
 *       LIMIT $ties
 *     }
 *     WITH v
 *     WHERE coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND v.inauthentic IS NULL AND NOT v.id IN $without
 *     WITH v, COUNT { (v)-[:FRIENDS_WITH|FOLLOWS]-() } AS ties
 *     WITH
 *       v,
 *       CASE
 *         WHEN ties > $ties THEN ties
 *         ELSE
 *           COUNT {
 *             MATCH (v)-[:FRIENDS_WITH|FOLLOWS]-(other)
 *             RETURN DISTINCT other
 *           }
 *       END AS degree
 *     ORDER BY degree, v.id
 *     LIMIT $friends
 *     RETURN v, degree, EXISTS { (u)-[:FRIENDS_WITH]-(v) } AS friend
 *   }
 *   RETURN
 *     collect({
 *       userId: v.id,
 *       friend: friend,
 *       name: v.name,
 *       joinedAt: toFloat(v.joinedAt.epochMillis),
 *       region: v.region,
 *       degree: degree,
 *       stamp: coalesce(v.eventsStamp, 0.0)
 *     }) AS friends
 * }
 * RETURN u.id AS userId, u.region AS region, items, kinds, values, moments, texts, friends
 * ```
 */
export const readPeople: Query<ReadPeopleParams, ReadPeopleRow, 'read'> = {
  name: 'recommendations/read-people',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"codes":{"kind":"map","fields":{"VIEWED":{"kind":"int"},"LIKED":{"kind":"int"},"DISLIKED":{"kind":"int"},"COMMENTED":{"kind":"int"},"SHARED":{"kind":"int"},"ADDED_TO_CART":{"kind":"int"},"RATED":{"kind":"int"},"PURCHASED":{"kind":"int"},"RETURNED":{"kind":"int"},"NOT_INTERESTED":{"kind":"int"}}},"without":{"kind":"list","of":{"kind":"string"}},"ties":{"kind":"int"},"friends":{"kind":"int"},"events":{"kind":"int"},"scanned":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"region":{"kind":"string","nullable":true},"items":{"kind":"list","of":{"kind":"string"}},"kinds":{"kind":"list","of":{"kind":"int"}},"values":{"kind":"list","of":{"kind":"float"}},"moments":{"kind":"list","of":{"kind":"float"}},"texts":{"kind":"list","of":{"kind":"string"}},"friends":{"kind":"list","of":{"kind":"map","fields":{"userId":{"kind":"string"},"friend":{"kind":"boolean"},"name":{"kind":"string","nullable":true},"joinedAt":{"kind":"float","nullable":true},"region":{"kind":"string","nullable":true},"degree":{"kind":"int"},"stamp":{"kind":"float"}}}}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  CALL (u) {
    MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p)
    RETURN e, p, type(e) AS type
    LIMIT $scanned
  }
  WITH
    p.id AS item,
    CASE
      WHEN type = 'DISLIKED' AND e.reason = 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
      ELSE $codes[type]
    END AS kind,
    CASE type
      WHEN 'RATED' THEN toFloat(coalesce(e.value, 1))
      WHEN 'PURCHASED' THEN toFloat(coalesce(e.quantity, 1))
      ELSE 1.0
    END AS value,
    e.at.epochMillis AS moment,
    CASE type
      WHEN 'COMMENTED' THEN coalesce(e.text, '')
    END AS text
  ORDER BY moment / 1000 DESC, item DESC, kind DESC, value DESC
  LIMIT $events
  RETURN
    collect(item) AS items,
    collect(kind) AS kinds,
    collect(value) AS values,
    collect(toFloat(moment)) AS moments,
    collect(text) AS texts
}
CALL (u) {
  CALL (u) {
    CALL (u) {
      MATCH (u)-[:FRIENDS_WITH]-(v)
      RETURN v
      LIMIT $ties
        UNION
      MATCH (u)-[:FOLLOWS]->(v)
      RETURN v
      LIMIT $ties
    }
    WITH v
    WHERE coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND v.inauthentic IS NULL AND NOT v.id IN $without
    WITH v, COUNT { (v)-[:FRIENDS_WITH|FOLLOWS]-() } AS ties
    WITH
      v,
      CASE
        WHEN ties > $ties THEN ties
        ELSE
          COUNT {
            MATCH (v)-[:FRIENDS_WITH|FOLLOWS]-(other)
            RETURN DISTINCT other
          }
      END AS degree
    ORDER BY degree, v.id
    LIMIT $friends
    RETURN v, degree, EXISTS { (u)-[:FRIENDS_WITH]-(v) } AS friend
  }
  RETURN
    collect({
      userId: v.id,
      friend: friend,
      name: v.name,
      joinedAt: toFloat(v.joinedAt.epochMillis),
      region: v.region,
      degree: degree,
      stamp: coalesce(v.eventsStamp, 0.0)
    }) AS friends
}
RETURN u.id AS userId, u.region AS region, items, kinds, values, moments, texts, friends`,
};

export interface ReadPopularityParams {
  /** unix seconds */
  readonly now: number;
  /** of each relationship, and of a dislike for that reason */
  readonly weights: { readonly VIEWED: number; readonly LIKED: number; readonly DISLIKED: number; readonly COMMENTED: number; readonly SHARED: number; readonly ADDED_TO_CART: number; readonly RATED: number; readonly PURCHASED: number; readonly RETURNED: number; readonly NOT_INTERESTED: number };
  /** a rating below it counts nothing */
  readonly likedFrom: number;
  /** seconds */
  readonly halfLife: number;
  /** seconds */
  readonly trendingHalfLife: number;
}
export interface ReadPopularityRow {
  productId: string;
  /** people: with an event that weighs at least a like */
  regions: { region: string; popularity: number; trending: number; people: number }[];
}
/**
 * How popular is each product in each region, with older events fading, and by the latest events only? Each person counts once for a product and a kind of event, by the latest such event, so that nobody lifts a product by repeating. Low ratings do not count, nor do people whom the last influence run takes for inauthentic. People without a region are in the region "".
 * ```cypher
 * MATCH (p:Product)
 * CALL (p) {
 *   MATCH (p)<-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]-(u:User)
 *   WITH
 *     u,
 *     type(e) AS type,
 *     CASE
 *       WHEN e.value < $likedFrom THEN 0.0
 *       WHEN e.reason = 'NOT_INTERESTED' THEN $weights.NOT_INTERESTED
 *       ELSE $weights[type(e)]
 *     END AS weight,
 *     $now - e.at.epochSeconds AS age
 *   WHERE weight <> 0 AND age >= 0 AND u.inauthentic IS NULL
 *   WITH u, type, weight, min(age) AS age
 *   WITH
 *     u,
 *     sum(weight * 2 ^ (- age / $halfLife)) AS popularity,
 *     sum(weight * 2 ^ (- age / $trendingHalfLife)) AS trending,
 *     max(weight) >= $weights.LIKED AS speaksFor
 *   WITH
 *     coalesce(u.region, '') AS region,
 *     sum(popularity) AS popularity,
 *     sum(trending) AS trending,
 *     sum(
 *       CASE
 *         WHEN speaksFor THEN 1
 *         ELSE 0
 *       END) AS people
 *   RETURN collect({region: region, popularity: popularity, trending: trending, people: people}) AS regions
 * }
 * WITH p, regions
 * WHERE size(regions) > 0
 * RETURN p.id AS productId, regions
 * ```
 */
export const readPopularity: Query<ReadPopularityParams, ReadPopularityRow, 'read'> = {
  name: 'recommendations/read-popularity',
  mode: 'read',
  timeoutMs: 300000,
  params: {"now":{"kind":"int"},"weights":{"kind":"map","fields":{"VIEWED":{"kind":"float"},"LIKED":{"kind":"float"},"DISLIKED":{"kind":"float"},"COMMENTED":{"kind":"float"},"SHARED":{"kind":"float"},"ADDED_TO_CART":{"kind":"float"},"RATED":{"kind":"float"},"PURCHASED":{"kind":"float"},"RETURNED":{"kind":"float"},"NOT_INTERESTED":{"kind":"float"}}},"likedFrom":{"kind":"float"},"halfLife":{"kind":"float"},"trendingHalfLife":{"kind":"float"}},
  row: {"productId":{"kind":"string"},"regions":{"kind":"list","of":{"kind":"map","fields":{"region":{"kind":"string"},"popularity":{"kind":"float"},"trending":{"kind":"float"},"people":{"kind":"int"}}}}},
  text: `MATCH (p:Product)
CALL (p) {
  MATCH (p)<-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]-(u:User)
  WITH
    u,
    type(e) AS type,
    CASE
      WHEN e.value < $likedFrom THEN 0.0
      WHEN e.reason = 'NOT_INTERESTED' THEN $weights.NOT_INTERESTED
      ELSE $weights[type(e)]
    END AS weight,
    $now - e.at.epochSeconds AS age
  WHERE weight <> 0 AND age >= 0 AND u.inauthentic IS NULL
  WITH u, type, weight, min(age) AS age
  WITH
    u,
    sum(weight * 2 ^ (- age / $halfLife)) AS popularity,
    sum(weight * 2 ^ (- age / $trendingHalfLife)) AS trending,
    max(weight) >= $weights.LIKED AS speaksFor
  WITH
    coalesce(u.region, '') AS region,
    sum(popularity) AS popularity,
    sum(trending) AS trending,
    sum(
      CASE
        WHEN speaksFor THEN 1
        ELSE 0
      END) AS people
  RETURN collect({region: region, popularity: popularity, trending: trending, people: people}) AS regions
}
WITH p, regions
WHERE size(regions) > 0
RETURN p.id AS productId, regions`,
};

export type ReadProductsParams = Record<string, never>;
export interface ReadProductsRow {
  productId: string;
  title: string | null;
  price: number | null;
  currency: string | null;
  stock: number | null;
  active: boolean;
  /** unix seconds */
  releasedAt: number | null;
  categoryIds: string[];
}
/**
 * What are the products of the shop, with the properties that filters of lists use?
 * ```cypher
 * MATCH (p:Product)
 * RETURN
 *   p.id AS productId,
 *   p.title AS title,
 *   p.price AS price,
 *   p.currency AS currency,
 *   p.stock AS stock,
 *   coalesce(p.active, true) AS active,
 *   p.releasedAt.epochSeconds AS releasedAt,
 *   COLLECT {
 *     MATCH (p)-[:IN_CATEGORY]->(c:Category)
 *     RETURN c.id
 *     ORDER
 *     BY
 *     c.id
 *   } AS categoryIds
 * ```
 */
export const readProducts: Query<ReadProductsParams, ReadProductsRow, 'read'> = {
  name: 'recommendations/read-products',
  mode: 'read',
  timeoutMs: 60000,
  params: {},
  row: {"productId":{"kind":"string"},"title":{"kind":"string","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"stock":{"kind":"int","nullable":true},"active":{"kind":"boolean"},"releasedAt":{"kind":"int","nullable":true},"categoryIds":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (p:Product)
RETURN
  p.id AS productId,
  p.title AS title,
  p.price AS price,
  p.currency AS currency,
  p.stock AS stock,
  coalesce(p.active, true) AS active,
  p.releasedAt.epochSeconds AS releasedAt,
  COLLECT {
    MATCH (p)-[:IN_CATEGORY]->(c:Category)
    RETURN c.id
    ORDER
    BY
    c.id
  } AS categoryIds`,
};

export interface RecommendationResultsParams {
  /** from this id on, before that one */
  readonly lists: readonly { readonly list: string; readonly from: string; readonly until: string }[];
}
export interface RecommendationResultsRow {
  list: string;
  shown: number;
  clicked: number;
  carted: number;
  bought: number;
  /** all of them; a list may lead to several */
  purchases: number;
}
/**
 * How many answers with each list of recommendations, made in a time, were shown, and how many led to a view, a cart and a purchase? Ids of a list sort by time: each list is a range of ids.
 * ```cypher
 * UNWIND $lists AS span
 * CALL (span) {
 *   MATCH (i:Impressions)
 *   USING INDEX SEEK i:Impressions(id)
 *   WHERE i.id >= span.from AND i.id < span.until
 *   RETURN coalesce(sum(i.shown), 0) AS shown
 * }
 * CALL (span) {
 *   MATCH ()-[e:VIEWED]->()
 *   USING INDEX SEEK e:VIEWED(recommendationId)
 *   WHERE e.recommendationId >= span.from AND e.recommendationId < span.until
 *   RETURN count(DISTINCT e.recommendationId) AS clicked
 * }
 * CALL (span) {
 *   MATCH ()-[e:ADDED_TO_CART]->()
 *   USING INDEX SEEK e:ADDED_TO_CART(recommendationId)
 *   WHERE e.recommendationId >= span.from AND e.recommendationId < span.until
 *   RETURN count(DISTINCT e.recommendationId) AS carted
 * }
 * CALL (span) {
 *   MATCH ()-[e:PURCHASED]->()
 *   USING INDEX SEEK e:PURCHASED(recommendationId)
 *   WHERE e.recommendationId >= span.from AND e.recommendationId < span.until
 *   RETURN count(DISTINCT e.recommendationId) AS bought, count(e) AS purchases
 * }
 * RETURN span.list AS list, shown, clicked, carted, bought, purchases
 * ```
 */
export const recommendationResults: Query<RecommendationResultsParams, RecommendationResultsRow, 'read'> = {
  name: 'recommendations/recommendation-results',
  mode: 'read',
  timeoutMs: 10000,
  params: {"lists":{"kind":"list","of":{"kind":"map","fields":{"list":{"kind":"string"},"from":{"kind":"string"},"until":{"kind":"string"}}}}},
  row: {"list":{"kind":"string"},"shown":{"kind":"int"},"clicked":{"kind":"int"},"carted":{"kind":"int"},"bought":{"kind":"int"},"purchases":{"kind":"int"}},
  text: `UNWIND $lists AS span
CALL (span) {
  MATCH (i:Impressions)
  USING INDEX SEEK i:Impressions(id)
  WHERE i.id >= span.from AND i.id < span.until
  RETURN coalesce(sum(i.shown), 0) AS shown
}
CALL (span) {
  MATCH ()-[e:VIEWED]->()
  USING INDEX SEEK e:VIEWED(recommendationId)
  WHERE e.recommendationId >= span.from AND e.recommendationId < span.until
  RETURN count(DISTINCT e.recommendationId) AS clicked
}
CALL (span) {
  MATCH ()-[e:ADDED_TO_CART]->()
  USING INDEX SEEK e:ADDED_TO_CART(recommendationId)
  WHERE e.recommendationId >= span.from AND e.recommendationId < span.until
  RETURN count(DISTINCT e.recommendationId) AS carted
}
CALL (span) {
  MATCH ()-[e:PURCHASED]->()
  USING INDEX SEEK e:PURCHASED(recommendationId)
  WHERE e.recommendationId >= span.from AND e.recommendationId < span.until
  RETURN count(DISTINCT e.recommendationId) AS bought, count(e) AS purchases
}
RETURN span.list AS list, shown, clicked, carted, bought, purchases`,
};

export interface SharingCircleParams {
  readonly viewerId: string;
  readonly ties: number;
}
export interface SharingCircleRow {
  /** in any order */
  userIds: string[];
}
/**
 * Of whom may a person be told what they do: the friends, and the people whom the person follows, who share their activity and were not found inauthentic? At most `ties` ties of each type are looked at; an unknown person has nobody.
 * ```cypher
 * MATCH (viewer:User {id: $viewerId})
 * CALL (viewer) {
 *   MATCH (viewer)-[:FRIENDS_WITH]-(v:User)
 *   RETURN v
 *   LIMIT $ties
 *     UNION
 *   MATCH (viewer)-[:FOLLOWS]->(v:User)
 *   RETURN v
 *   LIMIT $ties
 * }
 * WITH v
 * WHERE coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND v.inauthentic IS NULL
 * RETURN collect(v.id) AS userIds
 * ```
 */
export const sharingCircle: Query<SharingCircleParams, SharingCircleRow, 'read'> = {
  name: 'recommendations/sharing-circle',
  mode: 'read',
  timeoutMs: 5000,
  params: {"viewerId":{"kind":"string"},"ties":{"kind":"int"}},
  row: {"userIds":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (viewer:User {id: $viewerId})
CALL (viewer) {
  MATCH (viewer)-[:FRIENDS_WITH]-(v:User)
  RETURN v
  LIMIT $ties
    UNION
  MATCH (viewer)-[:FOLLOWS]->(v:User)
  RETURN v
  LIMIT $ties
}
WITH v
WHERE coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND v.inauthentic IS NULL
RETURN collect(v.id) AS userIds`,
};

export interface SimilarFriendsParams {
  readonly userId: string;
  readonly vector: readonly number[] | Float32Array | Float64Array;
  /** embeddings of other models are left out */
  readonly model: string;
  readonly region?: string | null;
  /** most friends, and most followed people, that are looked at */
  readonly ties: number;
  readonly limit: number;
}
export interface SimilarFriendsRow {
  userId: string;
  /** cosine */
  score: number;
}
/**
 * Which friends and followed people who share their activity are nearest to a position in the space of the active model?
 * ```cypher
 * MATCH (u:User {id: $userId})
 * CALL (u) {
 *   MATCH (u)-[:FRIENDS_WITH]-(v:User)
 *   RETURN v
 *   LIMIT $ties
 *     UNION
 *   MATCH (u)-[:FOLLOWS]->(v:User)
 *   RETURN v
 *   LIMIT $ties
 * }
 * WITH v
 * WHERE
 *   coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND
 *   v.embeddingModel = $model AND
 *   ($region IS NULL OR v.region = $region)
 * RETURN v.id AS userId, 2 * vector.similarity.cosine(v.embedding, $vector) - 1 AS score
 * ORDER BY score DESC, userId
 * LIMIT $limit
 * ```
 */
export const similarFriends: Query<SimilarFriendsParams, SimilarFriendsRow, 'read'> = {
  name: 'recommendations/similar-friends',
  mode: 'read',
  timeoutMs: 5000,
  params: {"userId":{"kind":"string"},"vector":{"kind":"list","of":{"kind":"float"}},"model":{"kind":"string"},"region":{"kind":"string","nullable":true},"ties":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"score":{"kind":"float"}},
  text: `MATCH (u:User {id: $userId})
CALL (u) {
  MATCH (u)-[:FRIENDS_WITH]-(v:User)
  RETURN v
  LIMIT $ties
    UNION
  MATCH (u)-[:FOLLOWS]->(v:User)
  RETURN v
  LIMIT $ties
}
WITH v
WHERE
  coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND
  v.embeddingModel = $model AND
  ($region IS NULL OR v.region = $region)
RETURN v.id AS userId, 2 * vector.similarity.cosine(v.embedding, $vector) - 1 AS score
ORDER BY score DESC, userId
LIMIT $limit`,
};

export interface SimilarPeopleParams {
  readonly vector: readonly number[] | Float32Array | Float64Array;
  /** embeddings of other models are left out */
  readonly model: string;
  /** number read from the index, before any are left out */
  readonly neighbours: number;
  readonly except: string;
  readonly region?: string | null;
  readonly limit: number;
}
export interface SimilarPeopleRow {
  userId: string;
  /** cosine */
  score: number;
}
/**
 * Which people are nearest to a position in the space of the active model?
 * ```cypher
 * CALL
 *   db.index.vector.queryNodes(
 *     'user_embedding',
 *     $neighbours,
 *     $vector
 *   )
 *   YIELD node AS v, score
 *   WHERE v.id <> $except AND v.embeddingModel = $model AND ($region IS NULL OR v.region = $region)
 * RETURN v.id AS userId, 2 * score - 1 AS score
 * ORDER BY score DESC, userId
 * LIMIT $limit
 * ```
 */
export const similarPeople: Query<SimilarPeopleParams, SimilarPeopleRow, 'read'> = {
  name: 'recommendations/similar-people',
  mode: 'read',
  timeoutMs: 5000,
  params: {"vector":{"kind":"list","of":{"kind":"float"}},"model":{"kind":"string"},"neighbours":{"kind":"int"},"except":{"kind":"string"},"region":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"score":{"kind":"float"}},
  text: `CALL
  db.index.vector.queryNodes(
    'user_embedding',
    $neighbours,
    $vector
  )
  YIELD node AS v, score
  WHERE v.id <> $except AND v.embeddingModel = $model AND ($region IS NULL OR v.region = $region)
RETURN v.id AS userId, 2 * score - 1 AS score
ORDER BY score DESC, userId
LIMIT $limit`,
};
