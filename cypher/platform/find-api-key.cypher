// Which service has the API key with this hash, if the key is not revoked?
// mode: read
// param hash: string
// row name: string
// row roles: string[]

MATCH (k:ApiKey {hash: $hash})
WHERE k.revokedAt IS NULL
RETURN k.name AS name, k.roles AS roles
