// Write what these people bought, less what they brought back, in place of what stands there. Who has bought nothing keeps no figure.
// mode: write
// param rows: {id: string, orders: int?, amounts: float[]?, currencies: string[]?, last: datetime?}[]
// row written: int
// timeout: 60s

UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET u.orders = row.orders, u.spentAmounts = row.amounts, u.spentCurrencies = row.currencies, u.lastPurchaseAt = row.last
RETURN count(u) AS written
