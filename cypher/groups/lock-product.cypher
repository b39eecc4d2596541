// Lock a product, so that of two calls that count its pieces one waits: before anything of it or of its groups is read.
// mode: write
// param productId: string
// row productId: string
// timeout: 30s

MATCH (p:Product {id: $productId})
SET p.id = p.id
RETURN p.id AS productId
