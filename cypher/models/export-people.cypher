// Which people are there, in which region, and whom do friends and followers hear? Nobody hears people who share their
// activity with nobody, and those whom the last influence run takes for inauthentic, as when recommendations are served.
// mode: read
// row id: string
// row region: string?
// row shares: boolean
// timeout: 30m
// scan: a snapshot holds everybody

MATCH (u:User)
RETURN
  u.id AS id,
  u.region AS region,
  coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL AS shares
