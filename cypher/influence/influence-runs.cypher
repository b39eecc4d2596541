// Which run computed the influence scores that are in the graph, and of whom did staff decide whether to trust them? No row before the
// first run.
// mode: read
// row model: string - the run has the id of its model
// row decided: {userId: string, distrusted: boolean}[] - in the order of ids
// timeout: 5s

MATCH (u:User)
WHERE u.influenceRank > 0
WITH u
ORDER BY u.influenceRank
LIMIT 1
RETURN
  u.influenceModel AS model,
  COLLECT {
    MATCH (d:User)
    WHERE d.riskDecision IN ['AGAINST', 'CLEARED']
    WITH d
    ORDER
    BY
    d.id
    RETURN {userId: d.id, distrusted: d.riskDecision = 'AGAINST'}
  } AS decided
