// Which of these products did friends that giver and receiver have in common buy lately, and which are already to be given to the receiver? All that these friends did with them, because that
// decides what of it may be told.
// mode: read
// param userId: string - who gives
// param forUserId: string
// param productIds: string[]
// param now: datetime
// row claimed: string[]
// row acts: {userId: string, shareActivity: string, productId: string, relationship: string, reason: string?, value: float?, text: string?, at: datetime}[]
// timeout: 10s

MATCH (giver:User {id: $userId})
MATCH (receiver:User {id: $forUserId})
RETURN
  COLLECT {
    MATCH (receiver)<-[:GIFT_FOR]-(g:Gift)-[:GIFT_OF]->(p:Product)
    WHERE g.state <> 'RELEASED' AND g.until > $now AND p.id IN $productIds
    RETURN DISTINCT p.id
  } AS claimed,
  COLLECT {
    MATCH (giver)-[:FRIENDS_WITH]-(v:User)-[:FRIENDS_WITH]-(receiver)
    WHERE v.inauthentic IS NULL
    WITH DISTINCT v
    MATCH (v)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
    WHERE p.id IN $productIds
    RETURN {
      userId: v.id,
      shareActivity: coalesce(v.shareActivity, 'FRIENDS'),
      productId: p.id,
      relationship: type(e),
      reason: e.reason,
      value: e.value,
      text: e.text,
      at: e.at
    }
  } AS acts
