// What was known of people before a moment of each? Nothing that came later, so that what an experiment did is not among it.
// mode: read
// param people: {id: string, at: datetime}[]
// row userId: string
// row tenureDays: float? - null where it is not known when the person joined
// row purchases: int
// row recentPurchases: int - in the 90 days before
// row daysSincePurchase: float? - null of who bought nothing
// row views: int - in the 90 days before
// row friends: int
// row followers: int
// timeout: 60s

UNWIND $people AS person
MATCH (u:User {id: person.id})
CALL (u, person) {
  OPTIONAL MATCH (u)-[p:PURCHASED]->(:Product)
  WHERE p.at < person.at
  RETURN
    count(p) AS purchases,
    count(
      CASE
        WHEN p.at >= person.at - duration({days: 90}) THEN 1
      END) AS recentPurchases,
    max(p.at) AS last
}
RETURN
  u.id AS userId,
  (person.at.epochMillis - u.joinedAt.epochMillis) / 86400000.0 AS tenureDays,
  purchases,
  recentPurchases,
  (person.at.epochMillis - last.epochMillis) / 86400000.0 AS daysSincePurchase,
  COUNT { (u)-[v:VIEWED]->(:Product)
  WHERE v.at < person.at AND v.at >= person.at - duration({days: 90}) } AS views,
  COUNT { (u)-[f:FRIENDS_WITH]-(:User)
  WHERE f.since IS NULL OR f.since < person.at } AS friends,
  COUNT { (u)<-[f:FOLLOWS]-(:User)
  WHERE f.since IS NULL OR f.since < person.at } AS followers
