// At which prices are these products sold to groups, and how many pieces are there for groups?
// mode: read
// param productIds: string[]
// row productId: string
// row tierPeople: int[]
// row tierPrices: float[]
// row currency: string
// row hours: int
// row mostPeople: int
// row price: float?
// row priceCurrency: string?
// row active: boolean
// row stock: int?
// row reserved: int
// timeout: 5s

UNWIND $productIds AS id
MATCH (o:GroupOffer {productId: id})-[:OFFER_OF]->(p:Product)
RETURN
  p.id AS productId,
  o.tierPeople AS tierPeople,
  o.tierPrices AS tierPrices,
  o.currency AS currency,
  o.hours AS hours,
  o.mostPeople AS mostPeople,
  p.price AS price,
  p.currency AS priceCurrency,
  coalesce(p.active, true) AS active,
  p.stock AS stock,
  coalesce(p.reserved, 0) AS reserved
