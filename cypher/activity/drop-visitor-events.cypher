// Remove these events of visitors; how many were there?
// mode: write
// param ids: string[]
// row removed: int

UNWIND $ids AS id
MATCH ()-[e:VISITOR_EVENT {id: id}]->()
DELETE e
RETURN count(e) AS removed
