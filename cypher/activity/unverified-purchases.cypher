// Which unverified purchases have these ids? Their people are locked before the look, so that nobody else confirms them meanwhile.
// mode: write
// param ids: string[]
// row id: string
// row sentAs: string
// row userId: string
// row productId: string

UNWIND $ids AS id
MATCH (u:User)-[:UNVERIFIED_PURCHASE {id: id}]->(:Product)
WITH id, u
ORDER BY u.id
SET u.shareActivity = coalesce(u.shareActivity, 'FRIENDS')
WITH id, u
MATCH (u)-[e:UNVERIFIED_PURCHASE]->(p:Product)
WHERE e.id = id
RETURN e.id AS id, e.sentAs AS sentAs, u.id AS userId, p.id AS productId
