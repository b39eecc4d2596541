// Between which prices lies the middle third of the products that are sold, in each currency?
// mode: read
// row currency: string?
// row lower: float
// row upper: float
// timeout: 30s
// scan: all products, every ten minutes at most

MATCH (p:Product)
WHERE p.price > 0 AND coalesce(p.active, true)
RETURN p.currency AS currency, percentileCont(p.price, 1.0 / 3) AS lower, percentileCont(p.price, 2.0 / 3) AS upper
ORDER BY currency
