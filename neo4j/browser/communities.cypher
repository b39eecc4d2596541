// Which communities are there, who leads each, and how many friendships stay inside?
// Set first: :param top => 20

MATCH (u:User)
WHERE u.influenceCommunity IS NOT NULL
WITH u.influenceCommunity AS community, count(*) AS people
ORDER BY people DESC
LIMIT toInteger($top)
MATCH (leader:User {id: community})
CALL (community) {
  MATCH (u:User {influenceCommunity: community})-[:FRIENDS_WITH]-(other:User)
  RETURN
    count(*) AS ends,
    sum(
      CASE
        WHEN other.influenceCommunity = community THEN 1
        ELSE 0
      END) AS inside
}
CALL (community) {
  MATCH (u:User {influenceCommunity: community})
  WITH u.region AS region, count(*) AS here
  ORDER BY here DESC
  LIMIT 1
  RETURN region AS mostOf
}
RETURN
  community,
  leader.name AS leader,
  people,
  CASE
    WHEN ends > 0 THEN round(toFloat(inside) / ends, 2)
  END AS friendshipsInside,
  mostOf
ORDER BY people DESC
