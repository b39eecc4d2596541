// Sell a product no longer to groups. Groups that are open go on at their terms.
// mode: write
// param productId: string
// row ended: int
// timeout: 10s

MATCH (o:GroupOffer {productId: $productId})
DETACH DELETE o
RETURN count(*) AS ended
