// Whom did a person move, and whom did these people move in turn?
// Set first: :param user => 'u0001'

MATCH (u:User {id: $user})
MATCH way = (u)-[:INFLUENCED*1..2]->(:User)
WHERE all(step IN relationships(way) WHERE step.model = u.influenceModel)
RETURN way
LIMIT 200
