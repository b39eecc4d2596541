// What is each of these people to the viewer, and with whom does the person share activity? No rows for an unknown viewer.
// mode: read
// param viewerId: string
// param ids: string[]
// row userId: string
// row shareActivity: string
// row friend: boolean
// row followed: boolean - the viewer follows the person

MATCH (viewer:User {id: $viewerId})
UNWIND $ids AS id
MATCH (u:User {id: id})
RETURN
  u.id AS userId,
  coalesce(u.shareActivity, 'FRIENDS') AS shareActivity,
  EXISTS { (viewer)-[:FRIENDS_WITH]-(u) } AS friend,
  EXISTS { (viewer)-[:FOLLOWS]->(u) } AS followed
