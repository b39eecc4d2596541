// Set the brand of each of these products, or remove it.
// mode: write
// param rows: {id: string, brand: string?}[]
// row products: int

UNWIND $rows AS row
MATCH (p:Product {id: row.id})
OPTIONAL MATCH (p)-[old:MADE_BY]->()
DELETE old
WITH DISTINCT p, row
FOREACH (brand IN
CASE
  WHEN row.brand IS NULL THEN []
  ELSE [row.brand]
END |
  MERGE (b:Brand {id: brand})
  MERGE (p)-[:MADE_BY]->(b)
)
RETURN count(*) AS products
