// Is there such a product?
// mode: read
// param productId: string
// row exists: boolean
// timeout: 5s

RETURN EXISTS { (:Product {id: $productId}) } AS exists
