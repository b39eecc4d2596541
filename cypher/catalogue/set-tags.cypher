// Give each of these products exactly these tags.
// mode: write
// param rows: {id: string, tags: string[]}[]
// row products: int
// timeout: 60s

UNWIND $rows AS row
MATCH (p:Product {id: row.id})
OPTIONAL MATCH (p)-[old:TAGGED]->(t:Tag)
WHERE NOT t.id IN row.tags
DELETE old
WITH DISTINCT p, row
FOREACH (tag IN row.tags |
  MERGE (t:Tag {id: tag})
  MERGE (p)-[:TAGGED]->(t)
)
RETURN count(*) AS products
