// What does the last run foresee of these people, and what did each cause others to buy, as the last influence run found? No row
// for somebody who has bought nothing.
// mode: read
// param ids: string[]
// row userId: string
// row purchases: float
// row lower: int
// row upper: int
// row alive: float
// row churnRisk: float
// row currencies: string[] - empty for amounts without one
// row amounts: float[]
// row lowers: float[]
// row uppers: float[]
// row sales: float? - null before the first influence run
// row salesLower: float?
// row salesUpper: float?
// row salesProven: boolean
// row revenue: float? - null where it is of several currencies
// row revenueCurrency: string?
// timeout: 5s

UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.valueRun IS NOT NULL
RETURN
  u.id AS userId,
  u.valuePurchases AS purchases,
  u.valuePurchasesLower AS lower,
  u.valuePurchasesUpper AS upper,
  u.valueAlive AS alive,
  u.valueChurnRisk AS churnRisk,
  u.valueCurrencies AS currencies,
  u.valueAmounts AS amounts,
  u.valueLowers AS lowers,
  u.valueUppers AS uppers,
  u.salesAdjusted AS sales,
  u.salesLower AS salesLower,
  u.salesUpper AS salesUpper,
  coalesce(u.salesProven, false) AS salesProven,
  u.salesAdjustedRevenue AS revenue,
  u.salesCurrency AS revenueCurrency
