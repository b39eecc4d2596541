// Generated from cypher/catalogue/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface CategoriesByIdsParams {
  readonly ids: readonly string[];
}
export interface CategoriesByIdsRow {
  categoryId: string;
  name: string;
  nameLocales: string[];
  nameTexts: string[];
  parentId: string | null;
}
/**
 * What are the properties and the parents of these categories?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (c:Category {id: id})
 * RETURN
 *   c.id AS categoryId,
 *   coalesce(c.name, c.id) AS name,
 *   coalesce(c.nameLocales, []) AS nameLocales,
 *   coalesce(c.nameTexts, []) AS nameTexts,
 *   head([(c)-[:CHILD_OF]->(parent:Category) | parent.id ]) AS parentId
 * ```
 */
export const categoriesByIds: Query<CategoriesByIdsParams, CategoriesByIdsRow, 'read'> = {
  name: 'catalogue/categories-by-ids',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"categoryId":{"kind":"string"},"name":{"kind":"string"},"nameLocales":{"kind":"list","of":{"kind":"string"}},"nameTexts":{"kind":"list","of":{"kind":"string"}},"parentId":{"kind":"string","nullable":true}},
  text: `UNWIND $ids AS id
MATCH (c:Category {id: id})
RETURN
  c.id AS categoryId,
  coalesce(c.name, c.id) AS name,
  coalesce(c.nameLocales, []) AS nameLocales,
  coalesce(c.nameTexts, []) AS nameTexts,
  head([(c)-[:CHILD_OF]->(parent:Category) | parent.id ]) AS parentId`,
};

export interface CategoriesInAnyCaseParams {
  /** in lower case */
  readonly ids: readonly string[];
}
export interface CategoriesInAnyCaseRow {
  categoryId: string;
}
/**
 * Which categories have one of these ids, in any letter case?
 * ```cypher
 * MATCH (c:Category)
 * WHERE toLower(c.id) IN $ids
 * RETURN c.id AS categoryId
 * ORDER BY categoryId
 * ```
 */
export const categoriesInAnyCase: Query<CategoriesInAnyCaseParams, CategoriesInAnyCaseRow, 'read'> = {
  name: 'catalogue/categories-in-any-case',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"categoryId":{"kind":"string"}},
  text: `MATCH (c:Category)
WHERE toLower(c.id) IN $ids
RETURN c.id AS categoryId
ORDER BY categoryId`,
};

export interface CategoryDepthsParams {
  readonly ids: readonly string[];
}
export interface CategoryDepthsRow {
  categoryId: string;
  levels: number;
  circular: boolean;
}
/**
 * How many levels are above and below each of these categories, and which of them is among its own ancestors?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (c:Category {id: id})
 * CALL (c) {
 *   OPTIONAL MATCH path = (c)-[:CHILD_OF*1..17]->(above:Category)
 *   RETURN coalesce(max(length(path)), 0) AS above, sum(
 *       CASE
 *         WHEN above = c THEN 1
 *         ELSE 0
 *       END) > 0 AS circular
 * }
 * CALL (c) {
 *   OPTIONAL MATCH path = (c)<-[:CHILD_OF*1..17]-(:Category)
 *   RETURN coalesce(max(length(path)), 0) AS below
 * }
 * RETURN c.id AS categoryId, above + below AS levels, circular
 * ```
 */
export const categoryDepths: Query<CategoryDepthsParams, CategoryDepthsRow, 'read'> = {
  name: 'catalogue/category-depths',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"categoryId":{"kind":"string"},"levels":{"kind":"int"},"circular":{"kind":"boolean"}},
  text: `UNWIND $ids AS id
MATCH (c:Category {id: id})
CALL (c) {
  OPTIONAL MATCH path = (c)-[:CHILD_OF*1..17]->(above:Category)
  RETURN coalesce(max(length(path)), 0) AS above, sum(
      CASE
        WHEN above = c THEN 1
        ELSE 0
      END) > 0 AS circular
}
CALL (c) {
  OPTIONAL MATCH path = (c)<-[:CHILD_OF*1..17]-(:Category)
  RETURN coalesce(max(length(path)), 0) AS below
}
RETURN c.id AS categoryId, above + below AS levels, circular`,
};

export interface ClearHandlesParams {
  readonly ids: readonly string[];
}
export interface ClearHandlesRow {
  products: number;
}
/**
 * Take the handles of these products away, so that they can be given anew.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (p:Product {id: id})
 * REMOVE p.handle
 * RETURN count(*) AS products
 * ```
 */
