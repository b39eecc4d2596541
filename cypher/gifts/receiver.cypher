// What did a person do for or against products, and what is the person to somebody who wants to give a present? No row where one of both is unknown.
// mode: read
// param userId: string - who gives
// param forUserId: string
// row friend: boolean
// row shareActivity: string
// row acts: {productId: string, relationship: string, reason: string?, value: float?, text: string?, at: datetime}[]
// timeout: 10s

MATCH (giver:User {id: $userId})
MATCH (u:User {id: $forUserId})
RETURN
  EXISTS { (giver)-[:FRIENDS_WITH]-(u) } AS friend,
  coalesce(u.shareActivity, 'FRIENDS') AS shareActivity,
  COLLECT {
    MATCH (u)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
    RETURN {productId: p.id, relationship: type(e), reason: e.reason, value: e.value, text: e.text, at: e.at}
  } AS acts
