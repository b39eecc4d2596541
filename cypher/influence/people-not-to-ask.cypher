// Which people share their activity with nobody, and which act like a robot?
// mode: read
// row id: string
// row consent: boolean - false: shares with nobody
// timeout: 30s
// scan: a plan covers everybody, and consent counts as it is at that moment

MATCH (u:User)
WHERE u.shareActivity = 'NOBODY' OR u.robotLike
RETURN u.id AS id, coalesce(u.shareActivity <> 'NOBODY', true) AS consent
