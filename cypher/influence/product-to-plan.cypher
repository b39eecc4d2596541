// What are the price, the currency and the stock of a product, is it on sale, and who bought it?
// mode: read
// param productId: string
// row price: float?
// row currency: string?
// row stock: int?
// row active: boolean
// row owners: string[]
// timeout: 30s

MATCH (p:Product {id: $productId})
CALL (p) {
  MATCH (p)<-[:PURCHASED]-(u:User)
  RETURN collect(DISTINCT u.id) AS owners
}
RETURN p.price AS price, p.currency AS currency, p.stock AS stock, coalesce(p.active, true) AS active, owners
