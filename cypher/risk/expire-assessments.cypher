// Forget some assessments from before a moment; how many?
// mode: write
// param before: datetime
// param limit: int
// row removed: int
// timeout: 60s

MATCH (a:Assessment)
WHERE a.at < $before
WITH a
LIMIT $limit
DETACH DELETE a
RETURN count(*) AS removed
