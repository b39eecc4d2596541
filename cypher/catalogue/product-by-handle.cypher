// Which product has this handle?
// mode: read
// param handle: string
// row productId: string

MATCH (p:Product {handle: $handle})
RETURN p.id AS productId
