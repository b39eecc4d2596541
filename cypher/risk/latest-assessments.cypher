// The latest purchases of this person that were assessed and not simply allowed.
// mode: read
// param userId: string
// param limit: int
// row id: string
// row at: datetime
// row decision: string
// row prints: string?[] - ids of fingerprints
// timeout: 5s

MATCH (a:Assessment)
WHERE a.userId = $userId AND a.at IS NOT NULL AND a.decision <> 'ALLOW'
RETURN a.id AS id, a.at AS at, a.decision AS decision, [a.device, a.payment, a.address] AS prints
ORDER BY at DESC
LIMIT $limit
