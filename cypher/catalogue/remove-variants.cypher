// Remove the variants of these products that are not among those to keep.
// mode: write
// param rows: {id: string, keep: string[]}[]
// row products: int

UNWIND $rows AS row
MATCH (p:Product {id: row.id})
OPTIONAL MATCH (old:ProductVariant)-[:VARIANT_OF]->(p)
WHERE NOT old.id IN row.keep
DETACH DELETE old
RETURN count(DISTINCT row.id) AS products
