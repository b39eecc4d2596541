// Whom is a campaign to contact now, in the order of ids: treated people whom the plan chose, to whom the shop may write at this moment, and who were not contacted yet?
// mode: read
// param id: string
// param after: string - id of the last one of the page before; empty for the first page
// param limit: int
// row userId: string
// timeout: 30s

MATCH (:Campaign {id: $id})<-[m:IN_CAMPAIGN]-(u:User)
WHERE m.toContact AND m.treated AND m.at IS NULL AND u.mayContact = true AND u.id > $after
RETURN u.id AS userId
ORDER BY userId
LIMIT $limit
