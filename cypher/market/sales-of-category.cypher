// How many pieces of the products of a category and of those in it were bought on which day? Days are counted from 1970 in UTC.
// mode: read
// param categoryId: string
// param from: datetime
// param until: datetime
// row day: int
// row pieces: int
// timeout: 30s

MATCH (:Category {id: $categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
WITH DISTINCT p
MATCH (:User)-[e:PURCHASED]->(p)
WHERE e.at >= $from AND e.at < $until
RETURN e.at.epochMillis / 86400000 AS day, sum(coalesce(e.quantity, 1)) AS pieces
ORDER BY day
