// To which members of a segment may the shop write now, what did each pay, and what is each foreseen to spend?
// mode: read
// param id: string
// param currency: string - of what was paid and will be spent
// row userId: string
// row orders: int
// row spent: float? - null where nothing was paid in the currency
// row value: float?
// timeout: 60s

MATCH (:Segment {id: $id})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
WHERE u.mayContact = true
RETURN
  u.id AS userId,
  coalesce(u.orders, 0) AS orders,
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
ORDER BY userId
