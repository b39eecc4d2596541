// Which communities are there, who leads each, and how much of what they hear is from their own people?

MATCH (c:Community)
WITH c
ORDER BY c.people DESC, c.id
LIMIT 20
MATCH (leader:User {id: c.leader})
CALL (c) {
  MATCH (c)<-[:MEMBER_OF]-(u:User)
  WITH u.region AS region, count(*) AS here
  ORDER BY here DESC, region
  LIMIT 1
  RETURN region AS mostOf
}
CALL (c) {
  OPTIONAL MATCH (c)-[h:HEARS]->()
  RETURN coalesce(sum(h.times), 0) AS outside
}
RETURN
  c.id AS community,
  leader.name AS leader,
  c.people AS people,
  round(1.0 * c.inside / (c.inside + outside), 3) AS shareInside,
  mostOf
ORDER BY people DESC
