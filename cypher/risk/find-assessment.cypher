// What was said of this purchase before?
// mode: read
// param id: string
// row id: string
// row userId: string
// row at: datetime
// row decision: string
// row score: float
// row signals: string - JSON
// row content: string
// timeout: 10s

MATCH (a:Assessment {id: $id})
RETURN
  a.id AS id,
  a.userId AS userId,
  a.at AS at,
  a.decision AS decision,
  a.score AS score,
  a.signals AS signals,
  a.content AS content
