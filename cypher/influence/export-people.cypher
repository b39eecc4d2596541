// Who is there, where, and since when? 0 where nobody knows.
// mode: read
// row id: string
// row region: string?
// row joined: int - unix seconds
// timeout: 10m
// scan: the score is computed for everybody

MATCH (u:User)
RETURN u.id AS id, u.region AS region, coalesce(u.joinedAt.epochSeconds, 0) AS joined
