// Is there a person with this id?
// mode: read
// param userId: string
// row exists: boolean
// timeout: 5s

RETURN EXISTS { (:User {id: $userId}) } AS exists
