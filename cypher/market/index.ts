// Generated from cypher/market/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface ChangePriceParams {
  readonly id: string;
  readonly productId: string;
  readonly before: number;
  readonly price: number;
  readonly at: Date;
  /** a change since then holds the price */
  readonly since: Date;
  readonly by: string;
  readonly note?: string | null;
}
export interface ChangePriceRow {
  id: string;
}
/**
 * Put a price in force: the price of the product becomes it, and what was done is kept. No row where the price is no longer the one named, where another change of the product holds since a moment, or where the id is taken. The write of the id locks the product, so that of two changes one waits.
 * ```cypher
 * MATCH (p:Product {id: $productId})
 * SET p.id = p.id
 * WITH p
 * WHERE
 *   p.price = $before AND
 *   NOT EXISTS { (:PriceChange {id: $id}) } AND
 *   NOT EXISTS {
 *     MATCH (c)-[:PRICE_OF]->(p)
 *     WHERE c.at > $since AND c.revertedAt IS NULL
 *   }
 * SET p.price = $price
 * CREATE (c:PriceChange {id: $id, at: $at, by: $by, before: $before, price: $price, currency: p.currency, note: $note})
 * CREATE (c)-[:PRICE_OF]->(p)
 * RETURN c.id AS id
 * ```
 */
