// Store these people, and return which are new; absent values leave the stored ones as they are, those named in `clear` are
// removed.
// mode: write
// param rows: {id: string, name: string?, joinedAt: datetime?, region: string?, mayContact: boolean?, clear: string[]}[]
// param now: datetime - when new people joined whose row does not say it
// row userId: string
// row created: boolean

UNWIND $rows AS row
OPTIONAL MATCH (old:User {id: row.id})
WITH row, old IS NULL AS created, row.mayContact <> coalesce(old.mayContact, false) AS consents
MERGE (u:User {id: row.id})
  ON CREATE SET u.joinedAt = $now, u.shareActivity = 'FRIENDS'
SET
  u.name =
    CASE
      WHEN 'name' IN row.clear THEN null
      ELSE coalesce(row.name, u.name)
    END,
  u.region =
    CASE
      WHEN 'region' IN row.clear THEN null
      ELSE coalesce(row.region, u.region)
    END,
  u.joinedAt = coalesce(row.joinedAt, u.joinedAt)
FOREACH (_ IN
CASE
  WHEN consents THEN [1]
  ELSE []
END |
  SET
    u.contactTimes = (coalesce(u.contactTimes, []) + [$now.epochMillis])[-100..],
    u.contactSteps =
      (coalesce(u.contactSteps, []) + [
          CASE
            WHEN row.mayContact THEN 'GIVEN'
            ELSE 'WITHDRAWN'
          END])[-100..],
    u.contactBys = (coalesce(u.contactBys, []) + ['SHOP'])[-100..],
    u.mayContact = row.mayContact
)
RETURN u.id AS userId, created
