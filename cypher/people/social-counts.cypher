// How many friends, followers and followed people does each of these people have?
// mode: read
// param ids: string[]
// row userId: string
// row friends: int
// row followers: int
// row following: int

UNWIND $ids AS id
MATCH (u:User {id: id})
RETURN
  u.id AS userId,
  COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
  COUNT { (u)<-[:FOLLOWS]-() } AS followers,
  COUNT { (u)-[:FOLLOWS]->() } AS following
