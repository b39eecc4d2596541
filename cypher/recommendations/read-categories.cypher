// Which categories are there, and what is the parent of each?
// mode: read
// row categoryId: string
// row name: string?
// row parentIds: string[]
// timeout: 60s
// scan: categories are few, and all of them are kept in memory

MATCH (c:Category)
RETURN
  c.id AS categoryId,
  c.name AS name,
  COLLECT {
    MATCH (c)-[:CHILD_OF]->(parent:Category)
    RETURN parent.id
  } AS parentIds
