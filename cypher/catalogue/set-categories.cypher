// Put each of these products into exactly these categories, and return the categories that do not exist.
// mode: write
// param rows: {id: string, categoryIds: string[]}[]
// row productId: string
// row unknown: string[]

UNWIND $rows AS row
MATCH (p:Product {id: row.id})
OPTIONAL MATCH (p)-[old:IN_CATEGORY]->(c:Category)
WHERE NOT c.id IN row.categoryIds
DELETE old
WITH DISTINCT p, row
CALL (p, row) {
  UNWIND row.categoryIds AS categoryId
  OPTIONAL MATCH (c:Category {id: categoryId})
  FOREACH (_ IN
  CASE
    WHEN c IS NULL THEN []
    ELSE [1]
  END |
    MERGE (p)-[:IN_CATEGORY]->(c)
  )
  RETURN collect(
      CASE
        WHEN c IS NULL THEN categoryId
      END) AS unknown
}
RETURN p.id AS productId, unknown
