// What is to be given to a person, the latest first?
// mode: read
// param forUserId: string
// param now: datetime
// param beforeAt: datetime?
// param beforeId: string?
// param limit: int
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

MATCH (g:Gift)-[:GIFT_FOR]->(receiver:User {id: $forUserId})
MATCH (g)-[:GIFT_OF]->(p:Product)
WHERE
  g.state <> 'RELEASED' AND
  g.until > $now AND
  ($beforeAt IS NULL OR g.claimedAt < $beforeAt OR (g.claimedAt = $beforeAt AND g.id > $beforeId))
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
ORDER BY claimedAt DESC, id
LIMIT $limit
