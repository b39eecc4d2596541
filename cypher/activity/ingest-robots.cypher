// Mark the people whose pace no person keeps up; how many are there?
// mode: write
// param userIds: string[]
// row marked: int

UNWIND $userIds AS id
MATCH (u:User {id: id})
SET u.robotLike = true
RETURN count(*) AS marked
