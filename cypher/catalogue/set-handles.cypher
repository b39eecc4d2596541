// Give each of these products its handle, and return the products that have it already.
// mode: write
// param rows: {id: string, handle: string}[]
// row productId: string
// row takenBy: string?

UNWIND $rows AS row
MATCH (p:Product {id: row.id})
OPTIONAL MATCH (other:Product {handle: row.handle})
FOREACH (_ IN
CASE
  WHEN other IS NULL THEN [1]
  ELSE []
END |
  SET p.handle = row.handle
)
RETURN p.id AS productId, other.id AS takenBy
