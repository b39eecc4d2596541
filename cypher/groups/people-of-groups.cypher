// Who is in these group purchases, and who was asked?
// mode: read
// param ids: string[]
// row id: string
// row members: string[] - in the order in which they came
// row asked: {userId: string, by: string}[] - those who joined too
// timeout: 5s

UNWIND $ids AS id
MATCH (g:GroupPurchase {id: id})
RETURN
  g.id AS id,
  COLLECT {
    MATCH (u:User)-[x:BUYS_IN]->(g)
    RETURN u.id
    ORDER
    BY
    x.at,
    u.id
  } AS members,
  COLLECT {
    MATCH (u:User)-[x:ASKED_INTO]->(g)
    RETURN {userId: u.id, by: x.by}
    ORDER
    BY
    u.id
  } AS asked
