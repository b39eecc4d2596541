// Write whom some people moved most as this run found, in place of what the run wrote for them before.
// mode: write
// param model: string
// param people: {user: string, moved: {user: string, credit: float, count: int, product: string, last: datetime}[]}[]
// row written: int
// timeout: 2m

UNWIND $people AS person
MATCH (u:User {id: person.user})
CALL (u) {
  MATCH (u)-[old:INFLUENCED]->()
  WHERE old.model = $model
  DELETE old
}
WITH u, person
UNWIND person.moved AS moved
MATCH (other:User {id: moved.user})
CREATE
  (u)-
    [:INFLUENCED {credit: moved.credit, count: moved.count, product: moved.product, last: moved.last, model: $model}]->
  (other)
RETURN count(*) AS written
