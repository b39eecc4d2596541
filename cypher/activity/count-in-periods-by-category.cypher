// How many events of one kind are there in each of these periods, by the top category of the product? A product in two of them counts in both.
// mode: read
// for: each event relationship
// param periods: {index: int, from: datetime, until: datetime}[]
// param reason: string? - of DISLIKED: DISLIKE or NOT_INTERESTED
// row period: int - its index
// row key: string? - null for products without a category
// row events: int
// timeout: 10s

UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:EACH]->(p)
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN p, count(*) AS ofProduct
}
OPTIONAL MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(top:Category)
WHERE NOT EXISTS { (top)-[:CHILD_OF]->() }
WITH DISTINCT period, p, ofProduct, top
RETURN period.index AS period, top.id AS key, sum(ofProduct) AS events
