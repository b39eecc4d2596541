// What was done under this key?
// mode: read
// param id: string
// row groupId: string
// row act: string
// row userId: string?
// timeout: 5s

MATCH (s:GroupStep {id: $id})-[:GROUP_STEP_OF]->(g:GroupPurchase)
RETURN g.id AS groupId, s.act AS act, s.userId AS userId
