// Give these products the titles that events name them by, where they have none; how many were named?
// mode: write
// param rows: {productId: string, title: string}[]
// row named: int
// timeout: 60s

UNWIND $rows AS row
MATCH (p:Product {id: row.productId})
SET p.title = coalesce(p.title, row.title)
RETURN count(*) AS named
