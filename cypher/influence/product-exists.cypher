// Is there a product with this id?
// mode: read
// param productId: string
// row exists: boolean
// timeout: 5s

RETURN EXISTS { (:Product {id: $productId}) } AS exists
