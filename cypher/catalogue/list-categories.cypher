// Which categories match the filter, in the order of their ids?
// mode: read
// param after: string - the id before the page
// param parentId: string?
// param top: boolean?
// param nameContains: string? - in lower case
// param limit: int
// row categoryId: string
// timeout: 5s

MATCH (c:Category)
WHERE
  c.id > $after AND
  ($nameContains IS NULL OR toLower(c.name) CONTAINS $nameContains) AND
  ($top IS NULL OR $top <> EXISTS { (c)-[:CHILD_OF]->() }) AND
  ($parentId IS NULL OR EXISTS { (c)-[:CHILD_OF]->(:Category {id: $parentId}) })
RETURN c.id AS categoryId
ORDER BY categoryId
LIMIT $limit
