// Which people are there, in which region, and since when? 0 where the date is not known.
// mode: read
// row id: string
// row region: string?
// row joined: int - unix seconds
// timeout: 10m
// scan: the score is computed for everybody

MATCH (u:User)
RETURN u.id AS id, u.region AS region, coalesce(u.joinedAt.epochSeconds, 0) AS joined
