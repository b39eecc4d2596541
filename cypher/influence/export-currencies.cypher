// In which currency is the price of each product?
// mode: read
// row id: string
// row currency: string
// timeout: 10m
// scan: sales are measured for every product

MATCH (p:Product)
WHERE p.currency IS NOT NULL
RETURN p.id AS id, p.currency AS currency