export const clearHandles: Query<ClearHandlesParams, ClearHandlesRow, 'write'> = {
  name: 'catalogue/clear-handles',
  mode: 'write',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"products":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (p:Product {id: id})
REMOVE p.handle
RETURN count(*) AS products`,
};

export interface CountCategoriesParams {
  readonly parentId?: string | null;
  readonly top?: boolean | null;
  /** in lower case */
  readonly nameContains?: string | null;
}
export interface CountCategoriesRow {
  total: number;
}
/**
 * How many categories match the filter?
 * ```cypher
 * MATCH (c:Category)
 * WHERE
 *   ($nameContains IS NULL OR toLower(c.name) CONTAINS $nameContains) AND
 *   ($top IS NULL OR $top <> EXISTS { (c)-[:CHILD_OF]->() }) AND
 *   ($parentId IS NULL OR EXISTS { (c)-[:CHILD_OF]->(:Category {id: $parentId}) })
 * RETURN count(*) AS total
 * ```
 */
export const countCategories: Query<CountCategoriesParams, CountCategoriesRow, 'read'> = {
  name: 'catalogue/count-categories',
  mode: 'read',
  timeoutMs: 5000,
  params: {"parentId":{"kind":"string","nullable":true},"top":{"kind":"boolean","nullable":true},"nameContains":{"kind":"string","nullable":true}},
  row: {"total":{"kind":"int"}},
  text: `MATCH (c:Category)
WHERE
  ($nameContains IS NULL OR toLower(c.name) CONTAINS $nameContains) AND
  ($top IS NULL OR $top <> EXISTS { (c)-[:CHILD_OF]->() }) AND
  ($parentId IS NULL OR EXISTS { (c)-[:CHILD_OF]->(:Category {id: $parentId}) })
RETURN count(*) AS total`,
};

export interface CountProductsInCategoriesParams {
  readonly ids: readonly string[];
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
}
export interface CountProductsInCategoriesRow {
  categoryId: string;
  total: number;
}
/**
 * How many products of each of these categories, with those of sub-categories, match the filter?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (c:Category {id: id})
 * CALL (c) {
 *   MATCH (c)<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
 *   WHERE
 *     true AND
 *     ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *     ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *     ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *     ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *     ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *     ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *     ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 *   RETURN count(DISTINCT p) AS total
 * }
 * RETURN c.id AS categoryId, total
 * ```
 */
export const countProductsInCategories: Query<CountProductsInCategoriesParams, CountProductsInCategoriesRow, 'read'> = {
  name: 'catalogue/count-products-in-categories',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}},"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}}},
  row: {"categoryId":{"kind":"string"},"total":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (c:Category {id: id})
CALL (c) {
  MATCH (c)<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
  WHERE
    true AND
    ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
    ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
    ($filter.currency IS NULL OR p.currency = $filter.currency) AND
    ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
    ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
    ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
    ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
  RETURN count(DISTINCT p) AS total
}
RETURN c.id AS categoryId, total`,
};

export interface CountProductsParams {
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
}
export interface CountProductsRow {
  total: number;
}
/**
 * How many products match the filter?
 * ```cypher
 * MATCH (p:Product)
 * WHERE
 *   true AND
 *   ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *   ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *   ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *   ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *   ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *   ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *   ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 * RETURN count(*) AS total
 * ```
 */
export const countProducts: Query<CountProductsParams, CountProductsRow, 'read'> = {
  name: 'catalogue/count-products',
  mode: 'read',
  timeoutMs: 5000,
  params: {"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}}},
  row: {"total":{"kind":"int"}},
  text: `MATCH (p:Product)
WHERE
  true AND
  ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
  ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
  ($filter.currency IS NULL OR p.currency = $filter.currency) AND
  ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
  ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
  ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
  ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
RETURN count(*) AS total`,
};

export interface CountSearchParams {
  /** in the syntax of the full-text index */
  readonly words: string;
  /** how many of the best are looked at */
  readonly hits: number;
  /** sub-categories included */
  readonly categoryId?: string | null;
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
}
export interface CountSearchRow {
  total: number;
}
/**
 * How many of the products that match these words best match the filter too?
 * ```cypher
 * CALL
 *   db.index.fulltext.queryNodes(
 *     'product_text',
 *     $words,
 *     {limit: $hits}
 *   )
 *   YIELD node AS p
 *   WHERE
 *     ($categoryId IS NULL OR EXISTS { (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(:Category {id: $categoryId}) }) AND
 *     ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *     ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *     ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *     ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *     ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *     ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *     ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 * RETURN count(*) AS total
 * ```
 */
export const countSearch: Query<CountSearchParams, CountSearchRow, 'read'> = {
  name: 'catalogue/count-search',
  mode: 'read',
  timeoutMs: 5000,
  params: {"words":{"kind":"string"},"hits":{"kind":"int"},"categoryId":{"kind":"string","nullable":true},"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}}},
  row: {"total":{"kind":"int"}},
  text: `CALL
  db.index.fulltext.queryNodes(
    'product_text',
    $words,
    {limit: $hits}
  )
  YIELD node AS p
  WHERE
    ($categoryId IS NULL OR EXISTS { (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(:Category {id: $categoryId}) }) AND
    ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
    ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
    ($filter.currency IS NULL OR p.currency = $filter.currency) AND
    ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
    ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
    ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
    ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
RETURN count(*) AS total`,
};

export interface ListCategoriesParams {
  /** the id before the page */
  readonly after: string;
  readonly parentId?: string | null;
  readonly top?: boolean | null;
  /** in lower case */
  readonly nameContains?: string | null;
  readonly limit: number;
}
export interface ListCategoriesRow {
  categoryId: string;
}
/**
 * Which categories match the filter, in the order of their ids?
 * ```cypher
 * MATCH (c:Category)
 * WHERE
 *   c.id > $after AND
 *   ($nameContains IS NULL OR toLower(c.name) CONTAINS $nameContains) AND
 *   ($top IS NULL OR $top <> EXISTS { (c)-[:CHILD_OF]->() }) AND
 *   ($parentId IS NULL OR EXISTS { (c)-[:CHILD_OF]->(:Category {id: $parentId}) })
 * RETURN c.id AS categoryId
 * ORDER BY categoryId
 * LIMIT $limit
 * ```
 */
export const listCategories: Query<ListCategoriesParams, ListCategoriesRow, 'read'> = {
  name: 'catalogue/list-categories',
  mode: 'read',
  timeoutMs: 5000,
  params: {"after":{"kind":"string"},"parentId":{"kind":"string","nullable":true},"top":{"kind":"boolean","nullable":true},"nameContains":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"categoryId":{"kind":"string"}},
  text: `MATCH (c:Category)
WHERE
  c.id > $after AND
  ($nameContains IS NULL OR toLower(c.name) CONTAINS $nameContains) AND
  ($top IS NULL OR $top <> EXISTS { (c)-[:CHILD_OF]->() }) AND
  ($parentId IS NULL OR EXISTS { (c)-[:CHILD_OF]->(:Category {id: $parentId}) })
RETURN c.id AS categoryId
ORDER BY categoryId
LIMIT $limit`,
};

export interface ListProductsParams {
  /** the id before the page */
  readonly after: string;
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
  readonly limit: number;
}
export interface ListProductsRow {
  productId: string;
}
/**
 * Which products match the filter, in the order of their ids?
 * ```cypher
 * MATCH (p:Product)
 * WHERE
 *   p.id > $after AND
 *   ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *   ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *   ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *   ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *   ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *   ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *   ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 * RETURN p.id AS productId
 * ORDER BY productId
 * LIMIT $limit
 * ```
 */
export const listProducts: Query<ListProductsParams, ListProductsRow, 'read'> = {
  name: 'catalogue/list-products',
  mode: 'read',
  timeoutMs: 5000,
  params: {"after":{"kind":"string"},"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"}},
  text: `MATCH (p:Product)
WHERE
  p.id > $after AND
  ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
  ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
  ($filter.currency IS NULL OR p.currency = $filter.currency) AND
  ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
  ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
  ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
  ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
RETURN p.id AS productId
ORDER BY productId
LIMIT $limit`,
};

export interface NewestProductsParams {
  /** the value at which the page begins */
  readonly from: Date;
  /** the last id of this value before the page */
  readonly afterId: string;
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
  readonly limit: number;
}
export interface NewestProductsRow {
  productId: string;
  /** the place is by rising value, then id */
  value: number;
}
/**
 * Which products match the filter, those released last first? Those without it are not among them.
 * ```cypher
 * MATCH (p:Product)
 * USING RANGE INDEX SEEK p:Product(releasedAt)
 * WHERE
 *   p.releasedAt <= $from AND
 *   (p.releasedAt < $from OR p.id > $afterId) AND
 *   ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *   ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *   ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *   ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *   ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *   ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *   ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 * WITH p
 * ORDER BY p.releasedAt DESC, p.id
 * LIMIT $limit
 * RETURN p.id AS productId, - toFloat(p.releasedAt.epochMillis) AS value
 * ```
 */
export const newestProducts: Query<NewestProductsParams, NewestProductsRow, 'read'> = {
  name: 'catalogue/newest-products',
  mode: 'read',
  timeoutMs: 5000,
  params: {"from":{"kind":"datetime"},"afterId":{"kind":"string"},"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"value":{"kind":"float"}},
  text: `MATCH (p:Product)
USING RANGE INDEX SEEK p:Product(releasedAt)
WHERE
  p.releasedAt <= $from AND
  (p.releasedAt < $from OR p.id > $afterId) AND
  ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
  ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
  ($filter.currency IS NULL OR p.currency = $filter.currency) AND
  ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
  ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
  ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
  ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
WITH p
ORDER BY p.releasedAt DESC, p.id
LIMIT $limit
RETURN p.id AS productId, - toFloat(p.releasedAt.epochMillis) AS value`,
};

export interface ProductByHandleParams {
  readonly handle: string;
}
export interface ProductByHandleRow {
  productId: string;
}
/**
 * Which product has this handle?
 * ```cypher
 * MATCH (p:Product {handle: $handle})
 * RETURN p.id AS productId
 * ```
 */
export const productByHandle: Query<ProductByHandleParams, ProductByHandleRow, 'read'> = {
  name: 'catalogue/product-by-handle',
  mode: 'read',
  params: {"handle":{"kind":"string"}},
  row: {"productId":{"kind":"string"}},
  text: `MATCH (p:Product {handle: $handle})
RETURN p.id AS productId`,
};

export interface ProductContentsParams {
  /** null for all */
  readonly ids?: readonly string[] | null;
}
export interface ProductContentsRow {
  productId: string;
  title: string | null;
  /** translations of the title, names of categories in other languages, the description */
  texts: string[];
  brand: string | null;
  /** names, with those of the categories above */
  categories: string[];
  tags: string[];
  /** options of its variants */
  attributes: { name: string; value: string }[];
}
/**
 * What is written of products, for the vectors of their content?
 * ```cypher
 * MATCH (p:Product)
 * WHERE $ids IS NULL OR p.id IN $ids
 * RETURN
 *   p.id AS productId,
 *   p.title AS title,
 *   coalesce(p.titleTexts, []) +
 *   COLLECT {
 *     MATCH (p)-[:IN_CATEGORY]->(c:Category)
 *     UNWIND coalesce(c.nameTexts, []) AS text
 *     RETURN DISTINCT text
 *     LIMIT
 *     50
 *   } +
 *   [text IN [p.description] WHERE text IS NOT NULL] AS texts,
 *   head(
 *     COLLECT {
 *       MATCH (p)-[:MADE_BY]->(b:Brand)
 *       RETURN b.id
 *       LIMIT
 *       1
 *     }) AS brand,
 *   COLLECT {
 *     MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..5]->(c:Category)
 *     RETURN DISTINCT coalesce(c.name, c.id)
 *     LIMIT
 *     50
 *   } AS categories,
 *   COLLECT {
 *     MATCH (p)-[:TAGGED]->(t:Tag)
 *     RETURN t.id
 *     LIMIT
 *     50
 *   } AS tags,
 *   COLLECT {
 *     MATCH (v:ProductVariant)-[:VARIANT_OF]->(p)
 *     UNWIND range(0, size(coalesce(v.optionNames, [])) - 1) AS n
 *     WITH DISTINCT v.optionNames[n] AS name, v.optionValues[n] AS value
 *     RETURN {name: name, value: value}
 *     LIMIT
 *     50
 *   } AS attributes
 * ```
 */
export const productContents: Query<ProductContentsParams, ProductContentsRow, 'read'> = {
  name: 'catalogue/product-contents',
  mode: 'read',
  timeoutMs: 60000,
  params: {"ids":{"kind":"list","of":{"kind":"string"},"nullable":true}},
  row: {"productId":{"kind":"string"},"title":{"kind":"string","nullable":true},"texts":{"kind":"list","of":{"kind":"string"}},"brand":{"kind":"string","nullable":true},"categories":{"kind":"list","of":{"kind":"string"}},"tags":{"kind":"list","of":{"kind":"string"}},"attributes":{"kind":"list","of":{"kind":"map","fields":{"name":{"kind":"string"},"value":{"kind":"string"}}}}},
  text: `MATCH (p:Product)
WHERE $ids IS NULL OR p.id IN $ids
RETURN
  p.id AS productId,
  p.title AS title,
  coalesce(p.titleTexts, []) +
  COLLECT {
    MATCH (p)-[:IN_CATEGORY]->(c:Category)
    UNWIND coalesce(c.nameTexts, []) AS text
    RETURN DISTINCT text
    LIMIT
    50
  } +
  [text IN [p.description] WHERE text IS NOT NULL] AS texts,
  head(
    COLLECT {
      MATCH (p)-[:MADE_BY]->(b:Brand)
      RETURN b.id
      LIMIT
      1
    }) AS brand,
  COLLECT {
    MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..5]->(c:Category)
    RETURN DISTINCT coalesce(c.name, c.id)
    LIMIT
    50
  } AS categories,
  COLLECT {
    MATCH (p)-[:TAGGED]->(t:Tag)
    RETURN t.id
    LIMIT
    50
  } AS tags,
  COLLECT {
    MATCH (v:ProductVariant)-[:VARIANT_OF]->(p)
    UNWIND range(0, size(coalesce(v.optionNames, [])) - 1) AS n
    WITH DISTINCT v.optionNames[n] AS name, v.optionValues[n] AS value
    RETURN {name: name, value: value}
    LIMIT
    50
  } AS attributes`,
};

export interface ProductsByFallingPriceParams {
  /** the value at which the page begins */
  readonly from: number;
  /** the last id of this value before the page */
  readonly afterId: string;
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
  readonly limit: number;
}
export interface ProductsByFallingPriceRow {
  productId: string;
  /** the place is by rising value, then id */
  value: number;
}
/**
 * Which products match the filter, those of the highest price first? Those without it are not among them.
 * ```cypher
 * MATCH (p:Product)
 * USING RANGE INDEX SEEK p:Product(price)
 * WHERE
 *   p.price <= $from AND
 *   (p.price < $from OR p.id > $afterId) AND
 *   ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *   ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *   ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *   ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *   ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *   ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *   ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 * WITH p
 * ORDER BY p.price DESC, p.id
 * LIMIT $limit
 * RETURN p.id AS productId, - toFloat(p.price) AS value
 * ```
 */
export const productsByFallingPrice: Query<ProductsByFallingPriceParams, ProductsByFallingPriceRow, 'read'> = {
  name: 'catalogue/products-by-falling-price',
  mode: 'read',
  timeoutMs: 5000,
  params: {"from":{"kind":"float"},"afterId":{"kind":"string"},"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"value":{"kind":"float"}},
  text: `MATCH (p:Product)
USING RANGE INDEX SEEK p:Product(price)
WHERE
  p.price <= $from AND
  (p.price < $from OR p.id > $afterId) AND
  ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
  ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
  ($filter.currency IS NULL OR p.currency = $filter.currency) AND
  ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
  ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
  ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
  ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
WITH p
ORDER BY p.price DESC, p.id
LIMIT $limit
RETURN p.id AS productId, - toFloat(p.price) AS value`,
};

export interface ProductsByIdsParams {
  readonly ids: readonly string[];
}
export interface ProductsByIdsRow {
  productId: string;
  title: string;
  titleLocales: string[];
  titleTexts: string[];
  description: string | null;
  price: number | null;
  currency: string | null;
  stock: number | null;
  /** milliseconds since 1970: the driver takes a tenth of the time of a list to read dates */
  releasedAt: number | null;
  active: boolean;
  handle: string | null;
  imageUrls: string[];
  imageTexts: string[];
  imageWidths: number[];
  imageHeights: number[];
  brand: string | null;
  categoryIds: string[];
}
/**
 * What are the properties of these products, their brands and their categories?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (p:Product {id: id})
 * RETURN
 *   p.id AS productId,
 *   coalesce(p.title, p.id) AS title,
 *   coalesce(p.titleLocales, []) AS titleLocales,
 *   coalesce(p.titleTexts, []) AS titleTexts,
 *   p.description AS description,
 *   p.price AS price,
 *   p.currency AS currency,
 *   p.stock AS stock,
 *   toFloat(p.releasedAt.epochMillis) AS releasedAt,
 *   coalesce(p.active, true) AS active,
 *   p.handle AS handle,
 *   coalesce(p.imageUrls, []) AS imageUrls,
 *   coalesce(p.imageTexts, []) AS imageTexts,
 *   coalesce(p.imageWidths, []) AS imageWidths,
 *   coalesce(p.imageHeights, []) AS imageHeights,
 *   head([(p)-[:MADE_BY]->(b:Brand) | b.id ]) AS brand,
 *   [(p)-[:IN_CATEGORY]->(c:Category) | c.id ] AS categoryIds
 * ```
 */
export const productsByIds: Query<ProductsByIdsParams, ProductsByIdsRow, 'read'> = {
  name: 'catalogue/products-by-ids',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"productId":{"kind":"string"},"title":{"kind":"string"},"titleLocales":{"kind":"list","of":{"kind":"string"}},"titleTexts":{"kind":"list","of":{"kind":"string"}},"description":{"kind":"string","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"stock":{"kind":"int","nullable":true},"releasedAt":{"kind":"float","nullable":true},"active":{"kind":"boolean"},"handle":{"kind":"string","nullable":true},"imageUrls":{"kind":"list","of":{"kind":"string"}},"imageTexts":{"kind":"list","of":{"kind":"string"}},"imageWidths":{"kind":"list","of":{"kind":"int"}},"imageHeights":{"kind":"list","of":{"kind":"int"}},"brand":{"kind":"string","nullable":true},"categoryIds":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $ids AS id
MATCH (p:Product {id: id})
RETURN
  p.id AS productId,
  coalesce(p.title, p.id) AS title,
  coalesce(p.titleLocales, []) AS titleLocales,
  coalesce(p.titleTexts, []) AS titleTexts,
  p.description AS description,
  p.price AS price,
  p.currency AS currency,
  p.stock AS stock,
  toFloat(p.releasedAt.epochMillis) AS releasedAt,
  coalesce(p.active, true) AS active,
  p.handle AS handle,
  coalesce(p.imageUrls, []) AS imageUrls,
  coalesce(p.imageTexts, []) AS imageTexts,
  coalesce(p.imageWidths, []) AS imageWidths,
  coalesce(p.imageHeights, []) AS imageHeights,
  head([(p)-[:MADE_BY]->(b:Brand) | b.id ]) AS brand,
  [(p)-[:IN_CATEGORY]->(c:Category) | c.id ] AS categoryIds`,
};

export interface ProductsByRisingPriceParams {
  /** the value at which the page begins */
  readonly from: number;
  /** the last id of this value before the page */
  readonly afterId: string;
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
  readonly limit: number;
}
export interface ProductsByRisingPriceRow {
  productId: string;
  /** the place is by rising value, then id */
  value: number;
}
/**
 * Which products match the filter, those of the lowest price first? Those without it are not among them.
 * ```cypher
 * MATCH (p:Product)
 * USING RANGE INDEX SEEK p:Product(price)
 * WHERE
 *   p.price >= $from AND
 *   (p.price > $from OR p.id > $afterId) AND
 *   ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *   ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *   ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *   ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *   ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *   ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *   ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 * WITH p
 * ORDER BY p.price, p.id
 * LIMIT $limit
 * RETURN p.id AS productId, toFloat(p.price) AS value
 * ```
 */
export const productsByRisingPrice: Query<ProductsByRisingPriceParams, ProductsByRisingPriceRow, 'read'> = {
  name: 'catalogue/products-by-rising-price',
  mode: 'read',
  timeoutMs: 5000,
  params: {"from":{"kind":"float"},"afterId":{"kind":"string"},"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"value":{"kind":"float"}},
  text: `MATCH (p:Product)
USING RANGE INDEX SEEK p:Product(price)
WHERE
  p.price >= $from AND
  (p.price > $from OR p.id > $afterId) AND
  ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
  ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
  ($filter.currency IS NULL OR p.currency = $filter.currency) AND
  ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
  ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
  ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
  ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
WITH p
ORDER BY p.price, p.id
LIMIT $limit
RETURN p.id AS productId, toFloat(p.price) AS value`,
};

export interface ProductsByTitleParams {
  /** the value at which the page begins */
  readonly from: string;
  /** the last id of this value before the page */
  readonly afterId: string;
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
  readonly limit: number;
}
export interface ProductsByTitleRow {
  productId: string;
  /** the place is by rising value, then id */
  value: string;
}
/**
 * Which products match the filter, in the order of their titles? Those without it are not among them.
 * ```cypher
 * MATCH (p:Product)
 * USING RANGE INDEX SEEK p:Product(title)
 * WHERE
 *   p.title >= $from AND
 *   (p.title > $from OR p.id > $afterId) AND
 *   ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *   ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *   ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *   ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *   ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *   ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *   ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 * WITH p
 * ORDER BY p.title, p.id
 * LIMIT $limit
 * RETURN p.id AS productId, p.title AS value
 * ```
 */
export const productsByTitle: Query<ProductsByTitleParams, ProductsByTitleRow, 'read'> = {
  name: 'catalogue/products-by-title',
  mode: 'read',
  timeoutMs: 5000,
  params: {"from":{"kind":"string"},"afterId":{"kind":"string"},"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"value":{"kind":"string"}},
  text: `MATCH (p:Product)
USING RANGE INDEX SEEK p:Product(title)
WHERE
  p.title >= $from AND
  (p.title > $from OR p.id > $afterId) AND
  ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
  ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
  ($filter.currency IS NULL OR p.currency = $filter.currency) AND
  ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
  ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
  ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
  ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
WITH p
ORDER BY p.title, p.id
LIMIT $limit
RETURN p.id AS productId, p.title AS value`,
};

export interface ProductsInCategoriesParams {
  /** which category's page, and the id before it */
  readonly requests: readonly { readonly index: number; readonly of: string; readonly after: string }[];
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
  /** of each page */
  readonly limit: number;
}
export interface ProductsInCategoriesRow {
  request: number;
  productId: string;
}
/**
 * Which products of each of these categories, with those of sub-categories, match the filter? One page for each, in the order of ids.
 * ```cypher
 * UNWIND $requests AS request
 * MATCH (c:Category {id: request.of})
 * CALL (c, request) {
 *   MATCH (c)<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
 *   WHERE
 *     p.id > request.after AND
 *     ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *     ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *     ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *     ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *     ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *     ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *     ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 *   RETURN DISTINCT p.id AS productId
 *   ORDER BY productId
 *   LIMIT $limit
 * }
 * RETURN request.index AS request, productId
 * ORDER BY request, productId
 * ```
 */
export const productsInCategories: Query<ProductsInCategoriesParams, ProductsInCategoriesRow, 'read'> = {
  name: 'catalogue/products-in-categories',
  mode: 'read',
  timeoutMs: 5000,
  params: {"requests":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"of":{"kind":"string"},"after":{"kind":"string"}}}},"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}},"limit":{"kind":"int"}},
  row: {"request":{"kind":"int"},"productId":{"kind":"string"}},
  text: `UNWIND $requests AS request
MATCH (c:Category {id: request.of})
CALL (c, request) {
  MATCH (c)<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
  WHERE
    p.id > request.after AND
    ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
    ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
    ($filter.currency IS NULL OR p.currency = $filter.currency) AND
    ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
    ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
    ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
    ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
  RETURN DISTINCT p.id AS productId
  ORDER BY productId
  LIMIT $limit
}
RETURN request.index AS request, productId
ORDER BY request, productId`,
};

export interface ProductsWithoutParams {
  /** price, releasedAt or title */
  readonly lacking: string;
  /** the id before the page */
  readonly after: string;
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
  readonly limit: number;
}
export interface ProductsWithoutRow {
  productId: string;
}
/**
 * Which products that lack a property match the filter, in the order of their ids?
 * ```cypher
 * MATCH (p:Product)
 * USING RANGE INDEX SEEK p:Product(id)
 * WHERE
 *   p.id > $after AND
 *   CASE $lacking
 *     WHEN 'price' THEN p.price IS NULL
 *     WHEN 'releasedAt' THEN p.releasedAt IS NULL
 *     ELSE p.title IS NULL
 *   END AND
 *   ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *   ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *   ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *   ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *   ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *   ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *   ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 * RETURN p.id AS productId
 * ORDER BY productId
 * LIMIT $limit
 * ```
 */
export const productsWithout: Query<ProductsWithoutParams, ProductsWithoutRow, 'read'> = {
  name: 'catalogue/products-without',
  mode: 'read',
  timeoutMs: 5000,
  params: {"lacking":{"kind":"string"},"after":{"kind":"string"},"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"}},
  text: `MATCH (p:Product)
USING RANGE INDEX SEEK p:Product(id)
WHERE
  p.id > $after AND
  CASE $lacking
    WHEN 'price' THEN p.price IS NULL
    WHEN 'releasedAt' THEN p.releasedAt IS NULL
    ELSE p.title IS NULL
  END AND
  ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
  ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
  ($filter.currency IS NULL OR p.currency = $filter.currency) AND
  ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
  ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
  ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
  ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
RETURN p.id AS productId
ORDER BY productId
LIMIT $limit`,
};

export interface RemoveVariantsParams {
  readonly rows: readonly { readonly id: string; readonly keep: readonly string[] }[];
}
export interface RemoveVariantsRow {
  products: number;
}
/**
 * Remove the variants of these products that are not among those to keep.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.id})
 * OPTIONAL MATCH (old:ProductVariant)-[:VARIANT_OF]->(p)
 * WHERE NOT old.id IN row.keep
 * DETACH DELETE old
 * RETURN count(DISTINCT row.id) AS products
 * ```
 */
export const removeVariants: Query<RemoveVariantsParams, RemoveVariantsRow, 'write'> = {
  name: 'catalogue/remove-variants',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"keep":{"kind":"list","of":{"kind":"string"}}}}}},
  row: {"products":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (p:Product {id: row.id})
OPTIONAL MATCH (old:ProductVariant)-[:VARIANT_OF]->(p)
WHERE NOT old.id IN row.keep
DETACH DELETE old
RETURN count(DISTINCT row.id) AS products`,
};

export interface SearchProductsParams {
  /** in the syntax of the full-text index */
  readonly words: string;
  /** how many of the best are looked at */
  readonly hits: number;
  /** sub-categories included */
  readonly categoryId?: string | null;
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
  /** score and id before the page */
  readonly afterScore?: number | null;
  readonly afterId?: string | null;
  readonly limit: number;
}
export interface SearchProductsRow {
  productId: string;
  score: number;
}
/**
 * Which of the products that match the filter match these words best?
 * ```cypher
 * CALL
 *   db.index.fulltext.queryNodes(
 *     'product_text',
 *     $words,
 *     {limit: $hits}
 *   )
 *   YIELD node AS p, score
 *   WHERE
 *     ($afterScore IS NULL OR score < $afterScore OR (score = $afterScore AND p.id > $afterId)) AND
 *     ($categoryId IS NULL OR EXISTS { (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(:Category {id: $categoryId}) }) AND
 *     ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *     ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *     ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *     ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *     ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *     ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *     ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 * RETURN p.id AS productId, score
 * ORDER BY score DESC, productId
 * LIMIT $limit
 * ```
 */
export const searchProducts: Query<SearchProductsParams, SearchProductsRow, 'read'> = {
  name: 'catalogue/search-products',
  mode: 'read',
  timeoutMs: 5000,
  params: {"words":{"kind":"string"},"hits":{"kind":"int"},"categoryId":{"kind":"string","nullable":true},"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}},"afterScore":{"kind":"float","nullable":true},"afterId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"score":{"kind":"float"}},
  text: `CALL
  db.index.fulltext.queryNodes(
    'product_text',
    $words,
    {limit: $hits}
  )
  YIELD node AS p, score
  WHERE
    ($afterScore IS NULL OR score < $afterScore OR (score = $afterScore AND p.id > $afterId)) AND
    ($categoryId IS NULL OR EXISTS { (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(:Category {id: $categoryId}) }) AND
    ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
    ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
    ($filter.currency IS NULL OR p.currency = $filter.currency) AND
    ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
    ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
    ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
    ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
RETURN p.id AS productId, score
ORDER BY score DESC, productId
LIMIT $limit`,
};

export interface SetBrandsParams {
  readonly rows: readonly ({ readonly id: string; readonly brand?: string | null })[];
}
export interface SetBrandsRow {
  products: number;
}
/**
 * Set the brand of each of these products, or remove it.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.id})
 * OPTIONAL MATCH (p)-[old:MADE_BY]->()
 * DELETE old
 * WITH DISTINCT p, row
 * FOREACH (brand IN
 * CASE
 *   WHEN row.brand IS NULL THEN []
 *   ELSE [row.brand]
 * END |
 *   MERGE (b:Brand {id: brand})
 *   MERGE (p)-[:MADE_BY]->(b)
 * )
 * RETURN count(*) AS products
 * ```
 */
export const setBrands: Query<SetBrandsParams, SetBrandsRow, 'write'> = {
  name: 'catalogue/set-brands',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"brand":{"kind":"string","nullable":true}}}}},
  row: {"products":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (p:Product {id: row.id})
OPTIONAL MATCH (p)-[old:MADE_BY]->()
DELETE old
WITH DISTINCT p, row
FOREACH (brand IN
CASE
  WHEN row.brand IS NULL THEN []
  ELSE [row.brand]
END |
  MERGE (b:Brand {id: brand})
  MERGE (p)-[:MADE_BY]->(b)
)
RETURN count(*) AS products`,
};

export interface SetCategoriesParams {
  readonly rows: readonly { readonly id: string; readonly categoryIds: readonly string[] }[];
}
export interface SetCategoriesRow {
  productId: string;
  unknown: string[];
}
/**
 * Put each of these products into exactly these categories, and return the categories that do not exist.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.id})
 * OPTIONAL MATCH (p)-[old:IN_CATEGORY]->(c:Category)
 * WHERE NOT c.id IN row.categoryIds
 * DELETE old
 * WITH DISTINCT p, row
 * CALL (p, row) {
 *   UNWIND row.categoryIds AS categoryId
 *   OPTIONAL MATCH (c:Category {id: categoryId})
 *   FOREACH (_ IN
 *   CASE
 *     WHEN c IS NULL THEN []
 *     ELSE [1]
 *   END |
 *     MERGE (p)-[:IN_CATEGORY]->(c)
 *   )
 *   RETURN collect(
 *       CASE
 *         WHEN c IS NULL THEN categoryId
 *       END) AS unknown
 * }
 * RETURN p.id AS productId, unknown
 * ```
 */
export const setCategories: Query<SetCategoriesParams, SetCategoriesRow, 'write'> = {
  name: 'catalogue/set-categories',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"categoryIds":{"kind":"list","of":{"kind":"string"}}}}}},
  row: {"productId":{"kind":"string"},"unknown":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $rows AS row
MATCH (p:Product {id: row.id})
OPTIONAL MATCH (p)-[old:IN_CATEGORY]->(c:Category)
WHERE NOT c.id IN row.categoryIds
DELETE old
WITH DISTINCT p, row
CALL (p, row) {
  UNWIND row.categoryIds AS categoryId
  OPTIONAL MATCH (c:Category {id: categoryId})
  FOREACH (_ IN
  CASE
    WHEN c IS NULL THEN []
    ELSE [1]
  END |
    MERGE (p)-[:IN_CATEGORY]->(c)
  )
  RETURN collect(
      CASE
        WHEN c IS NULL THEN categoryId
      END) AS unknown
}
RETURN p.id AS productId, unknown`,
};

export interface SetHandlesParams {
  readonly rows: readonly { readonly id: string; readonly handle: string }[];
}
export interface SetHandlesRow {
  productId: string;
  takenBy: string | null;
}
/**
 * Give each of these products its handle, and return the products that have it already.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.id})
 * OPTIONAL MATCH (other:Product {handle: row.handle})
 * FOREACH (_ IN
 * CASE
 *   WHEN other IS NULL THEN [1]
 *   ELSE []
 * END |
 *   SET p.handle = row.handle
 * )
 * RETURN p.id AS productId, other.id AS takenBy
 * ```
 */
export const setHandles: Query<SetHandlesParams, SetHandlesRow, 'write'> = {
  name: 'catalogue/set-handles',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"handle":{"kind":"string"}}}}},
  row: {"productId":{"kind":"string"},"takenBy":{"kind":"string","nullable":true}},
  text: `UNWIND $rows AS row
MATCH (p:Product {id: row.id})
OPTIONAL MATCH (other:Product {handle: row.handle})
FOREACH (_ IN
CASE
  WHEN other IS NULL THEN [1]
  ELSE []
END |
  SET p.handle = row.handle
)
RETURN p.id AS productId, other.id AS takenBy`,
};

