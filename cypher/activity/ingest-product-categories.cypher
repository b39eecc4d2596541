// Put these products in their categories; how many places were named?
// mode: write
// param rows: {productId: string, categoryId: string}[]
// row placed: int
// timeout: 60s

UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
MERGE (c:Category {id: row.categoryId})
MERGE (p)-[:IN_CATEGORY]->(c)
RETURN count(*) AS placed
