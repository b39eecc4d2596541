// Name the brands of these products; how many were named?
// mode: write
// param rows: {productId: string, brand: string}[]
// row named: int
// timeout: 60s

UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
MERGE (b:Brand {id: row.brand})
MERGE (p)-[:MADE_BY]->(b)
RETURN count(*) AS named
