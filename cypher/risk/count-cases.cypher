// How many cases are in one of these states?
// mode: read
// param states: string[]
// param kind: string?
// param ring: string? - people who were found together
// row cases: int
// timeout: 5s

MATCH (c:RiskCase)
WHERE c.state IN $states AND c.score <= 1.0 AND ($kind IS NULL OR c.kind = $kind) AND ($ring IS NULL OR c.ring = $ring)
RETURN count(c) AS cases
