// Lock whoever receives, before it is read what is to be given to that person; no row for an unknown person.
// mode: write
// param userId: string
// row userId: string
// timeout: 30s

MATCH (u:User {id: $userId})
SET u.id = u.id
RETURN u.id AS userId
