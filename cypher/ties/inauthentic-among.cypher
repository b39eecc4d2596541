// Which of these people does the last influence run take for inauthentic?
// mode: read
// param ids: string[]
// row userId: string
// timeout: 5s

UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.inauthentic
RETURN u.id AS userId
