// Keep that people of an audience were contacted, and what that cost; what is kept already stays. Others are not in the answer.
// mode: write
// param id: string
// param rows: {userId: string, at: datetime, cost: float}[] - in the order of the ids, so that two calls do not wait for each other in turn
// row userId: string
// row fresh: boolean
// row treated: boolean
// timeout: 30s

MATCH (c:Campaign {id: $id})
UNWIND $rows AS row
MATCH (u:User {id: row.userId})-[m:IN_CAMPAIGN]->(c)
SET m.locked = true
WITH row, m, m.at IS NULL AS isFresh
SET m.at =
    CASE
      WHEN isFresh THEN row.at
      ELSE m.at
    END, m.cost =
    CASE
      WHEN isFresh THEN row.cost
      ELSE m.cost
    END
RETURN row.userId AS userId, isFresh AS fresh, m.treated AS treated
