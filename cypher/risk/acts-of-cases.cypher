// What was done with these cases, the first first? At most `limit` acts of each.
// mode: read
// param ids: string[]
// param limit: int
// row caseId: string
// row id: string
// row at: datetime
// row by: string
// row kind: string
// row note: string?
// timeout: 5s

UNWIND $ids AS id
MATCH (c:RiskCase {id: id})
CALL (c) {
  MATCH (c)<-[:ACT_OF]-(a:RiskAct)
  RETURN a
  ORDER BY a.at DESC, a.id
  LIMIT $limit
}
RETURN c.id AS caseId, a.id AS id, a.at AS at, a.by AS by, a.kind AS kind, a.note AS note
ORDER BY at, id
