// Remove some of the scores of runs other than these; how many were there to remove?
// mode: write
// param keep: string[] - ids of models
// param limit: int
// row removed: int
// timeout: 5m
// scan: goes over all scores by their relationship type, a batch at a time

MATCH ()-[s:SCORED]->()
WHERE NOT s.model IN $keep
WITH s
LIMIT $limit
DELETE s
RETURN count(*) AS removed
