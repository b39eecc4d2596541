// Which people are there, in which region, and which share their activity with friends and followers?
// mode: read
// row id: string
// row region: string?
// row shares: boolean
// timeout: 30m
// scan: a snapshot holds everybody

MATCH (u:User)
RETURN u.id AS id, u.region AS region, coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AS shares
