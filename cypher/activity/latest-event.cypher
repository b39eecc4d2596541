// When did the latest event of one kind happen? No row where there is none.
// mode: read
// for: each event relationship
// row at: datetime
// timeout: 5s

MATCH ()-[e:EACH]->()
WHERE e.at >= datetime({year: 1})
RETURN e.at AS at
ORDER BY at DESC
LIMIT 1
