// Open cases about people; one that staff cleared is opened again only where `reopen` says so. A person has one case.
// mode: write
// param rows: {caseId: string, userId: string, actId: string, kind: string, score: float, ring: string?, note: string?, reopen: boolean}[]
// param at: datetime
// param by: string
// row caseId: string - of those that are open now and were not before
// timeout: 60s

UNWIND $rows AS row
MATCH (u:User {id: row.userId})
MERGE (c:RiskCase {id: row.caseId})
  ON CREATE SET c.openedAt = $at
WITH u, c, row, c.state AS before
WHERE before IS NULL OR (before = 'CLEARED' AND row.reopen)
SET c.state = 'OPEN', c.kind = row.kind, c.score = row.score, c.ring = coalesce(row.ring, c.ring), c.changedAt = $at
MERGE (c)-[:ABOUT]->(u)
CREATE
  (a:RiskAct
    {id: row.actId, at: $at, by: $by, kind:
        CASE
          WHEN before IS NULL THEN 'OPENED'
          ELSE 'REOPENED'
        END, note: row.note})
CREATE (a)-[:ACT_OF]->(c)
RETURN c.id AS caseId
