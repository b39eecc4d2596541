// What did each of these people do for or against products? Events that say nothing for or against a product are left out.
// mode: read
// param ids: string[]
// param productId: string?
// row id: string
// row relationship: string
// row at: datetime
// row userId: string
// row productId: string
// row value: float?
// row quantity: int?
// row price: float?
// row currency: string?
// row text: string?
// row channel: string?
// row reason: string?
// timeout: 5s

UNWIND $ids AS id
MATCH (u:User {id: id})-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
WHERE $productId IS NULL OR p.id = $productId
RETURN
  e.id AS id,
  type(e) AS relationship,
  e.at AS at,
  u.id AS userId,
  p.id AS productId,
  e.value AS value,
  e.quantity AS quantity,
  e.price AS price,
  e.currency AS currency,
  e.text AS text,
  e.channel AS channel,
  e.reason AS reason
