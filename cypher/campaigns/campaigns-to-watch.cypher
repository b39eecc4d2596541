// Which campaigns are scheduled or go on: those that may have to begin or to end?
// mode: read
// row id: string
// timeout: 10s

MATCH (c:Campaign)
WHERE c.state IN ['SCHEDULED', 'RUNNING', 'PAUSED']
RETURN c.id AS id
ORDER BY id
