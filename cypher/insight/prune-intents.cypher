// Remove what models other than this one foresaw of people's purchases.
// mode: write
// param run: string
// row removed: int
// timeout: 10m

MATCH (u:User)
WHERE u.intentProbability >= 0 AND u.intentRun <> $run
REMOVE u.intentProbability, u.intentFeatures, u.intentRun
RETURN count(*) AS removed
