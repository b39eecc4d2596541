// Who of these people are friends, and who follows whom?
// mode: read
// param ids: string[]
// row fromId: string
// row toId: string
// row kind: string - FRIENDS_WITH or FOLLOWS
// row since: datetime?
// timeout: 5s

UNWIND $ids AS id
MATCH (u:User {id: id})
MATCH (v:User)
WHERE v.id IN $ids
MATCH (u)-[t:FRIENDS_WITH|FOLLOWS]->(v)
RETURN u.id AS fromId, v.id AS toId, type(t) AS kind, t.since AS since
