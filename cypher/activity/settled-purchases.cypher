// Which of these purchases, by the id under which they are sent, does the graph hold as confirmed, under that id or another one?
// mode: read
// param rows: {sentAs: string, userId: string, productId: string}[]
// row sentAs: string
// row userId: string
// row productId: string
// row id: string - of the purchase

UNWIND $rows AS row
CALL (row) {
  MATCH (u:User)-[e:PURCHASED {id: row.sentAs}]->(p:Product)
  USING INDEX e:PURCHASED(id)
  WHERE u.id = row.userId AND p.id = row.productId
  RETURN e.id AS id
    UNION
  MATCH (u:User)-[e:PURCHASED {sentAs: row.sentAs}]->(p:Product)
  USING INDEX e:PURCHASED(sentAs)
  WHERE u.id = row.userId AND p.id = row.productId
  RETURN e.id AS id
}
RETURN row.sentAs AS sentAs, row.userId AS userId, row.productId AS productId, min(id) AS id
