// Put a price in force: the price of the product becomes it, and what was done is kept. No row where the price is no longer the one named, where
// another change of the product holds since a moment, or where the id is taken. The write of the id locks the product, so that of two changes one waits.
// mode: write
// param id: string
// param productId: string
// param before: float
// param price: float
// param at: datetime
// param since: datetime - a change since then holds the price
// param by: string
// param note: string?
// row id: string
// timeout: 10s

MATCH (p:Product {id: $productId})
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
RETURN c.id AS id
