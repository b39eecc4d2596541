// Lock whoever receives a gift, before anything of it is read; no row where there is no such gift.
// mode: write
// param giftId: string
// row userId: string
// timeout: 30s

MATCH (:Gift {id: $giftId})-[:GIFT_FOR]->(u:User)
SET u.id = u.id
RETURN u.id AS userId
