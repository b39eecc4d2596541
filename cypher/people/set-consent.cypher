// Store who may see this person's activity as a reason; no row where she is unknown.
// mode: write
// param userId: string
// param shareActivity: string
// row userId: string

MATCH (u:User {id: $userId})
SET u.shareActivity = $shareActivity
RETURN u.id AS userId