export interface SetParentsParams {
  readonly rows: readonly ({ readonly id: string; readonly parentId?: string | null })[];
}
export interface SetParentsRow {
  categoryId: string;
  unknown: boolean;
}
/**
 * Set the parent of each of these categories, or remove it, and return the parents that do not exist.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (c:Category {id: row.id})
 * OPTIONAL MATCH (c)-[old:CHILD_OF]->()
 * DELETE old
 * WITH DISTINCT c, row
 * OPTIONAL MATCH (parent:Category {id: row.parentId})
 * FOREACH (_ IN
 * CASE
 *   WHEN parent IS NULL THEN []
 *   ELSE [1]
 * END |
 *   MERGE (c)-[:CHILD_OF]->(parent)
 * )
 * RETURN c.id AS categoryId, row.parentId IS NOT NULL AND parent IS NULL AS unknown
 * ```
 */
export const setParents: Query<SetParentsParams, SetParentsRow, 'write'> = {
  name: 'catalogue/set-parents',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"parentId":{"kind":"string","nullable":true}}}}},
  row: {"categoryId":{"kind":"string"},"unknown":{"kind":"boolean"}},
  text: `UNWIND $rows AS row
MATCH (c:Category {id: row.id})
OPTIONAL MATCH (c)-[old:CHILD_OF]->()
DELETE old
WITH DISTINCT c, row
OPTIONAL MATCH (parent:Category {id: row.parentId})
FOREACH (_ IN
CASE
  WHEN parent IS NULL THEN []
  ELSE [1]
END |
  MERGE (c)-[:CHILD_OF]->(parent)
)
RETURN c.id AS categoryId, row.parentId IS NOT NULL AND parent IS NULL AS unknown`,
};

