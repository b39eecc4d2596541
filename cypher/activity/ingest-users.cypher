// Store what a file says about these people; which rows told nothing new?
// What a row leaves out keeps its value. Ids are distinct within one call.
// mode: write
// param rows: {id: string, name: string?, joinedAt: int?, region: string?, shareActivity: string?,
//   mayContact: boolean?}[] - joinedAt in epoch milliseconds
// row known: string[] - ids whose row changed nothing
// timeout: 60s

UNWIND $rows AS row
OPTIONAL MATCH (old:User {id: row.id})
WITH
  row,
  CASE
    WHEN row.joinedAt IS NULL THEN null
    ELSE datetime({epochMillis: row.joinedAt})
  END AS joinedAt,
  old IS NOT NULL AND
  (row.name IS NULL OR coalesce(old.name = row.name, false)) AND
  (row.region IS NULL OR coalesce(old.region = row.region, false)) AND
  (row.shareActivity IS NULL OR coalesce(old.shareActivity = row.shareActivity, false)) AND
  (row.mayContact IS NULL OR row.mayContact = coalesce(old.mayContact, false)) AND
  (row.joinedAt IS NULL OR coalesce(old.joinedAt.epochMillis = row.joinedAt, false)) AS same,
  row.mayContact <> coalesce(old.mayContact, false) AS consents
MERGE (u:User {id: row.id})
SET
  u.name = coalesce(row.name, u.name),
  u.region = coalesce(row.region, u.region),
  u.shareActivity = coalesce(row.shareActivity, u.shareActivity, 'FRIENDS'),
  u.joinedAt = coalesce(joinedAt, u.joinedAt)
FOREACH (_ IN
CASE
  WHEN consents THEN [1]
  ELSE []
END |
  SET
    u.contactTimes = (coalesce(u.contactTimes, []) + [timestamp()])[-100..],
    u.contactSteps =
      (coalesce(u.contactSteps, []) + [
          CASE
            WHEN row.mayContact THEN 'GIVEN'
            ELSE 'WITHDRAWN'
          END])[-100..],
    u.contactBys = (coalesce(u.contactBys, []) + ['FILE'])[-100..],
    u.mayContact = row.mayContact
)
RETURN collect(
    CASE
      WHEN same THEN row.id
    END) AS known
