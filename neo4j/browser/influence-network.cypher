// Who moved whom among the most influential people?

MATCH (u:User)
WHERE u.influenceRank <= 30
MATCH (u)-[i:INFLUENCED]->(other:User)
WHERE i.model = u.influenceModel
WITH u, i, other
ORDER BY i.credit DESC
LIMIT 100
RETURN u, i, other
