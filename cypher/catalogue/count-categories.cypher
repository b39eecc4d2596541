// How many categories match the filter?
// mode: read
// param parentId: string?
// param top: boolean?
// param nameContains: string? - in lower case
// row total: int
// timeout: 5s
// scan: a count that the caller asked for looks at every category

MATCH (c:Category)
WHERE
  ($nameContains IS NULL OR toLower(c.name) CONTAINS $nameContains) AND
  ($top IS NULL OR $top <> EXISTS { (c)-[:CHILD_OF]->() }) AND
  ($parentId IS NULL OR EXISTS { (c)-[:CHILD_OF]->(:Category {id: $parentId}) })
RETURN count(*) AS total
