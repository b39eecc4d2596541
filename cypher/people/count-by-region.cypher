// How many people live in each region, the largest first?
// mode: read
// param limit: int
// row name: string
// row people: int
// timeout: 10s
// scan: regions have no nodes; their names come from the index

MATCH (u:User)
WHERE u.region IS NOT NULL
WITH u.region AS name, count(*) AS people
RETURN name, people
ORDER BY people DESC, name
LIMIT $limit
