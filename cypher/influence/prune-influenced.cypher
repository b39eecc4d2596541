// Remove some of the INFLUENCED relationships that runs other than these wrote, and return how many were removed.
// mode: write
// param keep: string[] - ids of runs
// param limit: int
// row removed: int
// timeout: 5m
// scan: reads all relationships of the type, a batch at a time

MATCH ()-[i:INFLUENCED]->()
WHERE NOT i.model IN $keep
WITH i
LIMIT $limit
DELETE i
RETURN count(*) AS removed
