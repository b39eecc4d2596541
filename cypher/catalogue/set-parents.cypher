// Set the parent of each of these categories, or remove it, and return the parents that do not exist.
// mode: write
// param rows: {id: string, parentId: string?}[]
// row categoryId: string
// row unknown: boolean

UNWIND $rows AS row
MATCH (c:Category {id: row.id})
OPTIONAL MATCH (c)-[old:CHILD_OF]->()
DELETE old
WITH DISTINCT c, row
OPTIONAL MATCH (parent:Category {id: row.parentId})
FOREACH (_ IN
CASE
  WHEN parent IS NULL THEN []
  ELSE [1]
END |
  MERGE (c)-[:CHILD_OF]->(parent)
)
RETURN c.id AS categoryId, row.parentId IS NOT NULL AND parent IS NULL AS unknown
