// Store these categories under their parents; which rows told nothing new?
// Ids are distinct within one call.
// mode: write
// param rows: {id: string, name: string?, parentId: string?}[]
// row known: string[] - ids whose row changed nothing
// timeout: 60s

UNWIND $rows AS row
OPTIONAL MATCH (old:Category {id: row.id})
OPTIONAL MATCH (old)-[:CHILD_OF]->(under:Category {id: row.parentId})
WITH
  row,
  old IS NOT NULL AND
  (row.name IS NULL OR coalesce(old.name = row.name, false)) AND
  (row.parentId IS NULL OR under IS NOT NULL) AS same
MERGE (c:Category {id: row.id})
SET c.name = coalesce(row.name, c.name)
FOREACH (parentId IN
CASE
  WHEN row.parentId IS NULL THEN []
  ELSE [row.parentId]
END |
  MERGE (parent:Category {id: parentId})
  MERGE (c)-[:CHILD_OF]->(parent)
)
RETURN collect(
    CASE
      WHEN same THEN row.id
    END) AS known
