// Write the products that a model ranks first for some people, in place of what it wrote for them before.
// mode: write
// param model: string
// param people: {user: string, items: {product: string, value: float, rank: int}[]}[]
// row written: int
// timeout: 2m

UNWIND $people AS person
MATCH (u:User {id: person.user})
CALL (u) {
  MATCH (u)-[old:SCORED]->()
  WHERE old.model = $model
  DELETE old
}
WITH u, person
UNWIND person.items AS item
MATCH (p:Product {id: item.product})
CREATE (u)-[:SCORED {value: item.value, rank: item.rank, model: $model}]->(p)
RETURN count(*) AS written
