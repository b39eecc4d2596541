// Which other communities do the members of these hear, and how often?
// mode: read
// param ids: string[]
// row communityId: string
// row heardId: string
// row times: int
// timeout: 5s

UNWIND $ids AS id
MATCH (c:Community {id: id})-[h:HEARS]->(heard:Community)
RETURN c.id AS communityId, heard.id AS heardId, h.times AS times
ORDER BY communityId, times DESC, heardId
