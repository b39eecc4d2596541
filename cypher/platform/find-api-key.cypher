// Whose API key has this hash, if it is not revoked?
// mode: read
// param hash: string
// row name: string
// row roles: string[]

MATCH (k:ApiKey {hash: $hash})
WHERE k.revokedAt IS NULL
RETURN k.name AS name, k.roles AS roles
