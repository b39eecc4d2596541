// Which products are there, and what is the primary category of each (of its categories the first by id)?
// mode: read
// row id: string
// row category: string?
// timeout: 30m
// scan: a snapshot holds every product

MATCH (p:Product)
RETURN
  p.id AS id,
  head(
    COLLECT {
      MATCH (p)-[:IN_CATEGORY]->(c:Category)
      RETURN c.id
      ORDER
      BY
      c.id
      LIMIT
      1
    }) AS category
