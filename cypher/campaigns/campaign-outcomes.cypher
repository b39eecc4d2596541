// What did the audience of a campaign buy of it in its window, by part of the audience, and where communities were dealt by community?
// mode: read
// param id: string
// row treated: boolean
// row chosen: boolean - by the plan
// row owned: boolean - bought the product before; false for a category
// row unit: string - empty where people were dealt one by one
// row people: int
// row buyers: int
// row paid: float - in the currency of the campaign
// row paidSquares: float
// timeout: 60s

MATCH (c:Campaign {id: $id})
CALL (c) {
  MATCH (p:Product {id: c.productId})
  RETURN p
    UNION
  MATCH (:Category {id: c.categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
  RETURN p
}
WITH c, collect(p) AS products
MATCH (c)<-[m:IN_CAMPAIGN]-(u:User)
CALL (c, products, u) {
  OPTIONAL MATCH (u)-[b:PURCHASED]->(p:Product)
  WHERE p IN products
  RETURN
    count(
      CASE
        WHEN b.at < c.startedAt THEN 1
      END) AS earlier,
    sign(count(
        CASE
          WHEN b.at >= c.startedAt AND b.at < c.endsAt THEN 1
        END)) AS bought,
    coalesce(
      sum(
        CASE
          WHEN
            b.at >= c.startedAt AND b.at < c.endsAt AND coalesce(b.currency, p.currency) = c.currency
            THEN b.price * coalesce(b.quantity, 1)
        END),
      0.0
    ) AS paid
}
WITH
  m,
  c.productId IS NOT NULL AND earlier > 0 AS owned,
  bought,
  paid,
  CASE c.unit
    WHEN 'COMMUNITY' THEN m.unit
    ELSE ''
  END AS unit
RETURN
  m.treated AS treated,
  m.chosen AS chosen,
  owned,
  unit,
  count(*) AS people,
  sum(bought) AS buyers,
  sum(paid) AS paid,
  sum(paid * paid) AS paidSquares
