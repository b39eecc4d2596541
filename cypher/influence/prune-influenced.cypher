// Remove some of what runs other than these found of who moved whom; how many were there to remove?
// mode: write
// param keep: string[] - ids of runs
// param limit: int
// row removed: int
// timeout: 5m
// scan: goes over all of them by their relationship type, a batch at a time

MATCH ()-[i:INFLUENCED]->()
WHERE NOT i.model IN $keep
WITH i
LIMIT $limit
DELETE i
RETURN count(*) AS removed
