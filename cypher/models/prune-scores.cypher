// Remove some of the scores of models other than these, and return how many were removed.
// mode: write
// param keep: string[] - ids of models
// param limit: int
// row removed: int
// timeout: 5m
// scan: reads all scores, a batch at a time, after a training

MATCH ()-[s:SCORED]->()
WHERE NOT s.model IN $keep
WITH s
LIMIT $limit
DELETE s
RETURN count(*) AS removed
