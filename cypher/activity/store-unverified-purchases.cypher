// Store these purchases as unverified; who is unknown? Rows of unknown people or products store nothing.
// mode: write
// param rows: {id: string, sentAs: string, userId: string, productId: string, at: int, quantity: int?, price: float?, currency: string?, recommendationId: string?}[] - at in epoch milliseconds
// row unknownUsers: string[]
// row unknownProducts: string[]

UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
FOREACH (_ IN
CASE
  WHEN u IS NULL OR p IS NULL THEN []
  ELSE [1]
END |
  CREATE
    (u)-
      [:UNVERIFIED_PURCHASE {
          id: row.id,
          sentAs: row.sentAs,
          at: datetime({epochMillis: row.at}),
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          recommendationId: row.recommendationId
        }]->
    (p)
)
RETURN
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts
