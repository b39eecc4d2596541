// Generated from cypher/insight/*.cypher by `npm run generate`: do not edit.
import { type Query } from '../../src/platform/neo4j/query.js';

export interface ChangedOrdersParams {
  readonly limit: number;
}
export interface ChangedOrdersRow {
  id: string;
}
/**
 * Of which people are the orders to be counted anew, because they bought or returned something since?
 * ```cypher
 * MATCH (u:User)
 * WHERE u.ordersChanged = true
 * RETURN u.id AS id
 * LIMIT $limit
 * ```
 */
export const changedOrders: Query<ChangedOrdersParams, ChangedOrdersRow, 'read'> = {
  name: 'insight/changed-orders',
  mode: 'read',
  timeoutMs: 5000,
  params: {"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (u:User)
WHERE u.ordersChanged = true
RETURN u.id AS id
LIMIT $limit`,
};

export interface CustomersParams {
  /** ORDERS, SPENT, LAST_PURCHASE, VALUE, EXPECTED_PURCHASES, CHURN_RISK or INTENT */
  readonly by: string;
  /** 1 for the least first, -1 for the largest first */
  readonly sign: number;
  /** of SPENT and VALUE, and of the least amounts: empty for amounts without one */
  readonly currency?: string | null;
  /** from 1 */
  readonly minOrders: number;
  readonly maxOrders?: number | null;
  readonly lastAfter?: Date | null;
  readonly lastBefore?: Date | null;
  readonly minSpent?: number | null;
  readonly minValue?: number | null;
  readonly minChurnRisk?: number | null;
  readonly maxChurnRisk?: number | null;
  readonly minIntent?: number | null;
  readonly maxIntent?: number | null;
  readonly region?: string | null;
  /** figure of the last person of the page before, times the sign */
  readonly after?: number | null;
  readonly afterId?: string | null;
  readonly limit: number;
}
export interface CustomersRow {
  userId: string;
  key: number;
  orders: number;
  amounts: number[];
  currencies: string[];
  lastPurchaseAt: Date;
}
/**
 * Which people have bought, in the order of a figure? People of whom it is not known are left out.
 * ```cypher
 * MATCH (u:User)
 * WHERE
 *   u.orders >= $minOrders AND
 *   ($maxOrders IS NULL OR u.orders <= $maxOrders) AND
 *   ($lastAfter IS NULL OR u.lastPurchaseAt >= $lastAfter) AND
 *   ($lastBefore IS NULL OR u.lastPurchaseAt < $lastBefore) AND
 *   ($minChurnRisk IS NULL OR u.valueChurnRisk >= $minChurnRisk) AND
 *   ($maxChurnRisk IS NULL OR u.valueChurnRisk <= $maxChurnRisk) AND
 *   ($minIntent IS NULL OR u.intentProbability >= $minIntent) AND
 *   ($maxIntent IS NULL OR u.intentProbability <= $maxIntent) AND
 *   ($region IS NULL OR u.region = $region)
 * WITH
 *   u,
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
 * WHERE ($minSpent IS NULL OR spent >= $minSpent) AND ($minValue IS NULL OR value >= $minValue)
 * WITH
 *   u,
 *   $sign *
 *   toFloat(
 *     CASE $by
 *       WHEN 'ORDERS' THEN u.orders
 *       WHEN 'SPENT' THEN spent
 *       WHEN 'VALUE' THEN value
 *       WHEN 'EXPECTED_PURCHASES' THEN u.valuePurchases
 *       WHEN 'CHURN_RISK' THEN u.valueChurnRisk
 *       WHEN 'INTENT' THEN u.intentProbability
 *       ELSE u.lastPurchaseAt.epochMillis
 *     END) AS key
 * WHERE key IS NOT NULL AND ($after IS NULL OR key > $after OR (key = $after AND u.id > $afterId))
 * WITH u, key
 * ORDER BY key, u.id
 * LIMIT $limit
 * RETURN
 *   u.id AS userId,
 *   key,
 *   u.orders AS orders,
 *   u.spentAmounts AS amounts,
 *   u.spentCurrencies AS currencies,
 *   u.lastPurchaseAt AS lastPurchaseAt
 * ORDER BY key, userId
 * ```
 */
export const customers: Query<CustomersParams, CustomersRow, 'read'> = {
  name: 'insight/customers',
  mode: 'read',
  timeoutMs: 10000,
  params: {"by":{"kind":"string"},"sign":{"kind":"int"},"currency":{"kind":"string","nullable":true},"minOrders":{"kind":"int"},"maxOrders":{"kind":"int","nullable":true},"lastAfter":{"kind":"datetime","nullable":true},"lastBefore":{"kind":"datetime","nullable":true},"minSpent":{"kind":"float","nullable":true},"minValue":{"kind":"float","nullable":true},"minChurnRisk":{"kind":"float","nullable":true},"maxChurnRisk":{"kind":"float","nullable":true},"minIntent":{"kind":"float","nullable":true},"maxIntent":{"kind":"float","nullable":true},"region":{"kind":"string","nullable":true},"after":{"kind":"float","nullable":true},"afterId":{"kind":"string","nullable":true},"limit":{"kind":"int"}},
  row: {"userId":{"kind":"string"},"key":{"kind":"float"},"orders":{"kind":"int"},"amounts":{"kind":"list","of":{"kind":"float"}},"currencies":{"kind":"list","of":{"kind":"string"}},"lastPurchaseAt":{"kind":"datetime"}},
  text: `MATCH (u:User)
WHERE
  u.orders >= $minOrders AND
  ($maxOrders IS NULL OR u.orders <= $maxOrders) AND
  ($lastAfter IS NULL OR u.lastPurchaseAt >= $lastAfter) AND
  ($lastBefore IS NULL OR u.lastPurchaseAt < $lastBefore) AND
  ($minChurnRisk IS NULL OR u.valueChurnRisk >= $minChurnRisk) AND
  ($maxChurnRisk IS NULL OR u.valueChurnRisk <= $maxChurnRisk) AND
  ($minIntent IS NULL OR u.intentProbability >= $minIntent) AND
  ($maxIntent IS NULL OR u.intentProbability <= $maxIntent) AND
  ($region IS NULL OR u.region = $region)
WITH
  u,
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
WHERE ($minSpent IS NULL OR spent >= $minSpent) AND ($minValue IS NULL OR value >= $minValue)
WITH
  u,
  $sign *
  toFloat(
    CASE $by
      WHEN 'ORDERS' THEN u.orders
      WHEN 'SPENT' THEN spent
      WHEN 'VALUE' THEN value
      WHEN 'EXPECTED_PURCHASES' THEN u.valuePurchases
      WHEN 'CHURN_RISK' THEN u.valueChurnRisk
      WHEN 'INTENT' THEN u.intentProbability
      ELSE u.lastPurchaseAt.epochMillis
    END) AS key
WHERE key IS NOT NULL AND ($after IS NULL OR key > $after OR (key = $after AND u.id > $afterId))
WITH u, key
ORDER BY key, u.id
LIMIT $limit
RETURN
  u.id AS userId,
  key,
  u.orders AS orders,
  u.spentAmounts AS amounts,
  u.spentCurrencies AS currencies,
  u.lastPurchaseAt AS lastPurchaseAt
ORDER BY key, userId`,
};

export interface EnterValueRunParams {
  readonly run: string;
  readonly at: Date;
  /** end of the data */
  readonly until: Date;
  readonly horizonDays: number;
  readonly people: number;
  /** JSON */
  readonly judgement: string;
}
export interface EnterValueRunRow {
  id: string;
}
/**
 * Record what a value run found of the shop: it is the only one that is kept.
 * ```cypher
 * OPTIONAL MATCH (old:ValueRun)
 * WHERE old.id <> $run
 * DELETE old
 * WITH count(old) AS removed
 * MERGE (r:ValueRun {id: $run})
 * SET r.at = $at, r.until = $until, r.horizonDays = $horizonDays, r.people = $people, r.judgement = $judgement
 * RETURN r.id AS id
 * ```
 */
export const enterValueRun: Query<EnterValueRunParams, EnterValueRunRow, 'write'> = {
  name: 'insight/enter-value-run',
  mode: 'write',
  timeoutMs: 600000,
  params: {"run":{"kind":"string"},"at":{"kind":"datetime"},"until":{"kind":"datetime"},"horizonDays":{"kind":"int"},"people":{"kind":"int"},"judgement":{"kind":"string"}},
  row: {"id":{"kind":"string"}},
  text: `OPTIONAL MATCH (old:ValueRun)
WHERE old.id <> $run
DELETE old
WITH count(old) AS removed
MERGE (r:ValueRun {id: $run})
SET r.at = $at, r.until = $until, r.horizonDays = $horizonDays, r.people = $people, r.judgement = $judgement
RETURN r.id AS id`,
};

export type ExportTradesParams = Record<string, never>;
export interface ExportTradesRow {
  id: string;
  returned: boolean[];
  /** unix milliseconds */
  times: number[];
  /** ids */
  events: string[];
  products: string[];
  quantities: number[];
  /** of one piece, as paid; -1 where nobody said */
  prices: number[];
  /** of the purchase, else of the product; empty where there is none */
  currencies: string[];
}
/**
 * What did everybody buy and bring back, of the people who have bought something? Entries of one place in the lists are one purchase or return.
 * ```cypher
 * MATCH (u:User)
 * WHERE u.orders > 0
 * MATCH (u)-[e:PURCHASED|RETURNED]->(p:Product)
 * RETURN
 *   u.id AS id,
 *   collect(type(e) = 'RETURNED') AS returned,
 *   collect(e.at.epochMillis) AS times,
 *   collect(e.id) AS events,
 *   collect(p.id) AS products,
 *   collect(coalesce(e.quantity, 1)) AS quantities,
 *   collect(coalesce(e.price, -1.0)) AS prices,
 *   collect(coalesce(e.currency, p.currency, '')) AS currencies
 * ```
 */
export const exportTrades: Query<ExportTradesParams, ExportTradesRow, 'read'> = {
  name: 'insight/export-trades',
  mode: 'read',
  timeoutMs: 1800000,
  params: {},
  row: {"id":{"kind":"string"},"returned":{"kind":"list","of":{"kind":"boolean"}},"times":{"kind":"list","of":{"kind":"int"}},"events":{"kind":"list","of":{"kind":"string"}},"products":{"kind":"list","of":{"kind":"string"}},"quantities":{"kind":"list","of":{"kind":"int"}},"prices":{"kind":"list","of":{"kind":"float"}},"currencies":{"kind":"list","of":{"kind":"string"}}},
  text: `MATCH (u:User)
WHERE u.orders > 0
MATCH (u)-[e:PURCHASED|RETURNED]->(p:Product)
RETURN
  u.id AS id,
  collect(type(e) = 'RETURNED') AS returned,
  collect(e.at.epochMillis) AS times,
  collect(e.id) AS events,
  collect(p.id) AS products,
  collect(coalesce(e.quantity, 1)) AS quantities,
  collect(coalesce(e.price, -1.0)) AS prices,
  collect(coalesce(e.currency, p.currency, '')) AS currencies`,
};

export interface IntentModelParams {
  /** by default the one whose results are on people */
  readonly id?: string | null;
}
export interface IntentModelRow {
  id: string;
  at: Date;
  until: Date;
  horizonDays: number;
  people: number;
  card: string;
}
/**
 * What is known of a model of who buys? No row where there is none.
 * ```cypher
 * MATCH (m:IntentModel)
 * WHERE ($id IS NULL AND m.serves = true) OR m.id = $id
 * RETURN m.id AS id, m.at AS at, m.until AS until, m.horizonDays AS horizonDays, m.people AS people, m.card AS card
 * ```
 */
export const intentModel: Query<IntentModelParams, IntentModelRow, 'read'> = {
  name: 'insight/intent-model',
  mode: 'read',
  timeoutMs: 5000,
  params: {"id":{"kind":"string","nullable":true}},
  row: {"id":{"kind":"string"},"at":{"kind":"datetime"},"until":{"kind":"datetime"},"horizonDays":{"kind":"int"},"people":{"kind":"int"},"card":{"kind":"string"}},
  text: `MATCH (m:IntentModel)
WHERE ($id IS NULL AND m.serves = true) OR m.id = $id
RETURN m.id AS id, m.at AS at, m.until AS until, m.horizonDays AS horizonDays, m.people AS people, m.card AS card`,
};

export interface IntentsOfPeopleParams {
  readonly ids: readonly string[];
}
export interface IntentsOfPeopleRow {
  userId: string;
  probability: number;
  /** NaN for a feature that is not known */
  features: number[];
  model: string;
  /** end of the data */
  until: Date;
  horizonDays: number;
}
/**
 * How probably does each of these people buy, and what was that foreseen from? No row for somebody of whom nothing is foreseen.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * WHERE u.intentRun IS NOT NULL
 * MATCH (m:IntentModel {id: u.intentRun})
 * RETURN
 *   u.id AS userId,
 *   u.intentProbability AS probability,
 *   u.intentFeatures AS features,
 *   u.intentRun AS model,
 *   m.until AS until,
 *   m.horizonDays AS horizonDays
 * ```
 */
export const intentsOfPeople: Query<IntentsOfPeopleParams, IntentsOfPeopleRow, 'read'> = {
  name: 'insight/intents-of-people',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"userId":{"kind":"string"},"probability":{"kind":"float"},"features":{"kind":"list","of":{"kind":"float"}},"model":{"kind":"string"},"until":{"kind":"datetime"},"horizonDays":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.intentRun IS NOT NULL
MATCH (m:IntentModel {id: u.intentRun})
RETURN
  u.id AS userId,
  u.intentProbability AS probability,
  u.intentFeatures AS features,
  u.intentRun AS model,
  m.until AS until,
  m.horizonDays AS horizonDays`,
};

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
  tags: string[];
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
 *   [(p)-[:IN_CATEGORY]->(c:Category) | c.id ] AS categoryIds,
 *   [(p)-[:TAGGED]->(t:Tag) | t.id ] AS tags
 * ORDER BY at DESC, id DESC
 * ```
 */
export const latestEvents: Query<LatestEventsParams, LatestEventsRow, 'read'> = {
  name: 'insight/latest-events',
  mode: 'read',
  timeoutMs: 5000,
  params: {"userId":{"kind":"string"},"scanned":{"kind":"int"},"limit":{"kind":"int"}},
  row: {"id":{"kind":"string"},"relationship":{"kind":"string"},"at":{"kind":"datetime"},"reason":{"kind":"string","nullable":true},"value":{"kind":"float","nullable":true},"productId":{"kind":"string"},"price":{"kind":"float","nullable":true},"currency":{"kind":"string","nullable":true},"brand":{"kind":"string","nullable":true},"categoryIds":{"kind":"list","of":{"kind":"string"}},"tags":{"kind":"list","of":{"kind":"string"}}},
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
  [(p)-[:IN_CATEGORY]->(c:Category) | c.id ] AS categoryIds,
  [(p)-[:TAGGED]->(t:Tag) | t.id ] AS tags
ORDER BY at DESC, id DESC`,
};

export type MainCurrencyParams = Record<string, never>;
export interface MainCurrencyRow {
  /** empty for amounts without one */
  currency: string;
  people: number;
}
/**
 * In which currency did most customers pay? Of many customers the first 10,000 are looked at. No row where nobody paid anything.
 * ```cypher
 * MATCH (u:User)
 * WHERE u.orders > 0
 * WITH u
 * LIMIT 10000
 * UNWIND u.spentCurrencies AS currency
 * RETURN currency, count(*) AS people
 * ORDER BY people DESC, currency
 * LIMIT 1
 * ```
 */
export const mainCurrency: Query<MainCurrencyParams, MainCurrencyRow, 'read'> = {
  name: 'insight/main-currency',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"currency":{"kind":"string"},"people":{"kind":"int"}},
  text: `MATCH (u:User)
WHERE u.orders > 0
WITH u
LIMIT 10000
UNWIND u.spentCurrencies AS currency
RETURN currency, count(*) AS people
ORDER BY people DESC, currency
LIMIT 1`,
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

export interface PruneIntentModelsParams {
  readonly kept: readonly string[];
}
export interface PruneIntentModelsRow {
  removed: number;
}
/**
 * Remove the models of who buys that are not among these.
 * ```cypher
 * MATCH (m:IntentModel)
 * WHERE NOT m.id IN $kept
 * DELETE m
 * RETURN count(*) AS removed
 * ```
 */
export const pruneIntentModels: Query<PruneIntentModelsParams, PruneIntentModelsRow, 'write'> = {
  name: 'insight/prune-intent-models',
  mode: 'write',
  timeoutMs: 30000,
  params: {"kept":{"kind":"list","of":{"kind":"string"}}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (m:IntentModel)
WHERE NOT m.id IN $kept
DELETE m
RETURN count(*) AS removed`,
};

export interface PruneIntentsParams {
  readonly run: string;
}
export interface PruneIntentsRow {
  removed: number;
}
/**
 * Remove what models other than this one foresaw of people's purchases.
 * ```cypher
 * MATCH (u:User)
 * WHERE u.intentProbability >= 0 AND u.intentRun <> $run
 * REMOVE u.intentProbability, u.intentFeatures, u.intentRun
 * RETURN count(*) AS removed
 * ```
 */
export const pruneIntents: Query<PruneIntentsParams, PruneIntentsRow, 'write'> = {
  name: 'insight/prune-intents',
  mode: 'write',
  timeoutMs: 600000,
  params: {"run":{"kind":"string"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (u:User)
WHERE u.intentProbability >= 0 AND u.intentRun <> $run
REMOVE u.intentProbability, u.intentFeatures, u.intentRun
RETURN count(*) AS removed`,
};

export interface PruneValuesParams {
  readonly run: string;
}
export interface PruneValuesRow {
  removed: number;
}
/**
 * Remove what other runs foresaw of people: of these the last run foresees nothing.
 * ```cypher
 * MATCH (u:User)
 * WHERE u.valueChurnRisk >= 0 AND u.valueRun <> $run
 * REMOVE u.valuePurchases, u.valuePurchasesLower, u.valuePurchasesUpper, u.valueAlive, u.valueChurnRisk, u.valueCurrencies, u.valueAmounts, u.valueLowers, u.valueUppers, u.valueRun
 * RETURN count(*) AS removed
 * ```
 */
export const pruneValues: Query<PruneValuesParams, PruneValuesRow, 'write'> = {
  name: 'insight/prune-values',
  mode: 'write',
  timeoutMs: 600000,
  params: {"run":{"kind":"string"}},
  row: {"removed":{"kind":"int"}},
  text: `MATCH (u:User)
WHERE u.valueChurnRisk >= 0 AND u.valueRun <> $run
REMOVE u.valuePurchases, u.valuePurchasesLower, u.valuePurchasesUpper, u.valueAlive, u.valueChurnRisk, u.valueCurrencies, u.valueAmounts, u.valueLowers, u.valueUppers, u.valueRun
RETURN count(*) AS removed`,
};

export interface RetentionParams {
  /** WEEK or MONTH */
  readonly by: string;
  readonly region?: string | null;
}
export interface RetentionRow {
  /** period of the first purchase */
  cohort: number;
  period: number;
  people: number;
}
/**
 * How many people bought first in which period, and how many of them bought in which period after it? Months are counted from the year 0, weeks (from Monday) from 1970, in UTC. The purchases themselves are counted, also of people whose orders are to be counted anew.
 * ```cypher
 * MATCH (u:User)
 * WHERE (u.orders > 0 OR u.ordersChanged = true) AND ($region IS NULL OR u.region = $region)
 * CALL (u) {
 *   MATCH (u)-[e:PURCHASED]->(:Product)
 *   RETURN
 *     collect(
 *       DISTINCT
 *       CASE $by
 *         WHEN 'MONTH' THEN e.at.year * 12 + e.at.month - 1
 *         ELSE (e.at.epochMillis / 86400000 + 3) / 7
 *       END) AS periods
 * }
 * UNWIND periods AS period
 * WITH u, period, reduce(first = period, one IN periods |
 *       CASE
 *         WHEN one < first THEN one
 *         ELSE first
 *       END) AS cohort
 * RETURN cohort, period, count(*) AS people
 * ORDER BY cohort, period
 * ```
 */
export const retention: Query<RetentionParams, RetentionRow, 'read'> = {
  name: 'insight/retention',
  mode: 'read',
  timeoutMs: 60000,
  params: {"by":{"kind":"string"},"region":{"kind":"string","nullable":true}},
  row: {"cohort":{"kind":"int"},"period":{"kind":"int"},"people":{"kind":"int"}},
  text: `MATCH (u:User)
WHERE (u.orders > 0 OR u.ordersChanged = true) AND ($region IS NULL OR u.region = $region)
CALL (u) {
  MATCH (u)-[e:PURCHASED]->(:Product)
  RETURN
    collect(
      DISTINCT
      CASE $by
        WHEN 'MONTH' THEN e.at.year * 12 + e.at.month - 1
        ELSE (e.at.epochMillis / 86400000 + 3) / 7
      END) AS periods
}
UNWIND periods AS period
WITH u, period, reduce(first = period, one IN periods |
      CASE
        WHEN one < first THEN one
        ELSE first
      END) AS cohort
RETURN cohort, period, count(*) AS people
ORDER BY cohort, period`,
};

export interface SaveIntentModelParams {
  /** of the model it was learnt with */
  readonly id: string;
  readonly at: Date;
  /** end of the data */
  readonly until: Date;
  readonly horizonDays: number;
  readonly people: number;
  /** JSON */
  readonly card: string;
}
export interface SaveIntentModelRow {
  id: string;
}
/**
 * Enter a model of who buys, with its card; it is not shown yet.
 * ```cypher
 * MERGE (m:IntentModel {id: $id})
 * SET m.at = $at, m.until = $until, m.horizonDays = $horizonDays, m.people = $people, m.card = $card
 * RETURN m.id AS id
 * ```
 */
export const saveIntentModel: Query<SaveIntentModelParams, SaveIntentModelRow, 'write'> = {
  name: 'insight/save-intent-model',
  mode: 'write',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"},"at":{"kind":"datetime"},"until":{"kind":"datetime"},"horizonDays":{"kind":"int"},"people":{"kind":"int"},"card":{"kind":"string"}},
  row: {"id":{"kind":"string"}},
  text: `MERGE (m:IntentModel {id: $id})
SET m.at = $at, m.until = $until, m.horizonDays = $horizonDays, m.people = $people, m.card = $card
RETURN m.id AS id`,
};

export interface ServeIntentModelParams {
  readonly id: string;
}
export interface ServeIntentModelRow {
  id: string;
}
/**
 * Say which model of who buys has its results on people; none where there is no such model.
 * ```cypher
 * MATCH (m:IntentModel)
 * SET m.serves =
 *     CASE m.id
 *       WHEN $id THEN true
 *     END
 * RETURN m.id AS id
 * ```
 */
export const serveIntentModel: Query<ServeIntentModelParams, ServeIntentModelRow, 'write'> = {
  name: 'insight/serve-intent-model',
  mode: 'write',
  timeoutMs: 30000,
  params: {"id":{"kind":"string"}},
  row: {"id":{"kind":"string"}},
  text: `MATCH (m:IntentModel)
SET m.serves =
    CASE m.id
      WHEN $id THEN true
    END
RETURN m.id AS id`,
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

export interface TakeOrderMarksParams {
  /** in one order, so that two transactions do not wait for each other */
  readonly ids: readonly string[];
}
export interface TakeOrderMarksRow {
  taken: number;
}
/**
 * Take the marks of these people, whose orders are counted in this transaction. Whoever stores a purchase of one of them, or another currency for what was paid without one, waits until it ends: the people, and the products that lend their currency, are locked.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * REMOVE u.ordersChanged
 * WITH u
 * CALL (u) {
 *   MATCH (u)-[e:PURCHASED]->(p:Product)
 *   WHERE e.currency IS NULL AND e.price IS NOT NULL
 *   WITH DISTINCT p
 *   ORDER BY p.id
 *   SET p.currency = p.currency
 *   RETURN count(p) AS lenders
 * }
 * RETURN count(u) AS taken
 * ```
 */
export const takeOrderMarks: Query<TakeOrderMarksParams, TakeOrderMarksRow, 'write'> = {
  name: 'insight/take-order-marks',
  mode: 'write',
  timeoutMs: 60000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"taken":{"kind":"int"}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
REMOVE u.ordersChanged
WITH u
CALL (u) {
  MATCH (u)-[e:PURCHASED]->(p:Product)
  WHERE e.currency IS NULL AND e.price IS NOT NULL
  WITH DISTINCT p
  ORDER BY p.id
  SET p.currency = p.currency
  RETURN count(p) AS lenders
}
RETURN count(u) AS taken`,
};

export interface TradesOfPeopleParams {
  readonly ids: readonly string[];
}
export interface TradesOfPeopleRow {
  id: string;
  returned: boolean[];
  /** unix milliseconds */
  times: number[];
  /** ids */
  events: string[];
  products: string[];
  quantities: number[];
  /** of one piece, as paid; -1 where nobody said */
  prices: number[];
  /** of the purchase, else of the product; empty where there is none */
  currencies: string[];
}
/**
 * What did these people buy and bring back? One row a person; entries of one place in the lists are one purchase or return.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * OPTIONAL MATCH (u)-[e:PURCHASED|RETURNED]->(p:Product)
 * RETURN
 *   u.id AS id,
 *   collect(type(e) = 'RETURNED') AS returned,
 *   collect(e.at.epochMillis) AS times,
 *   collect(e.id) AS events,
 *   collect(p.id) AS products,
 *   collect(
 *     CASE
 *       WHEN e IS NOT NULL THEN coalesce(e.quantity, 1)
 *     END) AS quantities,
 *   collect(
 *     CASE
 *       WHEN e IS NOT NULL THEN coalesce(e.price, -1.0)
 *     END) AS prices,
 *   collect(
 *     CASE
 *       WHEN e IS NOT NULL THEN coalesce(e.currency, p.currency, '')
 *     END) AS currencies
 * ```
 */
export const tradesOfPeople: Query<TradesOfPeopleParams, TradesOfPeopleRow, 'read'> = {
  name: 'insight/trades-of-people',
  mode: 'read',
  timeoutMs: 60000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"id":{"kind":"string"},"returned":{"kind":"list","of":{"kind":"boolean"}},"times":{"kind":"list","of":{"kind":"int"}},"events":{"kind":"list","of":{"kind":"string"}},"products":{"kind":"list","of":{"kind":"string"}},"quantities":{"kind":"list","of":{"kind":"int"}},"prices":{"kind":"list","of":{"kind":"float"}},"currencies":{"kind":"list","of":{"kind":"string"}}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
OPTIONAL MATCH (u)-[e:PURCHASED|RETURNED]->(p:Product)
RETURN
  u.id AS id,
  collect(type(e) = 'RETURNED') AS returned,
  collect(e.at.epochMillis) AS times,
  collect(e.id) AS events,
  collect(p.id) AS products,
  collect(
    CASE
      WHEN e IS NOT NULL THEN coalesce(e.quantity, 1)
    END) AS quantities,
  collect(
    CASE
      WHEN e IS NOT NULL THEN coalesce(e.price, -1.0)
    END) AS prices,
  collect(
    CASE
      WHEN e IS NOT NULL THEN coalesce(e.currency, p.currency, '')
    END) AS currencies`,
};

export interface ValueAmountsParams {
  /** empty for amounts without one */
  readonly currency: string;
}
export interface ValueAmountsRow {
  /** in no order */
  amounts: number[];
}
/**
 * What is foreseen that each person pays in a currency?
 * ```cypher
 * MATCH (u:User)
 * WHERE u.valueChurnRisk >= 0
 * UNWIND range(0, size(u.valueCurrencies) - 1) AS n
 * WITH u, n
 * WHERE u.valueCurrencies[n] = $currency
 * RETURN collect(u.valueAmounts[n]) AS amounts
 * ```
 */
export const valueAmounts: Query<ValueAmountsParams, ValueAmountsRow, 'read'> = {
  name: 'insight/value-amounts',
  mode: 'read',
  timeoutMs: 30000,
  params: {"currency":{"kind":"string"}},
  row: {"amounts":{"kind":"list","of":{"kind":"float"}}},
  text: `MATCH (u:User)
WHERE u.valueChurnRisk >= 0
UNWIND range(0, size(u.valueCurrencies) - 1) AS n
WITH u, n
WHERE u.valueCurrencies[n] = $currency
RETURN collect(u.valueAmounts[n]) AS amounts`,
};

export type ValueRunParams = Record<string, never>;
export interface ValueRunRow {
  id: string;
  at: Date;
  until: Date;
  horizonDays: number;
  people: number;
  judgement: string;
}
/**
 * What did the last value run find of the shop? No row before the first.
 * ```cypher
 * MATCH (r:ValueRun)
 * RETURN
 *   r.id AS id,
 *   r.at AS at,
 *   r.until AS until,
 *   r.horizonDays AS horizonDays,
 *   r.people AS people,
 *   r.judgement AS judgement
 * ORDER BY at DESC
 * LIMIT 1
 * ```
 */
export const valueRun: Query<ValueRunParams, ValueRunRow, 'read'> = {
  name: 'insight/value-run',
  mode: 'read',
  timeoutMs: 5000,
  params: {},
  row: {"id":{"kind":"string"},"at":{"kind":"datetime"},"until":{"kind":"datetime"},"horizonDays":{"kind":"int"},"people":{"kind":"int"},"judgement":{"kind":"string"}},
  text: `MATCH (r:ValueRun)
RETURN
  r.id AS id,
  r.at AS at,
  r.until AS until,
  r.horizonDays AS horizonDays,
  r.people AS people,
  r.judgement AS judgement
ORDER BY at DESC
LIMIT 1`,
};

export interface ValuesOfPeopleParams {
  readonly ids: readonly string[];
}
export interface ValuesOfPeopleRow {
  userId: string;
  purchases: number;
  lower: number;
  upper: number;
  alive: number;
  churnRisk: number;
  /** empty for amounts without one */
  currencies: string[];
  amounts: number[];
  lowers: number[];
  uppers: number[];
  /** null before the first influence run */
  sales: number | null;
  salesLower: number | null;
  salesUpper: number | null;
  salesProven: boolean;
  /** null where it is of several currencies */
  revenue: number | null;
  revenueCurrency: string | null;
}
/**
 * What does the last run foresee of these people, and what did each cause others to buy, as the last influence run found? No row for somebody who has bought nothing.
 * ```cypher
 * UNWIND $ids AS id
 * MATCH (u:User {id: id})
 * WHERE u.valueRun IS NOT NULL
 * RETURN
 *   u.id AS userId,
 *   u.valuePurchases AS purchases,
 *   u.valuePurchasesLower AS lower,
 *   u.valuePurchasesUpper AS upper,
 *   u.valueAlive AS alive,
 *   u.valueChurnRisk AS churnRisk,
 *   u.valueCurrencies AS currencies,
 *   u.valueAmounts AS amounts,
 *   u.valueLowers AS lowers,
 *   u.valueUppers AS uppers,
 *   u.salesAdjusted AS sales,
 *   u.salesLower AS salesLower,
 *   u.salesUpper AS salesUpper,
 *   coalesce(u.salesProven, false) AS salesProven,
 *   u.salesAdjustedRevenue AS revenue,
 *   u.salesCurrency AS revenueCurrency
 * ```
 */
export const valuesOfPeople: Query<ValuesOfPeopleParams, ValuesOfPeopleRow, 'read'> = {
  name: 'insight/values-of-people',
  mode: 'read',
  timeoutMs: 5000,
  params: {"ids":{"kind":"list","of":{"kind":"string"}}},
  row: {"userId":{"kind":"string"},"purchases":{"kind":"float"},"lower":{"kind":"int"},"upper":{"kind":"int"},"alive":{"kind":"float"},"churnRisk":{"kind":"float"},"currencies":{"kind":"list","of":{"kind":"string"}},"amounts":{"kind":"list","of":{"kind":"float"}},"lowers":{"kind":"list","of":{"kind":"float"}},"uppers":{"kind":"list","of":{"kind":"float"}},"sales":{"kind":"float","nullable":true},"salesLower":{"kind":"float","nullable":true},"salesUpper":{"kind":"float","nullable":true},"salesProven":{"kind":"boolean"},"revenue":{"kind":"float","nullable":true},"revenueCurrency":{"kind":"string","nullable":true}},
  text: `UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.valueRun IS NOT NULL
RETURN
  u.id AS userId,
  u.valuePurchases AS purchases,
  u.valuePurchasesLower AS lower,
  u.valuePurchasesUpper AS upper,
  u.valueAlive AS alive,
  u.valueChurnRisk AS churnRisk,
  u.valueCurrencies AS currencies,
  u.valueAmounts AS amounts,
  u.valueLowers AS lowers,
  u.valueUppers AS uppers,
  u.salesAdjusted AS sales,
  u.salesLower AS salesLower,
  u.salesUpper AS salesUpper,
  coalesce(u.salesProven, false) AS salesProven,
  u.salesAdjustedRevenue AS revenue,
  u.salesCurrency AS revenueCurrency`,
};

export interface WriteIntentsParams {
  /** id of the model */
  readonly run: string;
  /** NaN for a feature that is not known */
  readonly rows: readonly ({ readonly id: string; readonly probability: number; readonly features: readonly number[] | Float32Array | Float64Array })[];
}
export interface WriteIntentsRow {
  written: number;
}
/**
 * Write on people how probably each buys within the horizon, and what that was foreseen from.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.id})
 * SET u.intentProbability = row.probability, u.intentFeatures = row.features, u.intentRun = $run
 * RETURN count(u) AS written
 * ```
 */
export const writeIntents: Query<WriteIntentsParams, WriteIntentsRow, 'write'> = {
  name: 'insight/write-intents',
  mode: 'write',
  timeoutMs: 600000,
  params: {"run":{"kind":"string"},"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"probability":{"kind":"float"},"features":{"kind":"list","of":{"kind":"float"}}}}}},
  row: {"written":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET u.intentProbability = row.probability, u.intentFeatures = row.features, u.intentRun = $run
RETURN count(u) AS written`,
};

export interface WriteOrdersParams {
  readonly rows: readonly ({ readonly id: string; readonly orders?: number | null; readonly amounts?: readonly number[] | Float32Array | Float64Array | null; readonly currencies?: readonly string[] | null; readonly last?: Date | null })[];
}
export interface WriteOrdersRow {
  written: number;
}
/**
 * Write what these people bought, less what they brought back, in place of what stands there. Who has bought nothing keeps no figure.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.id})
 * SET u.orders = row.orders, u.spentAmounts = row.amounts, u.spentCurrencies = row.currencies, u.lastPurchaseAt = row.last
 * RETURN count(u) AS written
 * ```
 */
export const writeOrders: Query<WriteOrdersParams, WriteOrdersRow, 'write'> = {
  name: 'insight/write-orders',
  mode: 'write',
  timeoutMs: 60000,
  params: {"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"orders":{"kind":"int","nullable":true},"amounts":{"kind":"list","of":{"kind":"float"},"nullable":true},"currencies":{"kind":"list","of":{"kind":"string"},"nullable":true},"last":{"kind":"datetime","nullable":true}}}}},
  row: {"written":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET u.orders = row.orders, u.spentAmounts = row.amounts, u.spentCurrencies = row.currencies, u.lastPurchaseAt = row.last
RETURN count(u) AS written`,
};

export interface WriteValuesParams {
  readonly run: string;
  readonly rows: readonly ({ readonly id: string; readonly purchases: number; readonly lower: number; readonly upper: number; readonly alive: number; readonly churnRisk: number; readonly currencies: readonly string[]; readonly amounts: readonly number[] | Float32Array | Float64Array; readonly lowers: readonly number[] | Float32Array | Float64Array; readonly uppers: readonly number[] | Float32Array | Float64Array })[];
}
export interface WriteValuesRow {
  /** people */
  written: number;
}
/**
 * Write what a run foresees of some people, in place of what the run before did.
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (u:User {id: row.id})
 * SET
 *   u.valuePurchases = row.purchases,
 *   u.valuePurchasesLower = row.lower,
 *   u.valuePurchasesUpper = row.upper,
 *   u.valueAlive = row.alive,
 *   u.valueChurnRisk = row.churnRisk,
 *   u.valueCurrencies = row.currencies,
 *   u.valueAmounts = row.amounts,
 *   u.valueLowers = row.lowers,
 *   u.valueUppers = row.uppers,
 *   u.valueRun = $run
 * RETURN count(*) AS written
 * ```
 */
export const writeValues: Query<WriteValuesParams, WriteValuesRow, 'write'> = {
  name: 'insight/write-values',
  mode: 'write',
  timeoutMs: 600000,
  params: {"run":{"kind":"string"},"rows":{"kind":"list","of":{"kind":"map","fields":{"id":{"kind":"string"},"purchases":{"kind":"float"},"lower":{"kind":"int"},"upper":{"kind":"int"},"alive":{"kind":"float"},"churnRisk":{"kind":"float"},"currencies":{"kind":"list","of":{"kind":"string"}},"amounts":{"kind":"list","of":{"kind":"float"}},"lowers":{"kind":"list","of":{"kind":"float"}},"uppers":{"kind":"list","of":{"kind":"float"}}}}}},
  row: {"written":{"kind":"int"}},
  text: `UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET
  u.valuePurchases = row.purchases,
  u.valuePurchasesLower = row.lower,
  u.valuePurchasesUpper = row.upper,
  u.valueAlive = row.alive,
  u.valueChurnRisk = row.churnRisk,
  u.valueCurrencies = row.currencies,
  u.valueAmounts = row.amounts,
  u.valueLowers = row.lowers,
  u.valueUppers = row.uppers,
  u.valueRun = $run
RETURN count(*) AS written`,
};
