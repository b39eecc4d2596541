// Who are the most influential people of the largest community, and whom did they move in it?
// Another community: write its id between the quotes.

WITH '' AS wanted
CALL (wanted) {
  MATCH (c:Community {id: wanted})
  RETURN c
  UNION
  MATCH (c:Community)
  WHERE wanted = ''
  WITH c
  ORDER BY c.people DESC, c.id
  LIMIT 1
  RETURN c
}
MATCH (c)<-[m:MEMBER_OF]-(u:User)
WITH c, m, u
ORDER BY u.influenceRank
LIMIT 15
OPTIONAL MATCH (u)-[i:INFLUENCED]->(other:User)-[of:MEMBER_OF]->(c)
WHERE i.model = u.influenceModel
RETURN c, m, u, i, other, of
