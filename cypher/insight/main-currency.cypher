// In which currency did most customers pay? Of many customers the first 10,000 are looked at. No row where nobody paid anything.
// mode: read
// row currency: string - empty for amounts without one
// row people: int
// timeout: 5s

MATCH (u:User)
WHERE u.orders > 0
WITH u
LIMIT 10000
UNWIND u.spentCurrencies AS currency
RETURN currency, count(*) AS people
ORDER BY people DESC, currency
LIMIT 1
