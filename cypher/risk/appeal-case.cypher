// Appeal against what was decided of a person. The decision holds until it is decided anew.
// mode: write
// param id: string - of the case
// param actId: string
// param at: datetime
// param by: string
// param note: string
// row before: string - the state until now; only one that was decided against can be appealed
// timeout: 10s

MATCH (c:RiskCase {id: $id})
SET c.changedAt = c.changedAt
WITH c, c.state AS before
CALL (c, before) {
  WITH c
  WHERE before = 'AGAINST'
  SET c.state = 'APPEALED', c.changedAt = $at
  CREATE (a:RiskAct {id: $actId, at: $at, by: $by, kind: 'APPEALED', note: $note})
  CREATE (a)-[:ACT_OF]->(c)
}
RETURN before
