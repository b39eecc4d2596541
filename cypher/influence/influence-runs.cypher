// Which run computed the influence scores that are in the graph? No row before the first run.
// mode: read
// row model: string - the run has the id of its model
// timeout: 5s

MATCH (u:User)
WHERE u.influenceRank > 0
WITH u
ORDER BY u.influenceRank
LIMIT 1
RETURN u.influenceModel AS model
