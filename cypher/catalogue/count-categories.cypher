// How many categories match the filter?
// mode: read
// param parentId: string?
// param nameContains: string? - in lower case
// row total: int
// timeout: 5s
// scan: a count that the caller asked for looks at every category

MATCH (c:Category)
WHERE
  ($nameContains IS NULL OR toLower(c.name) CONTAINS $nameContains) AND
  ($parentId IS NULL OR EXISTS { (c)-[:CHILD_OF]->(:Category {id: $parentId}) })
RETURN count(*) AS total
