// When did somebody buy something last, until now? No row before the first purchase.
// mode: read
// param now: datetime
// row at: datetime
// timeout: 5s

MATCH ()-[e:PURCHASED]->()
WHERE e.at <= $now
RETURN e.at AS at
ORDER BY at DESC
LIMIT 1
