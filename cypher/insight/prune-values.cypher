// Remove what other runs foresaw of people: of these the last run foresees nothing.
// mode: write
// param run: string
// row removed: int
// timeout: 10m

MATCH (u:User)
WHERE u.valueChurnRisk >= 0 AND u.valueRun <> $run
REMOVE u.valuePurchases, u.valuePurchasesLower, u.valuePurchasesUpper, u.valueAlive, u.valueChurnRisk, u.valueCurrencies, u.valueAmounts, u.valueLowers, u.valueUppers, u.valueRun
RETURN count(*) AS removed
