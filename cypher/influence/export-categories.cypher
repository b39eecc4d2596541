// Which categories is each product in?
// mode: read
// row product: string
// row categories: string[]
// timeout: 10m
// scan: tastes are computed from all products

MATCH (p:Product)-[:IN_CATEGORY]->(c:Category)
RETURN p.id AS product, collect(c.id) AS categories
