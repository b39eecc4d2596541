// Remove what storefronts told of these purchases, which the graph now holds as confirmed; how many were there?
// mode: write
// param rows: {id: string, userId: string, productId: string}[] - an id is that of the purchase, or the one under which it was told of
// row removed: int

UNWIND $rows AS row
CALL (row) {
  MATCH (u:User)-[e:UNVERIFIED_PURCHASE {sentAs: row.id}]->(p:Product)
  WHERE u.id = row.userId AND p.id = row.productId
  RETURN e
    UNION
  MATCH (u:User)-[e:UNVERIFIED_PURCHASE {id: row.id}]->(p:Product)
  WHERE u.id = row.userId AND p.id = row.productId
  RETURN e
}
DELETE e
RETURN count(e) AS removed
