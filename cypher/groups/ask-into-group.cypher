// Ask friends of a person to join a group purchase; whoever is no friend is not asked, and whoever was asked before stays so.
// mode: write
// param groupId: string
// param by: string
// param userIds: string[]
// param at: datetime
// row asked: int - friends among them
// timeout: 10s

MATCH (g:GroupPurchase {id: $groupId})
MATCH (asker:User {id: $by})
UNWIND $userIds AS id
MATCH (u:User {id: id})
WHERE EXISTS { (asker)-[:FRIENDS_WITH]-(u) }
MERGE (u)-[x:ASKED_INTO]->(g)
  ON CREATE SET x.at = $at, x.by = $by
RETURN count(*) AS asked
