// Note that a key was used.
// mode: write
// param hash: string
// param at: datetime
// timeout: 500ms

MATCH (k:ApiKey {hash: $hash})
SET k.lastUsedAt = $at
