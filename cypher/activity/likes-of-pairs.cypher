// Which of these people like these products already? Each person is locked before the look, so that of two likes at once the
// second one sees the first.
// mode: write
// param pairs: {userId: string, productId: string}[]
// row userId: string
// row productId: string
// row id: string

UNWIND $pairs AS pair
MATCH (u:User {id: pair.userId})
SET u.shareActivity = coalesce(u.shareActivity, 'FRIENDS')
WITH pair, u
MATCH (p:Product {id: pair.productId})
MATCH (u)-[like:LIKED]->(p)
RETURN u.id AS userId, p.id AS productId, min(like.id) AS id
