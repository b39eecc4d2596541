// Which run are the scores of, and which were those before it?
// mode: read
// row model: string
// row before: string?
// timeout: 5s

MATCH (u:User)
WHERE u.influenceRank > 0
WITH u
ORDER BY u.influenceRank
LIMIT 1
RETURN u.influenceModel AS model, u.influenceModelBefore AS before
