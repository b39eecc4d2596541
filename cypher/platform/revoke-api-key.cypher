// Revoke every key of this name; how many were there?
// mode: write
// param name: string
// param at: datetime
// row revoked: int
// scan: there is a handful of keys, and this is an administrator's rare act

MATCH (k:ApiKey {name: $name})
WHERE k.revokedAt IS NULL
SET k.revokedAt = $at
RETURN count(k) AS revoked
