// Say at which prices a product is sold to groups; no row for an unknown product.
// mode: write
// param productId: string
// param tierPeople: int[]
// param tierPrices: float[]
// param currency: string
// param hours: int
// param mostPeople: int
// param at: datetime
// param by: string
// row productId: string
// timeout: 10s

MATCH (p:Product {id: $productId})
MERGE (o:GroupOffer {productId: $productId})
MERGE (o)-[:OFFER_OF]->(p)
SET
  o.tierPeople = $tierPeople,
  o.tierPrices = $tierPrices,
  o.currency = $currency,
  o.hours = $hours,
  o.mostPeople = $mostPeople,
  o.changedAt = $at,
  o.changedBy = $by
RETURN p.id AS productId
