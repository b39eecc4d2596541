// Remove some of the communities that other runs found, and return how many were removed.
// mode: write
// param keep: string[] - ids of runs
// param limit: int
// row removed: int
// timeout: 5m
// scan: communities are few

MATCH (c:Community)
WHERE NOT c.model IN $keep
WITH c
LIMIT $limit
DETACH DELETE c
RETURN count(*) AS removed
