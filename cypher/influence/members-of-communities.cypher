// Which community is each person in, by the run before?
// mode: read
// row person: string
// row community: string
// timeout: 10m
// scan: communities are matched by all of their members

MATCH (u:User)-[:MEMBER_OF]->(c:Community)
RETURN u.id AS person, c.id AS community
