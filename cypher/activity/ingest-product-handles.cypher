// Give these products their handles; how many are those of other products?
// mode: write
// param rows: {productId: string, handle: string}[]
// row taken: int
// timeout: 60s

UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
FOREACH (_ IN
CASE
  WHEN p.handle <> row.handle THEN [1]
  ELSE []
END |
  REMOVE p.handle
)
WITH count(*) AS cleared
UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (other:Product {handle: row.handle})
WHERE other <> p
FOREACH (_ IN
CASE
  WHEN other IS NULL THEN [1]
  ELSE []
END |
  SET p.handle = row.handle
)
RETURN count(other) AS taken
