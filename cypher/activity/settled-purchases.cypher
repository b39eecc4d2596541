// Which of these purchases, by the id under which they are sent, does the graph hold as confirmed, under that id or another one?
// mode: read
// param rows: {sentAs: string, userId: string, productId: string}[]
// row sentAs: string
// row userId: string
// row productId: string
// row id: string - of the purchase

UNWIND $rows AS row
CALL (row) {
  MATCH ()-[e:PURCHASED {id: row.sentAs}]->()
  USING INDEX SEEK e:PURCHASED(id)
  RETURN e
    UNION
  MATCH ()-[e:PURCHASED {sentAs: row.sentAs}]->()
  USING INDEX SEEK e:PURCHASED(sentAs)
  RETURN e
}
WITH row, e
WHERE startNode(e).id = row.userId AND endNode(e).id = row.productId
RETURN row.sentAs AS sentAs, row.userId AS userId, row.productId AS productId, min(e.id) AS id
