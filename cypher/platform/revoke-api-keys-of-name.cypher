// Revoke all keys of this name, and return how many there were.
// mode: write
// param name: string
// param by: string
// param at: datetime
// row revoked: int
// scan: there is a handful of keys, and an administrator revokes one rarely

MATCH (k:ApiKey {name: $name})
WHERE k.revokedAt IS NULL
SET k.revokedAt = $at, k.revokedBy = $by
RETURN count(k) AS revoked
