// Which people have bought, in the order of a figure? People of whom it is not known are left out.
// mode: read
// param by: string - ORDERS, SPENT, LAST_PURCHASE, VALUE, EXPECTED_PURCHASES, CHURN_RISK or INTENT
// param sign: int - 1 for the least first, -1 for the largest first
// param currency: string? - of SPENT and VALUE, and of the least amounts: empty for amounts without one
// param minOrders: int - from 1
// param maxOrders: int?
// param lastAfter: datetime?
// param lastBefore: datetime?
// param minSpent: float?
// param minValue: float?
// param minChurnRisk: float?
// param maxChurnRisk: float?
// param minIntent: float?
// param maxIntent: float?
// param region: string?
// param after: float? - figure of the last person of the page before, times the sign
// param afterId: string?
// param limit: int
// row userId: string
// row key: float
// row orders: int
// row amounts: float[]
// row currencies: string[]
// row lastPurchaseAt: datetime
// timeout: 10s

MATCH (u:User)
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
ORDER BY key, userId
