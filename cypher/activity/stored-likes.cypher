// Which of these likes are stored?
// mode: read
// param ids: string[]
// row id: string

UNWIND $ids AS id
MATCH ()-[like:LIKED {id: id}]->()
RETURN like.id AS id
