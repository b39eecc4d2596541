// Take a price back: the product has the price from before the change again. No row where the price is no longer the one that the change put in force, or it was taken back already.
// mode: write
// param id: string
// param at: datetime
// param by: string
// row id: string
// timeout: 10s

MATCH (c:PriceChange {id: $id})-[:PRICE_OF]->(p:Product)
SET p.id = p.id
WITH c, p
WHERE c.revertedAt IS NULL AND p.price = c.price
SET p.price = c.before, c.revertedAt = $at, c.revertedBy = $by
RETURN c.id AS id
