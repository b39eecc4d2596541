// Which API keys are there, in use or revoked, the latest first, after a given one?
// mode: read
// param revoked: boolean
// param beforeAt: datetime?
// param beforeId: string?
// param limit: int
// row keyId: string - the beginning of the hash
// row name: string
// row roles: string[]
// row createdAt: datetime
// row createdBy: string?
// row lastUsedAt: datetime?
// row revokedAt: datetime?
// row revokedBy: string?
// timeout: 5s
// scan: keys are few, and this is a page for people

MATCH (k:ApiKey)
WITH k, left(k.hash, 16) AS keyId
WHERE
  (k.revokedAt IS NOT NULL) = $revoked AND
  ($beforeAt IS NULL OR k.createdAt < $beforeAt OR (k.createdAt = $beforeAt AND keyId < $beforeId))
RETURN
  keyId AS keyId,
  k.name AS name,
  k.roles AS roles,
  k.createdAt AS createdAt,
  k.createdBy AS createdBy,
  k.lastUsedAt AS lastUsedAt,
  k.revokedAt AS revokedAt,
  k.revokedBy AS revokedBy
ORDER BY createdAt DESC, keyId DESC
LIMIT $limit
