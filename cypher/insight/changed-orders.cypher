// Of which people are the orders to be counted anew, because they bought or returned something since?
// mode: read
// param limit: int
// row id: string
// timeout: 5s

MATCH (u:User)
WHERE u.ordersChanged = true
RETURN u.id AS id
LIMIT $limit
