// Remove what storefronts told of these purchases, which the graph now holds as confirmed; how many were there?
// mode: write
// param rows: {id: string, userId: string, productId: string}[] - an id is that of the purchase, or the one under which it was told of
// row removed: int

UNWIND $rows AS row
CALL (row) {
  MATCH ()-[e:UNVERIFIED_PURCHASE {sentAs: row.id}]->()
  USING INDEX SEEK e:UNVERIFIED_PURCHASE(sentAs)
  RETURN e
    UNION
  MATCH ()-[e:UNVERIFIED_PURCHASE {id: row.id}]->()
  USING INDEX SEEK e:UNVERIFIED_PURCHASE(id)
  RETURN e
}
WITH row, e
WHERE startNode(e).id = row.userId AND endNode(e).id = row.productId
DELETE e
RETURN count(e) AS removed
