// Store who may see the activity of a person as a reason; no row where the person is unknown.
// mode: write
// param userId: string
// param shareActivity: string
// row userId: string

MATCH (u:User {id: $userId})
SET u.shareActivity = $shareActivity
RETURN u.id AS userId
