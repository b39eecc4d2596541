// What is a gift?
// mode: read
// param id: string
// row id: string
// row forUserId: string
// row productId: string
// row state: string
// row occasion: string
// row claimerId: string
// row claimedAt: datetime
// row until: datetime
// row goal: float?
// row promised: float?
// row currency: string?
// row givers: {userId: string, amount: float?}[] - in the order in which they came
// timeout: 5s

MATCH (g:Gift {id: $id})-[:GIFT_FOR]->(receiver:User)
MATCH (g)-[:GIFT_OF]->(p:Product)
RETURN
  g.id AS id,
  receiver.id AS forUserId,
  p.id AS productId,
  g.state AS state,
  g.occasion AS occasion,
  g.claimerId AS claimerId,
  g.claimedAt AS claimedAt,
  g.until AS until,
  g.goal AS goal,
  g.promised AS promised,
  g.currency AS currency,
  COLLECT {
    MATCH (u:User)-[x:GIVES]->(g)
    RETURN {userId: u.id, amount: x.amount}
    ORDER
    BY
    x.at,
    u.id
  } AS givers
