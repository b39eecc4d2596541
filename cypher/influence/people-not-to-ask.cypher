// Who wants nobody to see what she does, and who acts like a robot?
// mode: read
// row id: string
// row consent: boolean
// timeout: 30s
// scan: a plan looks at everybody, and consent is asked for at that moment

MATCH (u:User)
WHERE u.shareActivity = 'NOBODY' OR u.robotLike
RETURN u.id AS id, coalesce(u.shareActivity <> 'NOBODY', true) AS consent
