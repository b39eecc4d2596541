// How many campaigns are there in these states?
// mode: read
// param states: string[]
// row total: int
// timeout: 5s

MATCH (c:Campaign)
WHERE c.state IN $states
RETURN count(*) AS total
