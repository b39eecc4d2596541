// Write what a run foresees of some people, in place of what the run before did.
// mode: write
// param run: string
// param rows: {id: string, purchases: float, lower: int, upper: int, alive: float, churnRisk: float, currencies: string[], amounts: float[],
//   lowers: float[], uppers: float[]}[]
// row written: int - people
// timeout: 10m

UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET
  u.valuePurchases = row.purchases,
  u.valuePurchasesLower = row.lower,
  u.valuePurchasesUpper = row.upper,
  u.valueAlive = row.alive,
  u.valueChurnRisk = row.churnRisk,
  u.valueCurrencies = row.currencies,
  u.valueAmounts = row.amounts,
  u.valueLowers = row.lowers,
  u.valueUppers = row.uppers,
  u.valueRun = $run
RETURN count(*) AS written