export interface SetTagsParams {
  readonly rows: readonly { readonly id: string; readonly tags: readonly string[] }[];
}
export interface SetTagsRow {
  products: number;
}
/**
 * Give each of these products exactly these tags.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.id})
 * OPTIONAL MATCH (p)-[old:TAGGED]->(t:Tag)
 * WHERE NOT t.id IN row.tags
 * DELETE old
 * WITH DISTINCT p, row
 * FOREACH (tag IN row.tags |
 *   MERGE (t:Tag {id: tag})
 *   MERGE (p)-[:TAGGED]->(t)
 * )
 * RETURN count(*) AS products
 * ```
 */
export const setTags: Query<SetTagsParams, SetTagsRow, 'write'> = {
  name: 'catalogue/set-tags',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"tags":{"kind":"list","of":{"kind":"string"}}}}}},
  row: {"products":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (p:Product {id: row.id})
OPTIONAL MATCH (p)-[old:TAGGED]->(t:Tag)
WHERE NOT t.id IN row.tags
DELETE old
WITH DISTINCT p, row
FOREACH (tag IN row.tags |
  MERGE (t:Tag {id: tag})
  MERGE (p)-[:TAGGED]->(t)
)
RETURN count(*) AS products`,
};

export interface SetVariantsParams {
  readonly rows: readonly ({ readonly productId: string; readonly id: string; readonly title?: string | null; readonly sku?: string | null; readonly price?: number | null; readonly currency?: string | null; readonly stock?: number | null; readonly position: number; readonly optionNames: readonly string[]; readonly optionValues: readonly string[] })[];
}
export interface SetVariantsRow {
  variantId: string;
  takenBy: string | null;
}
/**
 * Store these variants as they are given, and return those that are of another product.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (p:Product {id: row.productId})
 * OPTIONAL MATCH (:ProductVariant {id: row.id})-[:VARIANT_OF]->(other:Product)
 * WHERE other <> p
 * MERGE (v:ProductVariant {id: row.id})
 * SET
 *   v.title = row.title,
 *   v.sku = row.sku,
 *   v.price = row.price,
 *   v.currency = row.currency,
 *   v.stock = row.stock,
 *   v.position = row.position,
 *   v.optionNames = row.optionNames,
 *   v.optionValues = row.optionValues
 * MERGE (v)-[:VARIANT_OF]->(p)
 * RETURN v.id AS variantId, other.id AS takenBy
 * ```
 */
export const setVariants: Query<SetVariantsParams, SetVariantsRow, 'write'> = {
  name: 'catalogue/set-variants',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"productId":{"kind":"string"},"id":{"kind":"string"},"title":{"kind":"string","nullable":true},"sku":{"kind":"string","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"stock":{"kind":"int","nullable":true},"position":{"kind":"int"},"optionNames":{"kind":"list","of":{"kind":"string"}},"optionValues":{"kind":"list","of":{"kind":"string"}}}}}},
  row: {"variantId":{"kind":"string"},"takenBy":{"kind":"string","nullable":true}},
  text: `UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (:ProductVariant {id: row.id})-[:VARIANT_OF]->(other:Product)
WHERE other <> p
MERGE (v:ProductVariant {id: row.id})
SET
  v.title = row.title,
  v.sku = row.sku,
  v.price = row.price,
  v.currency = row.currency,
  v.stock = row.stock,
  v.position = row.position,
  v.optionNames = row.optionNames,
  v.optionValues = row.optionValues
MERGE (v)-[:VARIANT_OF]->(p)
RETURN v.id AS variantId, other.id AS takenBy`,
};

export interface SortedProductsInCategoriesParams {
  /** which category's page, and the product before it */
  readonly requests: readonly ({ readonly index: number; readonly of: string; readonly number?: number | null; readonly text?: string | null; readonly afterId?: string | null })[];
  /** PRICE_ASC, PRICE_DESC, NEWEST or TITLE */
  readonly sort: string;
  readonly filter: { readonly brand?: string | null; readonly minPrice?: number | null; readonly maxPrice?: number | null; readonly currency?: string | null; readonly inStock?: boolean | null; readonly active?: boolean | null; readonly releasedAfter?: Date | null };
  /** of each page */
  readonly limit: number;
}
export interface SortedProductsInCategoriesRow {
  request: number;
  productId: string;
  /** the place is by rising number or text, then id */
  number: number | null;
  text: string | null;
}
/**
 * Which products of each of these categories, with those of sub-categories, match the filter? One page for each, in an order. Products that lack what they are ordered by come last, by id. The first page has no product before it; a product that lacks it has no value.
 * ```cypher
 * UNWIND $requests AS request
 * MATCH (c:Category {id: request.of})
 * CALL (c, request) {
 *   MATCH (c)<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
 *   WHERE
 *     true AND
 *     ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
 *     ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
 *     ($filter.currency IS NULL OR p.currency = $filter.currency) AND
 *     ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
 *     ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
 *     ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
 *     ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
 *   WITH DISTINCT
 *     request,
 *     p.id AS productId,
 *     CASE $sort
 *       WHEN 'PRICE_ASC' THEN toFloat(p.price)
 *       WHEN 'PRICE_DESC' THEN - toFloat(p.price)
 *       WHEN 'NEWEST' THEN - toFloat(p.releasedAt.epochMillis)
 *     END AS number,
 *     CASE $sort
 *       WHEN 'TITLE' THEN p.title
 *     END AS text
 *   WITH *, number IS NULL AND text IS NULL AS lacking, request.number IS NULL AND request.text IS NULL AS pastValues
 *   WHERE
 *     request.afterId IS NULL OR
 *     (pastValues AND lacking AND productId > request.afterId) OR
 *     (NOT pastValues AND
 *       (lacking OR
 *         number > request.number OR
 *         text > request.text OR
 *         ((number = request.number OR text = request.text) AND productId > request.afterId)))
 *   RETURN productId, number, text, lacking
 *   ORDER BY lacking, number, text, productId
 *   LIMIT $limit
 * }
 * RETURN request.index AS request, productId, number, text
 * ORDER BY request, lacking, number, text, productId
 * ```
 */
export const sortedProductsInCategories: Query<SortedProductsInCategoriesParams, SortedProductsInCategoriesRow, 'read'> = {
  name: 'catalogue/sorted-products-in-categories',
  mode: 'read',
  timeoutMs: 5000,
  params: {"requests":{"kind":"list","of":{"kind":"map","fields":{"index":{"kind":"int"},"of":{"kind":"string"},"number":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true},"afterId":{"kind":"string","nullable":true}}}},"sort":{"kind":"string"},"filter":{"kind":"map","fields":{"brand":{"kind":"string","nullable":true},"minPrice":{"kind":"float","nullable":true},"maxPrice":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"inStock":{"kind":"boolean","nullable":true},"active":{"kind":"boolean","nullable":true},"releasedAfter":{"kind":"datetime","nullable":true}}},"limit":{"kind":"int"}},
  row: {"request":{"kind":"int"},"productId":{"kind":"string"},"number":{"kind":"float","nullable":true},"text":{"kind":"string","nullable":true}},
  text: `UNWIND $requests AS request
MATCH (c:Category {id: request.of})
CALL (c, request) {
  MATCH (c)<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
  WHERE
    true AND
    ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
    ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
    ($filter.currency IS NULL OR p.currency = $filter.currency) AND
    ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
    ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
    ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
    ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
  WITH DISTINCT
    request,
    p.id AS productId,
    CASE $sort
      WHEN 'PRICE_ASC' THEN toFloat(p.price)
      WHEN 'PRICE_DESC' THEN - toFloat(p.price)
      WHEN 'NEWEST' THEN - toFloat(p.releasedAt.epochMillis)
    END AS number,
    CASE $sort
      WHEN 'TITLE' THEN p.title
    END AS text
  WITH *, number IS NULL AND text IS NULL AS lacking, request.number IS NULL AND request.text IS NULL AS pastValues
  WHERE
    request.afterId IS NULL OR
    (pastValues AND lacking AND productId > request.afterId) OR
    (NOT pastValues AND
      (lacking OR
        number > request.number OR
        text > request.text OR
        ((number = request.number OR text = request.text) AND productId > request.afterId)))
  RETURN productId, number, text, lacking
  ORDER BY lacking, number, text, productId
  LIMIT $limit
}
RETURN request.index AS request, productId, number, text
ORDER BY request, lacking, number, text, productId`,
};

export interface TagsOfProductsParams {
  readonly productIds: readonly string[];
}
export interface TagsOfProductsRow {
  productId: string;
  tags: string[];
}
/**
 * What are the tags of these products, in the order of the alphabet?
 * ```cypher
 * UNWIND $productIds AS productId
 * MATCH (p:Product {id: productId})
 * CALL (p) {
 *   MATCH (p)-[:TAGGED]->(t:Tag)
 *   WITH t.id AS tag
 *   ORDER BY tag
 *   RETURN collect(tag) AS tags
 * }
 * RETURN p.id AS productId, tags
 * ```
 */
export const tagsOfProducts: Query<TagsOfProductsParams, TagsOfProductsRow, 'read'> = {
  name: 'catalogue/tags-of-products',
  mode: 'read',
  params: {"productIds":{"kind":"list","of":{"kind":"string"}}},
  row: {"productId":{"kind":"string"},"tags":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $productIds AS productId
MATCH (p:Product {id: productId})
CALL (p) {
  MATCH (p)-[:TAGGED]->(t:Tag)
  WITH t.id AS tag
  ORDER BY tag
  RETURN collect(tag) AS tags
}
RETURN p.id AS productId, tags`,
};

export interface UpsertCategoriesParams {
  readonly rows: readonly ({ readonly id: string; readonly name?: string | null; readonly nameLocales?: readonly string[] | null; readonly nameTexts?: readonly string[] | null })[];
}
export interface UpsertCategoriesRow {
  categoryId: string;
  created: boolean;
  named: boolean;
}
/**
 * Store these categories, and return which are new; an absent name leaves the stored name as it is.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (old:Category {id: row.id})
 * WITH row, old IS NULL AS created
 * MERGE (c:Category {id: row.id})
 * SET
 *   c.name = coalesce(row.name, c.name),
 *   c.nameLocales = coalesce(row.nameLocales, c.nameLocales),
 *   c.nameTexts = coalesce(row.nameTexts, c.nameTexts)
 * RETURN c.id AS categoryId, created, c.name IS NOT NULL AS named
 * ```
 */
export const upsertCategories: Query<UpsertCategoriesParams, UpsertCategoriesRow, 'write'> = {
  name: 'catalogue/upsert-categories',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"name":{"kind":"string","nullable":true},"nameLocales":{"kind":"list","of":{"kind":"string"},"nullable":true},"nameTexts":{"kind":"list","of":{"kind":"string"},"nullable":true}}}}},
  row: {"categoryId":{"kind":"string"},"created":{"kind":"boolean"},"named":{"kind":"boolean"}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (old:Category {id: row.id})
WITH row, old IS NULL AS created
MERGE (c:Category {id: row.id})
SET
  c.name = coalesce(row.name, c.name),
  c.nameLocales = coalesce(row.nameLocales, c.nameLocales),
  c.nameTexts = coalesce(row.nameTexts, c.nameTexts)
RETURN c.id AS categoryId, created, c.name IS NOT NULL AS named`,
};

export interface UpsertProductsParams {
  readonly rows: readonly ({ readonly id: string; readonly title?: string | null; readonly titleLocales?: readonly string[] | null; readonly titleTexts?: readonly string[] | null; readonly description?: string | null; readonly price?: number | null; readonly currency?: string | null; readonly stock?: number | null; readonly releasedAt?: Date | null; readonly active?: boolean | null; readonly imageUrls?: readonly string[] | null; readonly imageTexts?: readonly string[] | null; readonly imageWidths?: readonly number[] | null; readonly imageHeights?: readonly number[] | null; readonly clear: readonly string[] })[];
}
export interface UpsertProductsRow {
  productId: string;
  created: boolean;
  titled: boolean;
}
/**
 * Store these products, and return which are new; absent values leave the stored ones as they are, those named in `clear` are removed. Of whom a price without a currency is in another one now, the orders are counted anew.
 * ```cypher
 * UNWIND $rows AS row
 * OPTIONAL MATCH (old:Product {id: row.id})
 * WITH row, old IS NULL AS created, old.currency AS former
 * MERGE (p:Product {id: row.id})
 *   ON CREATE SET p.active = true
 * SET
 *   p.title = coalesce(row.title, p.title),
 *   p.titleLocales = coalesce(row.titleLocales, p.titleLocales),
 *   p.titleTexts = coalesce(row.titleTexts, p.titleTexts),
 *   p.description =
 *     CASE
 *       WHEN 'description' IN row.clear THEN null
 *       ELSE coalesce(row.description, p.description)
 *     END,
 *   p.price =
 *     CASE
 *       WHEN 'price' IN row.clear THEN null
 *       ELSE coalesce(row.price, p.price)
 *     END,
 *   p.currency =
 *     CASE
 *       WHEN 'currency' IN row.clear THEN null
 *       ELSE coalesce(row.currency, p.currency)
 *     END,
 *   p.stock =
 *     CASE
 *       WHEN 'stock' IN row.clear THEN null
 *       ELSE coalesce(row.stock, p.stock)
 *     END,
 *   p.releasedAt =
 *     CASE
 *       WHEN 'releasedAt' IN row.clear THEN null
 *       ELSE coalesce(row.releasedAt, p.releasedAt)
 *     END,
 *   p.active = coalesce(row.active, p.active),
 *   p.imageUrls = coalesce(row.imageUrls, p.imageUrls),
 *   p.imageTexts = coalesce(row.imageTexts, p.imageTexts),
 *   p.imageWidths = coalesce(row.imageWidths, p.imageWidths),
 *   p.imageHeights = coalesce(row.imageHeights, p.imageHeights)
 * WITH p, created, former
 * CALL (p, former) {
 *   WITH p
 *   WHERE coalesce(former, '') <> coalesce(p.currency, '')
 *   MATCH (u:User)-[e:PURCHASED]->(p)
 *   WHERE e.currency IS NULL AND e.price IS NOT NULL
 *   SET u.ordersChanged = true
 *   RETURN count(*) AS changed
 * }
 * RETURN p.id AS productId, created, p.title IS NOT NULL AS titled
 * ```
 */
export const upsertProducts: Query<UpsertProductsParams, UpsertProductsRow, 'write'> = {
  name: 'catalogue/upsert-products',
  mode: 'write',
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"title":{"kind":"string","nullable":true},"titleLocales":{"kind":"list","of":{"kind":"string"},"nullable":true},"titleTexts":{"kind":"list","of":{"kind":"string"},"nullable":true},"description":{"kind":"string","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"stock":{"kind":"int","nullable":true},"releasedAt":{"kind":"datetime","nullable":true},"active":{"kind":"boolean","nullable":true},"imageUrls":{"kind":"list","of":{"kind":"string"},"nullable":true},"imageTexts":{"kind":"list","of":{"kind":"string"},"nullable":true},"imageWidths":{"kind":"list","of":{"kind":"int"},"nullable":true},"imageHeights":{"kind":"list","of":{"kind":"int"},"nullable":true},"clear":{"kind":"list","of":{"kind":"string"}}}}}},
  row: {"productId":{"kind":"string"},"created":{"kind":"boolean"},"titled":{"kind":"boolean"}},
  text: `UNWIND $rows AS row
OPTIONAL MATCH (old:Product {id: row.id})
WITH row, old IS NULL AS created, old.currency AS former
MERGE (p:Product {id: row.id})
  ON CREATE SET p.active = true
SET
  p.title = coalesce(row.title, p.title),
  p.titleLocales = coalesce(row.titleLocales, p.titleLocales),
  p.titleTexts = coalesce(row.titleTexts, p.titleTexts),
  p.description =
    CASE
      WHEN 'description' IN row.clear THEN null
      ELSE coalesce(row.description, p.description)
    END,
  p.price =
    CASE
      WHEN 'price' IN row.clear THEN null
      ELSE coalesce(row.price, p.price)
    END,
  p.currency =
    CASE
      WHEN 'currency' IN row.clear THEN null
      ELSE coalesce(row.currency, p.currency)
    END,
  p.stock =
    CASE
      WHEN 'stock' IN row.clear THEN null
      ELSE coalesce(row.stock, p.stock)
    END,
  p.releasedAt =
    CASE
      WHEN 'releasedAt' IN row.clear THEN null
      ELSE coalesce(row.releasedAt, p.releasedAt)
    END,
  p.active = coalesce(row.active, p.active),
  p.imageUrls = coalesce(row.imageUrls, p.imageUrls),
  p.imageTexts = coalesce(row.imageTexts, p.imageTexts),
  p.imageWidths = coalesce(row.imageWidths, p.imageWidths),
  p.imageHeights = coalesce(row.imageHeights, p.imageHeights)
WITH p, created, former
CALL (p, former) {
  WITH p
  WHERE coalesce(former, '') <> coalesce(p.currency, '')
  MATCH (u:User)-[e:PURCHASED]->(p)
  WHERE e.currency IS NULL AND e.price IS NOT NULL
  SET u.ordersChanged = true
  RETURN count(*) AS changed
}
RETURN p.id AS productId, created, p.title IS NOT NULL AS titled`,
};

export interface VariantsByIdsParams {
  readonly ids: readonly string[];
}
export interface VariantsByIdsRow {
  productId: string;
  variantId: string;
  title: string;
  sku: string | null;
  /** that of the product where the variant has none */
  price: number | null;
  currency: string | null;
  stock: number | null;
  /** whether the product is sold now */
  active: boolean;
  optionNames: string[];
  optionValues: string[];
}
/**
 * What are the properties of these variants, and of which products are they?
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (v:ProductVariant {id: id})-[:VARIANT_OF]->(p:Product)
 * RETURN
 *   p.id AS productId,
 *   v.id AS variantId,
 *   coalesce(v.title, v.id) AS title,
 *   v.sku AS sku,
 *   coalesce(v.price, p.price) AS price,
 *   CASE
 *     WHEN v.price IS NULL THEN p.currency
 *     ELSE coalesce(v.currency, p.currency)
 *   END AS currency,
 *   v.stock AS stock,
 *   coalesce(p.active, true) AS active,
 *   coalesce(v.optionNames, []) AS optionNames,
 *   coalesce(v.optionValues, []) AS optionValues
 * ```
 */
export const variantsByIds: Query<VariantsByIdsParams, VariantsByIdsRow, 'read'> = {
  name: 'catalogue/variants-by-ids',
  mode: 'read',
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"productId":{"kind":"string"},"variantId":{"kind":"string"},"title":{"kind":"string"},"sku":{"kind":"string","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"stock":{"kind":"int","nullable":true},"active":{"kind":"boolean"},"optionNames":{"kind":"list","of":{"kind":"string"}},"optionValues":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $ids AS id
MATCH (v:ProductVariant {id: id})-[:VARIANT_OF]->(p:Product)
RETURN
  p.id AS productId,
  v.id AS variantId,
  coalesce(v.title, v.id) AS title,
  v.sku AS sku,
  coalesce(v.price, p.price) AS price,
  CASE
    WHEN v.price IS NULL THEN p.currency
    ELSE coalesce(v.currency, p.currency)
  END AS currency,
  v.stock AS stock,
  coalesce(p.active, true) AS active,
  coalesce(v.optionNames, []) AS optionNames,
  coalesce(v.optionValues, []) AS optionValues`,
};

export interface VariantsOfProductsParams {
  readonly productIds: readonly string[];
  /** of each product */
  readonly most: number;
}
export interface VariantsOfProductsRow {
  productId: string;
  variantId: string;
  title: string;
  sku: string | null;
  /** that of the product where the variant has none */
  price: number | null;
  currency: string | null;
  stock: number | null;
  /** whether the product is sold now */
  active: boolean;
  optionNames: string[];
  optionValues: string[];
}
/**
 * What are the variants of these products, in the order that the shop gave?
 * ```cypher
 * UNWIND $productIds AS productId
 * MATCH (p:Product {id: productId})
 * CALL (p) {
 *   MATCH (v:ProductVariant)-[:VARIANT_OF]->(p)
 *   RETURN v
 *   ORDER BY v.position, v.id
 *   LIMIT $most
 * }
 * RETURN
 *   p.id AS productId,
 *   v.id AS variantId,
 *   coalesce(v.title, v.id) AS title,
 *   v.sku AS sku,
 *   coalesce(v.price, p.price) AS price,
 *   CASE
 *     WHEN v.price IS NULL THEN p.currency
 *     ELSE coalesce(v.currency, p.currency)
 *   END AS currency,
 *   v.stock AS stock,
 *   coalesce(p.active, true) AS active,
 *   coalesce(v.optionNames, []) AS optionNames,
 *   coalesce(v.optionValues, []) AS optionValues
 * ```
 */
export const variantsOfProducts: Query<VariantsOfProductsParams, VariantsOfProductsRow, 'read'> = {
  name: 'catalogue/variants-of-products',
  mode: 'read',
  params: {"productIds":{"kind":"list","of":{"kind":"string"}},"most":{"kind":"int"}},
  row: {"productId":{"kind":"string"},"variantId":{"kind":"string"},"title":{"kind":"string"},"sku":{"kind":"string","nullable":true},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"stock":{"kind":"int","nullable":true},"active":{"kind":"boolean"},"optionNames":{"kind":"list","of":{"kind":"string"}},"optionValues":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $productIds AS productId
MATCH (p:Product {id: productId})
CALL (p) {
  MATCH (v:ProductVariant)-[:VARIANT_OF]->(p)
  RETURN v
  ORDER BY v.position, v.id
  LIMIT $most
}
RETURN
  p.id AS productId,
  v.id AS variantId,
  coalesce(v.title, v.id) AS title,
  v.sku AS sku,
  coalesce(v.price, p.price) AS price,
  CASE
    WHEN v.price IS NULL THEN p.currency
    ELSE coalesce(v.currency, p.currency)
  END AS currency,
  v.stock AS stock,
  coalesce(p.active, true) AS active,
  coalesce(v.optionNames, []) AS optionNames,
  coalesce(v.optionValues, []) AS optionValues`,
};
