// Who is there?
// mode: read
// row id: string
// timeout: 10m
// scan: the score is computed for everybody

MATCH (u:User)
RETURN u.id AS id
