// How is a group purchase, and what is a person in it?
// mode: read
// param groupId: string
// param userId: string?
// row state: string
// row openerId: string
// row deadline: datetime
// row tierPeople: int[]
// row tierPrices: float[]
// row mostPeople: int
// row people: int
// row stock: int?
// row reserved: int
// row member: boolean
// row asked: boolean
// row elsewhere: boolean - whether the person is in another open group of the product
// timeout: 5s

MATCH (g:GroupPurchase {id: $groupId})-[:GROUP_OF]->(p:Product)
OPTIONAL MATCH (u:User {id: $userId})
RETURN
  g.state AS state,
  g.openerId AS openerId,
  g.deadline AS deadline,
  g.tierPeople AS tierPeople,
  g.tierPrices AS tierPrices,
  g.mostPeople AS mostPeople,
  g.people AS people,
  p.stock AS stock,
  coalesce(p.reserved, 0) AS reserved,
  u IS NOT NULL AND EXISTS { (u)-[:BUYS_IN]->(g) } AS member,
  u IS NOT NULL AND EXISTS { (u)-[:ASKED_INTO]->(g) } AS asked,
  u IS NOT NULL AND
  EXISTS {
    MATCH (u)-[:BUYS_IN]->(other:GroupPurchase {state: 'OPEN'})-[:GROUP_OF]->(p)
    WHERE other <> g
  } AS elsewhere