export const changePrice: Query<ChangePriceParams, ChangePriceRow, 'write'> = {
  name: 'market/change-price',
  mode: 'write',
  timeoutMs: 10000,
  params: {"id":{"kind":"string"},"productId":{"kind":"string"},"before":{"kind":"float"},"price":{"kind":"float"},"at":{"kind":"datetime"},"since":{"kind":"datetime"},"by":{"kind":"string"},"note":{"kind":"string","nullable":true}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (p:Product {id: $productId})
SET p.id = p.id
WITH p
WHERE
  p.price = $before AND
  NOT EXISTS { (:PriceChange {id: $id}) } AND
  NOT EXISTS {
    MATCH (c)-[:PRICE_OF]->(p)
    WHERE c.at > $since AND c.revertedAt IS NULL
  }
SET p.price = $price
CREATE (c:PriceChange {id: $id, at: $at, by: $by, before: $before, price: $price, currency: p.currency, note: $note})
CREATE (c)-[:PRICE_OF]->(p)
RETURN c.id AS id`,
};

export interface PeersOfProductParams {
  readonly productId: string;
  readonly limit: number;
}
export interface PeersOfProductRow {
  productId: string;
  events: number;
}
/**
 * Which products of its categories are bought most, beside this one? They tell what one product alone is too rare to tell. Without such a product no row.
 * ```cypher
 * MATCH (:Product {id: $productId})-[:IN_CATEGORY]->(:Category)<-[:IN_CATEGORY]-(p:Product)
 * WHERE p.id <> $productId
 * WITH DISTINCT p
 * WITH p, COUNT { (p)<-[:PURCHASED]-() } AS events
 * WHERE events > 0
 * RETURN p.id AS productId, events
 * ORDER BY events DESC, productId
 * LIMIT $limit
 * ```
 */
export const peersOfProduct: Query<PeersOfProductParams, PeersOfProductRow, 'read'> = {
  name: 'market/peers-of-product',
  mode: 'read',
  timeoutMs: 10000,
  params: {"productId":{"kind":"string"},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"events":{"kind":"int"}},
  text: `MATCH (:Product {id: $productId})-[:IN_CATEGORY]->(:Category)<-[:IN_CATEGORY]-(p:Product)
WHERE p.id <> $productId
WITH DISTINCT p
WITH p, COUNT { (p)<-[:PURCHASED]-() } AS events
WHERE events > 0
RETURN p.id AS productId, events
ORDER BY events DESC, productId
LIMIT $limit`,
};

export interface PriceChangesParams {
  readonly productId?: string | null;
  readonly id?: string | null;
  readonly limit: number;
}
export interface PriceChangesRow {
  id: string;
  productId: string;
  at: Date;
  by: string;
  before: number;
  price: number;
  currency: string | null;
  note: string | null;
  revertedAt: Date | null;
  revertedBy: string | null;
}
/**
 * Which prices were put in force for a product, or under an id, the latest first?
 * ```cypher
 * CALL () {
 *   WITH $id AS id
 *   WHERE id IS NOT NULL
 *   MATCH (c:PriceChange {id: id})-[:PRICE_OF]->(p:Product)
 *   RETURN c, p
 *     UNION
 *   WITH $productId AS productId
 *   WHERE productId IS NOT NULL
 *   MATCH (c)-[:PRICE_OF]->(p:Product {id: productId})
 *   RETURN c, p
 * }
 * RETURN
 *   c.id AS id,
 *   p.id AS productId,
 *   c.at AS at,
 *   c.by AS by,
 *   c.before AS before,
 *   c.price AS price,
 *   c.currency AS currency,
 *   c.note AS note,
 *   c.revertedAt AS revertedAt,
 *   c.revertedBy AS revertedBy
 * ORDER BY at DESC, id
 * LIMIT $limit
 * ```
 */
export const priceChanges: Query<PriceChangesParams, PriceChangesRow, 'read'> = {
  name: 'market/price-changes',
  mode: 'read',
  timeoutMs: 5000,
  params: {"productId":{"kind":"string","nullable":true},"id":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"productId":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"},"before":{"kind":"float"},"price":{"kind":"float"},"currency":{"kind":"string","nullable":true},"note":{"kind":"string","nullable":true},"revertedAt":{"kind":"datetime","nullable":true},"revertedBy":{"kind":"string","nullable":true}},
  text: `CALL () {
  WITH $id AS id
  WHERE id IS NOT NULL
  MATCH (c:PriceChange {id: id})-[:PRICE_OF]->(p:Product)
  RETURN c, p
    UNION
  WITH $productId AS productId
  WHERE productId IS NOT NULL
  MATCH (c)-[:PRICE_OF]->(p:Product {id: productId})
  RETURN c, p
}
RETURN
  c.id AS id,
  p.id AS productId,
  c.at AS at,
  c.by AS by,
  c.before AS before,
  c.price AS price,
  c.currency AS currency,
  c.note AS note,
  c.revertedAt AS revertedAt,
  c.revertedBy AS revertedBy
ORDER BY at DESC, id
LIMIT $limit`,
};

export interface RevertPriceParams {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
}
export interface RevertPriceRow {
  id: string;
}
/**
 * Take a price back: the product has the price from before the change again. No row where the price is no longer the one that the change put in force, or it was taken back already.
 * ```cypher
 * MATCH (c:PriceChange {id: $id})-[:PRICE_OF]->(p:Product)
 * SET p.id = p.id
 * WITH c, p
 * WHERE c.revertedAt IS NULL AND p.price = c.price
 * SET p.price = c.before, c.revertedAt = $at, c.revertedBy = $by
 * RETURN c.id AS id
 * ```
 */
export const revertPrice: Query<RevertPriceParams, RevertPriceRow, 'write'> = {
  name: 'market/revert-price',
  mode: 'write',
  timeoutMs: 10000,
  params: {"id":{"kind":"string"},"at":{"kind":"datetime"},"by":{"kind":"string"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (c:PriceChange {id: $id})-[:PRICE_OF]->(p:Product)
SET p.id = p.id
WITH c, p
WHERE c.revertedAt IS NULL AND p.price = c.price
SET p.price = c.before, c.revertedAt = $at, c.revertedBy = $by
RETURN c.id AS id`,
};

export interface SalesOfCategoryParams {
  readonly categoryId: string;
  readonly from: Date;
  readonly until: Date;
}
export interface SalesOfCategoryRow {
  day: number;
  pieces: number;
}
/**
 * How many pieces of the products of a category and of those in it were bought on which day? Days are counted from 1970 in UTC.
 * ```cypher
 * MATCH (:Category {id: $categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
 * WITH DISTINCT p
 * MATCH (:User)-[e:PURCHASED]->(p)
 * WHERE e.at >= $from AND e.at < $until
 * RETURN e.at.epochMillis / 86400000 AS day, sum(coalesce(e.quantity, 1)) AS pieces
 * ORDER BY day
 * ```
 */
export const salesOfCategory: Query<SalesOfCategoryParams, SalesOfCategoryRow, 'read'> = {
  name: 'market/sales-of-category',
  mode: 'read',
  timeoutMs: 30000,
  params: {"categoryId":{"kind":"string"},"from":{"kind":"datetime"},"until":{"kind":"datetime"}},
  row: {"day":{"kind":"int"},"pieces":{"kind":"int"}},
  text: `MATCH (:Category {id: $categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
WITH DISTINCT p
MATCH (:User)-[e:PURCHASED]->(p)
WHERE e.at >= $from AND e.at < $until
RETURN e.at.epochMillis / 86400000 AS day, sum(coalesce(e.quantity, 1)) AS pieces
ORDER BY day`,
};

export interface SalesOfProductsParams {
  readonly ids: readonly string[];
  readonly from: Date;
  readonly until: Date;
}
export interface SalesOfProductsRow {
  productId: string;
  day: number;
  pieces: number;
  /** of them, those whose price is known in the currency of the product */
  priced: number;
  /** for those */
  paid: number;
}
/**
 * How many pieces of these products were bought on which day, and for how much? Amounts are of one currency a product, that of its price; pieces that were paid in another, or for which no price is known, count as pieces alone. Days are counted from 1970 in UTC.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (p:Product {id: id})
 * CALL (p) {
 *   MATCH (:User)-[e:PURCHASED]->(p)
 *   WHERE e.at >= $from AND e.at < $until
 *   WITH
 *     e.at.epochMillis / 86400000 AS day,
 *     coalesce(e.quantity, 1) AS quantity,
 *     e.price IS NOT NULL AND coalesce(e.currency, p.currency, '') = coalesce(p.currency, '') AS own,
 *     e.price AS price
 *   RETURN
 *     day,
 *     sum(quantity) AS pieces,
 *     sum(
 *       CASE
 *         WHEN own THEN quantity
 *         ELSE 0
 *       END) AS priced,
 *     sum(
 *       CASE
 *         WHEN own THEN quantity * price
 *         ELSE 0.0
 *       END) AS paid
 * }
 * RETURN p.id AS productId, day, pieces, priced, toFloat(paid) AS paid
 * ORDER BY productId, day
 * ```
 */
export const salesOfProducts: Query<SalesOfProductsParams, SalesOfProductsRow, 'read'> = {
  name: 'market/sales-of-products',
  mode: 'read',
  timeoutMs: 30000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"from":{"kind":"datetime"},"until":{"kind":"datetime"}},
  row: {"productId":{"kind":"string"},"day":{"kind":"int"},"pieces":{"kind":"int"},"priced":{"kind":"int"},"paid":{"kind":"float"}},
  text: `UNWIND $ids AS id
MATCH (p:Product {id: id})
CALL (p) {
  MATCH (:User)-[e:PURCHASED]->(p)
  WHERE e.at >= $from AND e.at < $until
  WITH
    e.at.epochMillis / 86400000 AS day,
    coalesce(e.quantity, 1) AS quantity,
    e.price IS NOT NULL AND coalesce(e.currency, p.currency, '') = coalesce(p.currency, '') AS own,
    e.price AS price
  RETURN
    day,
    sum(quantity) AS pieces,
    sum(
      CASE
        WHEN own THEN quantity
        ELSE 0
      END) AS priced,
    sum(
      CASE
        WHEN own THEN quantity * price
        ELSE 0.0
      END) AS paid
}
RETURN p.id AS productId, day, pieces, priced, toFloat(paid) AS paid
ORDER BY productId, day`,
};

