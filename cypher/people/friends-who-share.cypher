// Which of these people are friends of the viewer and share their activity with friends?
// mode: read
// param viewerId: string
// param ids: string[]
// row userId: string

MATCH (viewer:User {id: $viewerId})
UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND EXISTS { (viewer)-[:FRIENDS_WITH]-(u) }
RETURN u.id AS userId
