// Remove some of the history that runs other than these wrote, and return how much was removed.
// mode: write
// param keep: string[] - ids of runs
// param limit: int - most relationships removed at once
// row removed: int
// timeout: 5m
// scan: models are few, and history is found from them

MATCH (m:Model)
WHERE NOT m.id IN $keep
MATCH (m)<-[h:MEASURED]-()
WITH h
LIMIT $limit
DELETE h
RETURN count(*) AS removed
