// Which people share their activity with nobody?
// mode: read
// row id: string
// timeout: 30s
// scan: a list covers everybody, and consent counts as it is at that moment

MATCH (u:User)
WHERE u.shareActivity = 'NOBODY'
RETURN u.id AS id