export interface ShortOfStockParams {
  readonly from: Date;
  readonly until: Date;
  /** between both */
  readonly days: number;
  /** days that the stock should last */
  readonly cover: number;
  readonly limit: number;
}
export interface ShortOfStockRow {
  productId: string;
  title: string;
  stock: number;
  /** of them, kept for group purchases */
  reserved: number;
  perDay: number;
  cover: number;
}
/**
 * Which products that are sold now have less in stock than is bought in some days, by what was bought lately? Pieces that are kept for group purchases are gone. Those that run out first come first.
 * ```cypher
 * MATCH (p:Product)
 * WHERE p.stock IS NOT NULL AND p.active = true
 * CALL (p) {
 *   MATCH (:User)-[e:PURCHASED]->(p)
 *   WHERE e.at >= $from AND e.at < $until
 *   RETURN sum(coalesce(e.quantity, 1)) AS pieces
 * }
 * WITH p, pieces / $days AS perDay, coalesce(p.reserved, 0) AS reserved
 * WHERE pieces > 0 AND p.stock - reserved < perDay * $cover
 * WITH p, perDay, reserved, (p.stock - reserved) / perDay AS cover
 * RETURN
 *   p.id AS productId,
 *   coalesce(p.title, p.id) AS title,
 *   p.stock AS stock,
 *   reserved,
 *   perDay,
 *   CASE
 *     WHEN cover < 0 THEN 0.0
 *     ELSE cover
 *   END AS cover
 * ORDER BY cover, productId
 * LIMIT $limit
 * ```
 */
export const shortOfStock: Query<ShortOfStockParams, ShortOfStockRow, 'read'> = {
  name: 'market/short-of-stock',
  mode: 'read',
  timeoutMs: 10000,
  params: {"from":{"kind":"datetime"},"until":{"kind":"datetime"},"days":{"kind":"float"},"cover":{"kind":"float"},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"title":{"kind":"string"},"stock":{"kind":"int"},"reserved":{"kind":"int"},"perDay":{"kind":"float"},"cover":{"kind":"float"}},
  text: `MATCH (p:Product)
WHERE p.stock IS NOT NULL AND p.active = true
CALL (p) {
  MATCH (:User)-[e:PURCHASED]->(p)
  WHERE e.at >= $from AND e.at < $until
  RETURN sum(coalesce(e.quantity, 1)) AS pieces
}
WITH p, pieces / $days AS perDay, coalesce(p.reserved, 0) AS reserved
WHERE pieces > 0 AND p.stock - reserved < perDay * $cover
WITH p, perDay, reserved, (p.stock - reserved) / perDay AS cover
RETURN
  p.id AS productId,
  coalesce(p.title, p.id) AS title,
  p.stock AS stock,
  reserved,
  perDay,
  CASE
    WHEN cover < 0 THEN 0.0
    ELSE cover
  END AS cover
ORDER BY cover, productId
LIMIT $limit`,
};
