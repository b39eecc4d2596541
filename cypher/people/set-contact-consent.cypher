// Store whether the shop may write to a person, and since when by whose word where that changes; no row where the person is unknown.
// mode: write
// param userId: string
// param mayContact: boolean
// param at: datetime
// param by: string - PERSON or SHOP
// row userId: string

MATCH (u:User {id: $userId})
// Locked before it is read, by a property that nobody reads: of two calls the second sees what the first wrote.
SET u.contactLocked = true
WITH u, coalesce(u.mayContact, false) <> $mayContact AS changes
FOREACH (_ IN
CASE
  WHEN changes THEN [1]
  ELSE []
END |
  SET
    u.contactTimes = (coalesce(u.contactTimes, []) + [$at.epochMillis])[-100..],
    u.contactSteps = (coalesce(u.contactSteps, []) + [
          CASE
            WHEN $mayContact THEN 'GIVEN'
            ELSE 'WITHDRAWN'
          END])[-100..],
    u.contactBys = (coalesce(u.contactBys, []) + [$by])[-100..],
    u.mayContact = $mayContact
)
RETURN u.id AS userId
