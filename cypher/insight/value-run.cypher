// What did the last value run find of the shop? No row before the first.
// mode: read
// row id: string
// row at: datetime
// row until: datetime
// row horizonDays: int
// row people: int
// row judgement: string
// timeout: 5s
// scan: there is one such node

MATCH (r:ValueRun)
RETURN
  r.id AS id,
  r.at AS at,
  r.until AS until,
  r.horizonDays AS horizonDays,
  r.people AS people,
  r.judgement AS judgement
ORDER BY at DESC
LIMIT 1
