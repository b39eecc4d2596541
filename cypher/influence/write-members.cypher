// Put some people into the communities that this run found, and take them out of others.
// mode: write
// param rows: {id: string, community: string?}[] - null where the person is in none
// row written: int - people who are in a community
// timeout: 2m

UNWIND $rows AS row
MATCH (u:User {id: row.id})
CALL (u, row) {
  MATCH (u)-[old:MEMBER_OF]->(c:Community)
  WHERE NOT coalesce(c.id = row.community, false)
  DELETE old
}
MATCH (c:Community {id: row.community})
MERGE (u)-[:MEMBER_OF]->(c)
RETURN count(*) AS written
