// Generated from cypher/activity/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface LoadAddedToCartParams {
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly userId: string; readonly productId: string; readonly at: number; readonly value?: number | null; readonly quantity?: number | null; readonly price?: number | null; readonly text?: string | null; readonly channel?: string | null; readonly reason?: string | null })[];
}
export interface LoadAddedToCartRow {
  loaded: number;
  /** ids that were there with the same content */
  known: string[];
  /** ids that were there with other content */
  conflicts: string[];
  unknownUsers: string[];
  unknownProducts: string[];
}
/**
 * Store these things put in a cart, each once by its id; which were there already, which contradict what is there, who is unknown? Ids are distinct within one call. Rows of unknown people or products and contradicting rows store nothing.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (u:User {id: row.userId})
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (a)-[old:ADDED_TO_CART {id: row.id}]->(b)
 * WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
 * WITH
 *   row, u, p, at,
 *   CASE
 *     WHEN u IS NULL OR p IS NULL THEN 'unknown'
 *     WHEN old IS NULL THEN 'new'
 *     WHEN
 *       a = u AND b = p AND old.at = at
 *         AND coalesce(old.quantity, -1) = coalesce(row.quantity, -1) THEN 'known'
 *     ELSE 'conflict'
 *   END AS state
 * FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
 *   CREATE (u)-[:ADDED_TO_CART {id: row.id, at: at, quantity: row.quantity}]->(p)
 * )
 * RETURN
 *   sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
 *   collect(CASE state WHEN 'known' THEN row.id END) AS known,
 *   collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
 *   collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
 *   collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts
 * ```
 */
