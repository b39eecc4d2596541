// Name these people, and where they are, as what they did says, where nothing else does; how many were named?
// mode: write
// param rows: {userId: string, name: string?, region: string?}[]
// row named: int
// timeout: 60s

UNWIND $rows AS row
MATCH (u:User {id: row.userId})
SET u.name = coalesce(u.name, row.name), u.region = coalesce(u.region, row.region)
RETURN count(*) AS named
