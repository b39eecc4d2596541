// Which of these people may be in the audience of a product: are still there, did not buy it, and are neither robots nor inauthentic?
// mode: read
// param ids: string[]
// param productId: string
// row userId: string
// row contactable: boolean - whether the shop may write to the person
// row communityId: string? - of the last influence run
// timeout: 30s

UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.robotLike IS NULL AND u.inauthentic IS NULL AND NOT EXISTS { (u)-[:PURCHASED]->(:Product {id: $productId}) }
RETURN u.id AS userId, coalesce(u.mayContact, false) AS contactable, u.influenceCommunity AS communityId
