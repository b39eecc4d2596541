// Take the handles of these products away, so that they can be given anew.
// mode: write
// param ids: string[]
// row products: int

UNWIND $ids AS id
MATCH (p:Product {id: id})
REMOVE p.handle
RETURN count(*) AS products
