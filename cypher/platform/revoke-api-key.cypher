// Revoke one key, by the beginning of its hash; one that is revoked already keeps who revoked it and when.
// mode: write
// param keyId: string
// param by: string
// param at: datetime
// row keyId: string
// row name: string
// row roles: string[]
// row createdAt: datetime
// row createdBy: string?
// row lastUsedAt: datetime?
// row revokedAt: datetime?
// row revokedBy: string?
// timeout: 5s

MATCH (k:ApiKey)
WHERE k.hash STARTS WITH $keyId
SET k.revokedBy =
    CASE
      WHEN k.revokedAt IS NULL THEN $by
      ELSE k.revokedBy
    END, k.revokedAt = coalesce(k.revokedAt, $at)
RETURN
  left(k.hash, 16) AS keyId,
  k.name AS name,
  k.roles AS roles,
  k.createdAt AS createdAt,
  k.createdBy AS createdBy,
  k.lastUsedAt AS lastUsedAt,
  k.revokedAt AS revokedAt,
  k.revokedBy AS revokedBy
