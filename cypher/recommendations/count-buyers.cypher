// How many people ever bought something? People who were found inauthentic do not count.
// mode: read
// row buyers: int
// timeout: 30s
// scan: everybody is asked for a purchase, at most once a minute

MATCH (u:User)
WHERE u.inauthentic IS NULL AND EXISTS { (u)-[:PURCHASED]->(:Product) }
RETURN count(u) AS buyers