export const loadAddedToCart: Query<LoadAddedToCartParams, LoadAddedToCartRow, 'write'> = {
  name: 'activity/load-added-to-cart',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:ADDED_TO_CART {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row, u, p, at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND b = p AND old.at = at
        AND coalesce(old.quantity, -1) = coalesce(row.quantity, -1) THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
  CREATE (u)-[:ADDED_TO_CART {id: row.id, at: at, quantity: row.quantity}]->(p)
)
RETURN
  sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
  collect(CASE state WHEN 'known' THEN row.id END) AS known,
  collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
  collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
  collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts`,
};

export interface LoadCommentedParams {
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly userId: string; readonly productId: string; readonly at: number; readonly value?: number | null; readonly quantity?: number | null; readonly price?: number | null; readonly text?: string | null; readonly channel?: string | null; readonly reason?: string | null })[];
}
export interface LoadCommentedRow {
  loaded: number;
  /** ids that were there with the same content */
  known: string[];
  /** ids that were there with other content */
  conflicts: string[];
  unknownUsers: string[];
  unknownProducts: string[];
}
/**
 * Store these comments, each once by its id; which were there already, which contradict what is there, who is unknown? Ids are distinct within one call. Rows of unknown people or products and contradicting rows store nothing.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (u:User {id: row.userId})
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (a)-[old:COMMENTED {id: row.id}]->(b)
 * WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
 * WITH
 *   row, u, p, at,
 *   CASE
 *     WHEN u IS NULL OR p IS NULL THEN 'unknown'
 *     WHEN old IS NULL THEN 'new'
 *     WHEN
 *       a = u AND b = p AND old.at = at
 *         AND coalesce(old.text, '') = coalesce(row.text, '') THEN 'known'
 *     ELSE 'conflict'
 *   END AS state
 * FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
 *   CREATE (u)-[:COMMENTED {id: row.id, at: at, text: row.text}]->(p)
 * )
 * RETURN
 *   sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
 *   collect(CASE state WHEN 'known' THEN row.id END) AS known,
 *   collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
 *   collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
 *   collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts
 * ```
 */
export const loadCommented: Query<LoadCommentedParams, LoadCommentedRow, 'write'> = {
  name: 'activity/load-commented',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:COMMENTED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row, u, p, at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND b = p AND old.at = at
        AND coalesce(old.text, '') = coalesce(row.text, '') THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
  CREATE (u)-[:COMMENTED {id: row.id, at: at, text: row.text}]->(p)
)
RETURN
  sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
  collect(CASE state WHEN 'known' THEN row.id END) AS known,
  collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
  collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
  collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts`,
};

export interface LoadDislikedParams {
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly userId: string; readonly productId: string; readonly at: number; readonly value?: number | null; readonly quantity?: number | null; readonly price?: number | null; readonly text?: string | null; readonly channel?: string | null; readonly reason?: string | null })[];
}
export interface LoadDislikedRow {
  loaded: number;
  /** ids that were there with the same content */
  known: string[];
  /** ids that were there with other content */
  conflicts: string[];
  unknownUsers: string[];
  unknownProducts: string[];
}
/**
 * Store these dislikes (and "not interested", told apart by reason), each once by its id; which were there already, which contradict what is there, who is unknown? Ids are distinct within one call. Rows of unknown people or products and contradicting rows store nothing.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (u:User {id: row.userId})
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (a)-[old:DISLIKED {id: row.id}]->(b)
 * WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
 * WITH
 *   row, u, p, at,
 *   CASE
 *     WHEN u IS NULL OR p IS NULL THEN 'unknown'
 *     WHEN old IS NULL THEN 'new'
 *     WHEN
 *       a = u AND b = p AND old.at = at
 *         AND coalesce(old.reason, '') = coalesce(row.reason, '') THEN 'known'
 *     ELSE 'conflict'
 *   END AS state
 * FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
 *   CREATE (u)-[:DISLIKED {id: row.id, at: at, reason: row.reason}]->(p)
 * )
 * RETURN
 *   sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
 *   collect(CASE state WHEN 'known' THEN row.id END) AS known,
 *   collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
 *   collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
 *   collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts
 * ```
 */
export const loadDisliked: Query<LoadDislikedParams, LoadDislikedRow, 'write'> = {
  name: 'activity/load-disliked',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:DISLIKED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row, u, p, at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND b = p AND old.at = at
        AND coalesce(old.reason, '') = coalesce(row.reason, '') THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
  CREATE (u)-[:DISLIKED {id: row.id, at: at, reason: row.reason}]->(p)
)
RETURN
  sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
  collect(CASE state WHEN 'known' THEN row.id END) AS known,
  collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
  collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
  collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts`,
};

export interface LoadLikedParams {
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly userId: string; readonly productId: string; readonly at: number; readonly value?: number | null; readonly quantity?: number | null; readonly price?: number | null; readonly text?: string | null; readonly channel?: string | null; readonly reason?: string | null })[];
}
export interface LoadLikedRow {
  loaded: number;
  /** ids that were there with the same content */
  known: string[];
  /** ids that were there with other content */
  conflicts: string[];
  unknownUsers: string[];
  unknownProducts: string[];
}
/**
 * Store these likes, each once by its id; which were there already, which contradict what is there, who is unknown? Ids are distinct within one call. Rows of unknown people or products and contradicting rows store nothing.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (u:User {id: row.userId})
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (a)-[old:LIKED {id: row.id}]->(b)
 * WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
 * WITH
 *   row, u, p, at,
 *   CASE
 *     WHEN u IS NULL OR p IS NULL THEN 'unknown'
 *     WHEN old IS NULL THEN 'new'
 *     WHEN
 *       a = u AND b = p AND old.at = at
 *         AND coalesce(old.quantity, -1) = coalesce(row.quantity, -1) THEN 'known'
 *     ELSE 'conflict'
 *   END AS state
 * FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
 *   CREATE (u)-[:LIKED {id: row.id, at: at, quantity: row.quantity}]->(p)
 * )
 * RETURN
 *   sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
 *   collect(CASE state WHEN 'known' THEN row.id END) AS known,
 *   collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
 *   collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
 *   collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts
 * ```
 */
export const loadLiked: Query<LoadLikedParams, LoadLikedRow, 'write'> = {
  name: 'activity/load-liked',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:LIKED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row, u, p, at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND b = p AND old.at = at
        AND coalesce(old.quantity, -1) = coalesce(row.quantity, -1) THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
  CREATE (u)-[:LIKED {id: row.id, at: at, quantity: row.quantity}]->(p)
)
RETURN
  sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
  collect(CASE state WHEN 'known' THEN row.id END) AS known,
  collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
  collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
  collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts`,
};

export interface LoadPurchasedParams {
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly userId: string; readonly productId: string; readonly at: number; readonly value?: number | null; readonly quantity?: number | null; readonly price?: number | null; readonly text?: string | null; readonly channel?: string | null; readonly reason?: string | null })[];
}
export interface LoadPurchasedRow {
  loaded: number;
  /** ids that were there with the same content */
  known: string[];
  /** ids that were there with other content */
  conflicts: string[];
  unknownUsers: string[];
  unknownProducts: string[];
}
/**
 * Store these purchases, each once by its id; which were there already, which contradict what is there, who is unknown? Ids are distinct within one call. Rows of unknown people or products and contradicting rows store nothing.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (u:User {id: row.userId})
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (a)-[old:PURCHASED {id: row.id}]->(b)
 * WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
 * WITH
 *   row, u, p, at,
 *   CASE
 *     WHEN u IS NULL OR p IS NULL THEN 'unknown'
 *     WHEN old IS NULL THEN 'new'
 *     WHEN
 *       a = u AND b = p AND old.at = at
 *         AND coalesce(old.quantity, -1) = coalesce(row.quantity, -1)
 *         AND coalesce(old.price, -1.0) = coalesce(row.price, -1.0) THEN 'known'
 *     ELSE 'conflict'
 *   END AS state
 * FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
 *   CREATE (u)-[:PURCHASED {id: row.id, at: at, quantity: row.quantity, price: row.price}]->(p)
 * )
 * RETURN
 *   sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
 *   collect(CASE state WHEN 'known' THEN row.id END) AS known,
 *   collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
 *   collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
 *   collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts
 * ```
 */
export const loadPurchased: Query<LoadPurchasedParams, LoadPurchasedRow, 'write'> = {
  name: 'activity/load-purchased',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:PURCHASED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row, u, p, at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND b = p AND old.at = at
        AND coalesce(old.quantity, -1) = coalesce(row.quantity, -1)
        AND coalesce(old.price, -1.0) = coalesce(row.price, -1.0) THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
  CREATE (u)-[:PURCHASED {id: row.id, at: at, quantity: row.quantity, price: row.price}]->(p)
)
RETURN
  sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
  collect(CASE state WHEN 'known' THEN row.id END) AS known,
  collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
  collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
  collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts`,
};

export interface LoadRatedParams {
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly userId: string; readonly productId: string; readonly at: number; readonly value?: number | null; readonly quantity?: number | null; readonly price?: number | null; readonly text?: string | null; readonly channel?: string | null; readonly reason?: string | null })[];
}
export interface LoadRatedRow {
  loaded: number;
  /** ids that were there with the same content */
  known: string[];
  /** ids that were there with other content */
  conflicts: string[];
  unknownUsers: string[];
  unknownProducts: string[];
}
/**
 * Store these ratings, each once by its id; which were there already, which contradict what is there, who is unknown? Ids are distinct within one call. Rows of unknown people or products and contradicting rows store nothing.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (u:User {id: row.userId})
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (a)-[old:RATED {id: row.id}]->(b)
 * WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
 * WITH
 *   row, u, p, at,
 *   CASE
 *     WHEN u IS NULL OR p IS NULL THEN 'unknown'
 *     WHEN old IS NULL THEN 'new'
 *     WHEN
 *       a = u AND b = p AND old.at = at
 *         AND coalesce(old.value, -1.0) = coalesce(row.value, -1.0) THEN 'known'
 *     ELSE 'conflict'
 *   END AS state
 * FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
 *   CREATE (u)-[:RATED {id: row.id, at: at, value: row.value}]->(p)
 * )
 * RETURN
 *   sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
 *   collect(CASE state WHEN 'known' THEN row.id END) AS known,
 *   collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
 *   collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
 *   collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts
 * ```
 */
export const loadRated: Query<LoadRatedParams, LoadRatedRow, 'write'> = {
  name: 'activity/load-rated',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:RATED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row, u, p, at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND b = p AND old.at = at
        AND coalesce(old.value, -1.0) = coalesce(row.value, -1.0) THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
  CREATE (u)-[:RATED {id: row.id, at: at, value: row.value}]->(p)
)
RETURN
  sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
  collect(CASE state WHEN 'known' THEN row.id END) AS known,
  collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
  collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
  collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts`,
};

export interface LoadReturnedParams {
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly userId: string; readonly productId: string; readonly at: number; readonly value?: number | null; readonly quantity?: number | null; readonly price?: number | null; readonly text?: string | null; readonly channel?: string | null; readonly reason?: string | null })[];
}
export interface LoadReturnedRow {
  loaded: number;
  /** ids that were there with the same content */
  known: string[];
  /** ids that were there with other content */
  conflicts: string[];
  unknownUsers: string[];
  unknownProducts: string[];
}
/**
 * Store these returns, each once by its id; which were there already, which contradict what is there, who is unknown? Ids are distinct within one call. Rows of unknown people or products and contradicting rows store nothing.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (u:User {id: row.userId})
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (a)-[old:RETURNED {id: row.id}]->(b)
 * WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
 * WITH
 *   row, u, p, at,
 *   CASE
 *     WHEN u IS NULL OR p IS NULL THEN 'unknown'
 *     WHEN old IS NULL THEN 'new'
 *     WHEN
 *       a = u AND b = p AND old.at = at
 *         AND coalesce(old.quantity, -1) = coalesce(row.quantity, -1)
 *         AND coalesce(old.reason, '') = coalesce(row.reason, '') THEN 'known'
 *     ELSE 'conflict'
 *   END AS state
 * FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
 *   CREATE (u)-[:RETURNED {id: row.id, at: at, quantity: row.quantity, reason: row.reason}]->(p)
 * )
 * RETURN
 *   sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
 *   collect(CASE state WHEN 'known' THEN row.id END) AS known,
 *   collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
 *   collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
 *   collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts
 * ```
 */
export const loadReturned: Query<LoadReturnedParams, LoadReturnedRow, 'write'> = {
  name: 'activity/load-returned',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:RETURNED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row, u, p, at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND b = p AND old.at = at
        AND coalesce(old.quantity, -1) = coalesce(row.quantity, -1)
        AND coalesce(old.reason, '') = coalesce(row.reason, '') THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
  CREATE (u)-[:RETURNED {id: row.id, at: at, quantity: row.quantity, reason: row.reason}]->(p)
)
RETURN
  sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
  collect(CASE state WHEN 'known' THEN row.id END) AS known,
  collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
  collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
  collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts`,
};

export interface LoadSharedParams {
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly userId: string; readonly productId: string; readonly at: number; readonly value?: number | null; readonly quantity?: number | null; readonly price?: number | null; readonly text?: string | null; readonly channel?: string | null; readonly reason?: string | null })[];
}
export interface LoadSharedRow {
  loaded: number;
  /** ids that were there with the same content */
  known: string[];
  /** ids that were there with other content */
  conflicts: string[];
  unknownUsers: string[];
  unknownProducts: string[];
}
/**
 * Store these shares, each once by its id; which were there already, which contradict what is there, who is unknown? Ids are distinct within one call. Rows of unknown people or products and contradicting rows store nothing.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (u:User {id: row.userId})
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (a)-[old:SHARED {id: row.id}]->(b)
 * WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
 * WITH
 *   row, u, p, at,
 *   CASE
 *     WHEN u IS NULL OR p IS NULL THEN 'unknown'
 *     WHEN old IS NULL THEN 'new'
 *     WHEN
 *       a = u AND b = p AND old.at = at
 *         AND coalesce(old.channel, '') = coalesce(row.channel, '') THEN 'known'
 *     ELSE 'conflict'
 *   END AS state
 * FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
 *   CREATE (u)-[:SHARED {id: row.id, at: at, channel: row.channel}]->(p)
 * )
 * RETURN
 *   sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
 *   collect(CASE state WHEN 'known' THEN row.id END) AS known,
 *   collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
 *   collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
 *   collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts
 * ```
 */
export const loadShared: Query<LoadSharedParams, LoadSharedRow, 'write'> = {
  name: 'activity/load-shared',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:SHARED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row, u, p, at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND b = p AND old.at = at
        AND coalesce(old.channel, '') = coalesce(row.channel, '') THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
  CREATE (u)-[:SHARED {id: row.id, at: at, channel: row.channel}]->(p)
)
RETURN
  sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
  collect(CASE state WHEN 'known' THEN row.id END) AS known,
  collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
  collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
  collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts`,
};

export interface LoadViewedParams {
  /** at in epoch milliseconds */
  readonly rows: readonly ({ readonly id: string; readonly userId: string; readonly productId: string; readonly at: number; readonly value?: number | null; readonly quantity?: number | null; readonly price?: number | null; readonly text?: string | null; readonly channel?: string | null; readonly reason?: string | null })[];
}
export interface LoadViewedRow {
  loaded: number;
  /** ids that were there with the same content */
  known: string[];
  /** ids that were there with other content */
  conflicts: string[];
  unknownUsers: string[];
  unknownProducts: string[];
}
/**
 * Store these views, each once by its id; which were there already, which contradict what is there, who is unknown? Ids are distinct within one call. Rows of unknown people or products and contradicting rows store nothing.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (u:User {id: row.userId})
 * OPTIONAL MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (a)-[old:VIEWED {id: row.id}]->(b)
 * WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
 * WITH
 *   row, u, p, at,
 *   CASE
 *     WHEN u IS NULL OR p IS NULL THEN 'unknown'
 *     WHEN old IS NULL THEN 'new'
 *     WHEN
 *       a = u AND b = p AND old.at = at
 *         AND coalesce(old.quantity, -1) = coalesce(row.quantity, -1) THEN 'known'
 *     ELSE 'conflict'
 *   END AS state
 * FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
 *   CREATE (u)-[:VIEWED {id: row.id, at: at, quantity: row.quantity}]->(p)
 * )
 * RETURN
 *   sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
 *   collect(CASE state WHEN 'known' THEN row.id END) AS known,
 *   collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
 *   collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
 *   collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts
 * ```
 */
export const loadViewed: Query<LoadViewedParams, LoadViewedRow, 'write'> = {
  name: 'activity/load-viewed',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"userId":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"int"},"value":{"kind":"float","nullable":true},"quantity":{"kind":"int","nullable":true},"price":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"channel":{"kind":"string","nullable":true},"reason":{"kind":"string","nullable":true}}}}},
  row: {"loaded":{"kind":"int"},"known":{"kind":"list","of":{"kind":"string"}},"conflicts":{"kind":"list","of":{"kind":"string"}},"unknownUsers":{"kind":"list","of":{"kind":"string"}},"unknownProducts":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:VIEWED {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row, u, p, at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND b = p AND old.at = at
        AND coalesce(old.quantity, -1) = coalesce(row.quantity, -1) THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN CASE state WHEN 'new' THEN [1] ELSE [] END |
  CREATE (u)-[:VIEWED {id: row.id, at: at, quantity: row.quantity}]->(p)
)
RETURN
  sum(CASE state WHEN 'new' THEN 1 ELSE 0 END) AS loaded,
  collect(CASE state WHEN 'known' THEN row.id END) AS known,
  collect(CASE state WHEN 'conflict' THEN row.id END) AS conflicts,
  collect(DISTINCT CASE WHEN u IS NULL THEN row.userId END) AS unknownUsers,
  collect(DISTINCT CASE WHEN p IS NULL THEN row.productId END) AS unknownProducts`,
};
