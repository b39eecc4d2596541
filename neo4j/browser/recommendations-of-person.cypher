// Which products does the active model rank first for a person, and which friends did something with them?
// Set first: :param user => 'u0001'

MATCH (m:Model {active: true})
WITH m
LIMIT 1
MATCH (u:User {id: $user})-[s:SCORED {model: m.id}]->(p:Product)
OPTIONAL MATCH reason = (u)-[:FRIENDS_WITH]-(friend:User)-[:PURCHASED|LIKED|RATED]->(p)
WHERE coalesce(friend.shareActivity, 'FRIENDS') = 'FRIENDS'
WITH u, s, p, collect(reason)[0..3] AS reasons
RETURN u, s, p, reasons
ORDER BY s.rank
