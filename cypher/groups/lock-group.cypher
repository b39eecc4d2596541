// Lock the product of a group purchase, before anything of both is read; no row where there is no such group.
// mode: write
// param groupId: string
// row productId: string
// timeout: 30s

MATCH (:GroupPurchase {id: $groupId})-[:GROUP_OF]->(p:Product)
SET p.id = p.id
RETURN p.id AS productId
