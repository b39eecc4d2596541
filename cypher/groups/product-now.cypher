// How many pieces has a product, and is a person in an open group purchase of it?
// mode: read
// param productId: string
// param userId: string
// row stock: int?
// row reserved: int
// row elsewhere: boolean
// timeout: 5s

MATCH (p:Product {id: $productId})
OPTIONAL MATCH (u:User {id: $userId})
RETURN
  p.stock AS stock,
  coalesce(p.reserved, 0) AS reserved,
  u IS NOT NULL AND EXISTS { (u)-[:BUYS_IN]->(:GroupPurchase {state: 'OPEN'})-[:GROUP_OF]->(p) } AS elsewhere
