// Store the hash of a service's API key with its name, its roles and who made it.
// mode: write
// param hash: string
// param name: string
// param roles: string[]
// param by: string
// param at: datetime
// row keyId: string - the beginning of the hash
// row name: string
// row roles: string[]
// row createdAt: datetime
// row createdBy: string?

MERGE (k:ApiKey {hash: $hash})
  ON CREATE SET k.name = $name, k.roles = $roles, k.createdAt = $at, k.createdBy = $by
RETURN left(k.hash, 16) AS keyId, k.name AS name, k.roles AS roles, k.createdAt AS createdAt, k.createdBy AS createdBy
