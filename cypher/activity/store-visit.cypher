// Store what a visitor who is not signed in did; how much is new, what is known, and which products are unknown?
// Ids are distinct within one call. Rows of unknown products store nothing.
// mode: write
// param visitor: string
// param seenAt: datetime
// param rows: {id: string, kind: string, productId: string, at: int, quantity: int?, recommendationId: string?}[] - at in epoch milliseconds
// row recorded: int
// row known: string[] - ids that were there
// row unknownProducts: string[]

MERGE (v:Visitor {id: $visitor})
SET v.seenAt = $seenAt
WITH v
UNWIND $rows AS row
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH ()-[old:VISITOR_EVENT {id: row.id}]->()
FOREACH (_ IN
CASE
  WHEN p IS NULL OR old IS NOT NULL THEN []
  ELSE [1]
END |
  CREATE
    (v)-
      [:VISITOR_EVENT {
          id: row.id,
          kind: row.kind,
          at: datetime({epochMillis: row.at}),
          quantity: row.quantity,
          recommendationId: row.recommendationId
        }]->
    (p)
)
RETURN
  sum(
    CASE
      WHEN p IS NULL OR old IS NOT NULL THEN 0
      ELSE 1
    END) AS recorded,
  collect(
    CASE
      WHEN p IS NOT NULL AND old IS NOT NULL THEN row.id
    END) AS known,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts
