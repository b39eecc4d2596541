// Store the hash of a service's API key with its name and its roles.
// mode: write
// param hash: string
// param name: string
// param roles: string[]
// param at: datetime
// row name: string

MERGE (k:ApiKey {hash: $hash})
  ON CREATE SET k.name = $name, k.roles = $roles, k.createdAt = $at
RETURN k.name AS name
