// What speaks for stopping a campaign: what is left in stock, who bought since it began, and how many of them are not trusted?
// mode: read
// param id: string
// row left: int? - null where the stock of a product is not counted
// row buyers: int
// row atRisk: int
// timeout: 30s

MATCH (c:Campaign {id: $id})
CALL (c) {
  MATCH (p:Product {id: c.productId})
  RETURN p
    UNION
  MATCH (:Category {id: c.categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
  RETURN p
}
WITH c, collect(p) AS products
CALL (c, products) {
  UNWIND products AS p
  MATCH (p)<-[b:PURCHASED]-(u:User)
  WHERE b.at >= c.startedAt
  WITH DISTINCT u
  RETURN
    count(u) AS buyers,
    count(
      CASE
        WHEN
          u.inauthentic OR
          u.robotLike OR
          EXISTS {
            MATCH (case:RiskCase)-[:ABOUT]->(u)
            WHERE case.state IN ['OPEN', 'APPEALED', 'AGAINST']
          }
          THEN 1
      END) AS atRisk
}
RETURN
  CASE
    WHEN
      size(products) > 0 AND all(p IN products WHERE p.stock IS NOT NULL)
      THEN reduce(sum = 0, p IN products | sum + p.stock)
  END AS left,
  buyers,
  atRisk
