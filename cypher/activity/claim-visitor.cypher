// Whose is this visitor? This person's, if nobody else's before. The visitor is locked until the transaction ends. No row where
// there is no such visitor who was seen lately.
// mode: write
// param visitor: string
// param userId: string
// param since: datetime
// row owner: string? - null where the person is unknown and nobody else has the visitor

MATCH (v:Visitor {id: $visitor})
WHERE v.seenAt >= $since
SET v.seenAt = v.seenAt
WITH v
OPTIONAL MATCH (u:User {id: $userId})
SET v.userId = coalesce(v.userId, u.id)
RETURN v.userId AS owner
