// Which people does the last influence run take for inauthentic, about whom there is no case and no decision?
// mode: read
// param limit: int
// row id: string
// timeout: 10s

MATCH (u:User {inauthentic: true})
WHERE u.riskDecision IS NULL AND NOT EXISTS { (u)<-[:ABOUT]-(:RiskCase) }
RETURN u.id AS id
ORDER BY id
LIMIT $limit
