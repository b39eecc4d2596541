// What is foreseen that each person pays in a currency?
// mode: read
// param currency: string - empty for amounts without one
// row amounts: float[] - in no order
// timeout: 30s

MATCH (u:User)
WHERE u.valueChurnRisk >= 0
UNWIND range(0, size(u.valueCurrencies) - 1) AS n
WITH u, n
WHERE u.valueCurrencies[n] = $currency
RETURN collect(u.valueAmounts[n]) AS amounts
