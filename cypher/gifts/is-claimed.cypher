// Is a product to be given to a person already?
// mode: read
// param forUserId: string
// param productId: string
// param now: datetime
// row claimed: boolean
// timeout: 5s

MATCH (u:User {id: $forUserId})
MATCH (p:Product {id: $productId})
RETURN
  EXISTS {
    MATCH (u)<-[:GIFT_FOR]-(g:Gift)-[:GIFT_OF]->(p)
    WHERE g.state <> 'RELEASED' AND g.until > $now
  } AS claimed
