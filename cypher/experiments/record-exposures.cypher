// Keep when people first saw what an experiment decides.
// mode: write
// param id: string - of the experiment
// param rows: {userId: string, at: datetime, arm: int, treated: boolean, unit: string}[] - in the order of the ids, so that two calls do not wait for each other in turn
// row fresh: int - people of whom nothing was known
// timeout: 30s

MATCH (e:Experiment {id: $id})
UNWIND $rows AS row
MATCH (u:User {id: row.userId})
MERGE (u)-[x:EXPOSED_TO]->(e)
  ON CREATE SET x.arm = row.arm, x.treated = row.treated, x.unit = row.unit
WITH x, row, x.at IS NULL AS isFresh
SET x.at =
    CASE
      WHEN isFresh OR row.at < x.at THEN row.at
      ELSE x.at
    END
RETURN sum(
    CASE
      WHEN isFresh THEN 1
      ELSE 0
    END) AS fresh
