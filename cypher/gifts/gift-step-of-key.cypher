// What was done with a gift under this key?
// mode: read
// param id: string
// row giftId: string
// row act: string
// row userId: string
// timeout: 5s

MATCH (s:GiftStep {id: $id})-[:GIFT_STEP_OF]->(g:Gift)
RETURN g.id AS giftId, s.act AS act, s.userId AS userId
