// What did each of these people do with each of these products? Events that say nothing for or against a product are left out.
// mode: read
// param pairs: {userId: string, productId: string}[]
// row userId: string
// row productId: string
// row relationship: string - its type
// row reason: string? - of a dislike
// row value: float? - stars of a rating
// row text: string? - of a comment
// row at: datetime
// timeout: 5s

UNWIND $pairs AS pair
MATCH (u:User {id: pair.userId})
MATCH (p:Product {id: pair.productId})
MATCH (u)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p)
RETURN
  pair.userId AS userId,
  pair.productId AS productId,
  type(e) AS relationship,
  e.reason AS reason,
  e.value AS value,
  e.text AS text,
  e.at AS at
