// Whom did a person move, and whom did these people move in turn?
// Another person than the one who moved most: write the id between the quotes.

WITH '' AS wanted
CALL (wanted) {
  MATCH (u:User {id: wanted})
  RETURN u
  UNION
  MATCH (u:User)
  WHERE wanted = '' AND u.influenceRank <= 50
  WITH
    u,
    COUNT {
      MATCH (u)-[i:INFLUENCED]->()
      WHERE i.model = u.influenceModel
    } AS moved
  ORDER BY moved DESC, u.influenceRank
  LIMIT 1
  RETURN u
}
MATCH way = (u)-[:INFLUENCED*1..2]->(:User)
WHERE all(step IN relationships(way) WHERE step.model = u.influenceModel)
RETURN way
LIMIT 200
