// Record what a value run found of the shop: it is the only one that is kept.
// mode: write
// param run: string
// param at: datetime
// param until: datetime - end of the data
// param horizonDays: int
// param people: int
// param judgement: string - JSON
// row id: string
// timeout: 10m
// scan: there is one such node

OPTIONAL MATCH (old:ValueRun)
WHERE old.id <> $run
DELETE old
WITH count(old) AS removed
MERGE (r:ValueRun {id: $run})
SET r.at = $at, r.until = $until, r.horizonDays = $horizonDays, r.people = $people, r.judgement = $judgement
RETURN r.id AS id
