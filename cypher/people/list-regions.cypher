// In which regions do people live?
// mode: read
// row region: string
// timeout: 60s
// scan: regions have no nodes; it is read where a name is not found as written, for at most a twentieth of the time

MATCH (u:User)
WHERE u.region IS NOT NULL
RETURN DISTINCT u.region AS region
ORDER BY region
