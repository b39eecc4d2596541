// Which products does the active model rank first for a person, and which friends did something with them?
// Another person than the most influential one: write the id between the quotes.

WITH '' AS wanted
MATCH (m:Model {active: true})
WITH wanted, m
LIMIT 1
CALL (wanted, m) {
  MATCH (u:User {id: wanted})
  RETURN u
  UNION
  MATCH (u:User)
  WHERE wanted = '' AND u.influenceRank > 0 AND EXISTS { (u)-[:SCORED {model: m.id}]->() }
  WITH u
  ORDER BY u.influenceRank
  LIMIT 1
  RETURN u
}
MATCH (u)-[s:SCORED {model: m.id}]->(p:Product)
WITH u, s, p
ORDER BY s.rank
LIMIT 10
OPTIONAL MATCH reason = (u)-[:FRIENDS_WITH]-(friend:User)-[:PURCHASED|LIKED|RATED]->(p)
WHERE coalesce(friend.shareActivity, 'FRIENDS') = 'FRIENDS'
WITH u, s, p, collect(reason)[0..3] AS reasons
RETURN u, s, p, reasons
ORDER BY s.rank
