// How many pieces of these products were bought on which day, and for how much? Amounts are of one currency a product, that of its price; pieces that were
// paid in another, or for which no price is known, count as pieces alone. Days are counted from 1970 in UTC.
// mode: read
// param ids: string[]
// param from: datetime
// param until: datetime
// row productId: string
// row day: int
// row pieces: int
// row priced: int - of them, those whose price is known in the currency of the product
// row paid: float - for those
// timeout: 30s

UNWIND $ids AS id
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
ORDER BY productId, day
