// Of which people did staff decide whether they may be trusted? It holds over what runs find.
// mode: read
// row userId: string
// row distrusted: boolean
// timeout: 5s

MATCH (u:User)
WHERE u.riskDecision IN ['AGAINST', 'CLEARED']
RETURN u.id AS userId, u.riskDecision = 'AGAINST' AS distrusted
ORDER BY userId
