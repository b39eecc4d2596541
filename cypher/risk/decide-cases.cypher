// Decide cases. Whoever was decided against is inauthentic from now on, whoever was cleared is not, whatever influence runs find.
// mode: write
// param rows: {id: string, actId: string}[]
// param decision: string - AGAINST or CLEARED
// param at: datetime
// param by: string
// param note: string?
// row id: string
// row userId: string
// timeout: 30s

UNWIND $rows AS row
MATCH (c:RiskCase {id: row.id})-[:ABOUT]->(u:User)
WITH row, c, u, c.state AS before
SET
  c.state = $decision,
  c.changedAt = $at,
  u.riskDecision = $decision,
  u.inauthentic =
    CASE
      WHEN $decision = 'AGAINST' THEN true
    END
CREATE
  (a:RiskAct
    {
      id: row.actId,
      at: $at,
      by: $by,
      kind:
        CASE
          WHEN before <> 'APPEALED' THEN $decision
          WHEN $decision = 'AGAINST' THEN 'APPEAL_LOST'
          ELSE 'APPEAL_WON'
        END,
      note: $note
    })
CREATE (a)-[:ACT_OF]->(c)
RETURN c.id AS id, u.id AS userId
