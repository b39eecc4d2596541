// How is the person tied, and what did the last influence run find? No row for an unknown person. Communities are counted among
// at most `scanned` friends.
// mode: read
// param userId: string
// param scanned: int
// row friends: int
// row followers: int
// row following: int
// row rank: int? - by influence, from 1
// row proven: boolean - the person's word sold more than chance explains
// row community: string?
// row outside: int - friends of another community than the person's
// row counted: int - friends who were looked at
// row communities: int - other communities among them
// row heard: int - how often the person was probably moved by others
// row moved: int - how often the person probably moved others
// timeout: 5s

MATCH (u:User {id: $userId})
CALL (u) {
  CALL (u) {
    MATCH (u)-[:FRIENDS_WITH]-(friend:User)
    RETURN friend
    LIMIT $scanned
  }
  WITH u, friend, friend.influenceCommunity <> u.influenceCommunity AS isOutside
  RETURN
    count(friend) AS counted,
    count(
      CASE
        WHEN isOutside THEN 1
      END) AS outside,
    count(DISTINCT
      CASE
        WHEN isOutside THEN friend.influenceCommunity
      END) AS communities
}
CALL (u) {
  OPTIONAL MATCH (u)<-[i:INFLUENCED]-(:User)
  RETURN coalesce(sum(i.count), 0) AS heard
}
CALL (u) {
  OPTIONAL MATCH (u)-[i:INFLUENCED]->(:User)
  RETURN coalesce(sum(i.count), 0) AS moved
}
RETURN
  COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
  COUNT { (u)<-[:FOLLOWS]-() } AS followers,
  COUNT { (u)-[:FOLLOWS]->() } AS following,
  u.influenceRank AS rank,
  coalesce(u.salesProven, false) AS proven,
  u.influenceCommunity AS community,
  outside,
  counted,
  communities,
  heard,
  moved
