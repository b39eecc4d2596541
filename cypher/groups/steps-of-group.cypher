// What was done with a group purchase, the earliest first?
// mode: read
// param groupId: string
// param limit: int
// row at: datetime
// row by: string
// row act: string
// row userId: string?
// row before: string
// row after: string
// row people: int
// row note: string?
// timeout: 5s

MATCH (s:GroupStep)-[:GROUP_STEP_OF]->(:GroupPurchase {id: $groupId})
RETURN
  s.at AS at,
  s.by AS by,
  s.act AS act,
  s.userId AS userId,
  s.before AS before,
  s.after AS after,
  s.people AS people,
  s.note AS note
ORDER BY s.place
LIMIT $limit
