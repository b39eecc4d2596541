// Lock these people until the transaction ends, so that nobody else writes what is looked up of them now; how many are there?
// mode: write
// param ids: string[]
// row locked: int

UNWIND $ids AS id
MATCH (u:User {id: id})
SET u.shareActivity = coalesce(u.shareActivity, 'FRIENDS')
RETURN count(u) AS locked
