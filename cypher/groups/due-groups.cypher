// Which open group purchases are past their deadline, the oldest first?
// mode: read
// param now: datetime
// param limit: int
// row id: string
// timeout: 10s

MATCH (g:GroupPurchase)
WHERE g.state = 'OPEN' AND g.deadline <= $now
RETURN g.id AS id
ORDER BY g.deadline
LIMIT $limit
