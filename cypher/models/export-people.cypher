// Who is there, with their regions?
// mode: read
// row id: string
// row region: string?
// timeout: 30m
// scan: a snapshot holds everybody

MATCH (u:User)
RETURN u.id AS id, u.region AS region
