// Remove some of the INFLUENCED relationships that runs other than these wrote, or of people whom the last run takes for
// inauthentic, and return how many were removed.
// mode: write
// param keep: string[] - ids of runs
// param limit: int
// row removed: int
// timeout: 5m
// scan: reads all relationships of the type, a batch at a time

MATCH (a:User)-[i:INFLUENCED]->(b:User)
WHERE NOT i.model IN $keep OR a.inauthentic OR b.inauthentic
WITH i
LIMIT $limit
DELETE i
RETURN count(*) AS removed
