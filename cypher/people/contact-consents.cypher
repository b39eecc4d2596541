// To whom of these people may the shop write, and how did that change, the oldest change first? Entries of one place in the lists are one change.
// mode: read
// param ids: string[]
// row userId: string
// row mayContact: boolean
// row times: int[] - epoch milliseconds
// row steps: string[] - GIVEN or WITHDRAWN
// row bys: string[] - PERSON, SHOP or FILE

UNWIND $ids AS id
MATCH (u:User {id: id})
RETURN
  u.id AS userId,
  coalesce(u.mayContact, false) AS mayContact,
  coalesce(u.contactTimes, []) AS times,
  coalesce(u.contactSteps, []) AS steps,
  coalesce(u.contactBys, []) AS bys
