// Create those of these people and products that are not there, with their id only.
// mode: write
// param userIds: string[]
// param productIds: string[]
// row people: int
// row products: int
// timeout: 60s

CALL () {
  UNWIND $userIds AS id
  MERGE (u:User {id: id})
    ON CREATE SET u.shareActivity = 'FRIENDS'
  RETURN count(*) AS people
}
CALL () {
  UNWIND $productIds AS id
  MERGE (p:Product {id: id})
    ON CREATE SET p.active = true
  RETURN count(*) AS products
}
RETURN people, products
