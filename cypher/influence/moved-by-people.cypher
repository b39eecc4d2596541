// Whom did these people move, as a given run found?
// mode: read
// param ids: string[]
// param model: string
// row source: string
// row userId: string
// row credit: float
// timeout: 5s

UNWIND $ids AS id
MATCH (:User {id: id})-[i:INFLUENCED]->(other:User)
WHERE i.model = $model
RETURN id AS source, other.id AS userId, i.credit AS credit
