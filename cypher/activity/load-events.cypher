// Which of these events of one type are stored already, which contradict what is stored, who is unknown? The others are stored now.
// Ids are distinct within one call. Rows of unknown people or products and contradicting rows store nothing. A row leaves out what its kind does not store.
// Whoever bought or returned something is marked, so that the orders are counted anew; whose event is stored gets a new stamp of events.
// mode: write
// for: each event relationship
// param rows: {id: string, userId: string, productId: string, at: int, value: float?, quantity: int?, price: float?, currency: string?, text: string?, channel: string?, reason: string?, recommendationId: string?}[] - at in epoch milliseconds
// row loaded: int
// row known: string[] - ids that were there with the same content
// row conflicts: string[] - ids that were there with other content
// row unknownUsers: string[]
// row unknownProducts: string[]
// timeout: 60s

UNWIND $rows AS row
OPTIONAL MATCH (u:User {id: row.userId})
OPTIONAL MATCH (p:Product {id: row.productId})
OPTIONAL MATCH (a)-[old:EACH {id: row.id}]->(b)
WITH row, u, p, a, b, old, datetime({epochMillis: row.at}) AS at
WITH
  row,
  u,
  p,
  at,
  CASE
    WHEN u IS NULL OR p IS NULL THEN 'unknown'
    WHEN old IS NULL THEN 'new'
    WHEN
      a = u AND
      b = p AND
      old.at = at AND
      coalesce(old.value, -1.0) = coalesce(row.value, -1.0) AND
      coalesce(old.quantity, -1) = coalesce(row.quantity, -1) AND
      coalesce(old.price, -1.0) = coalesce(row.price, -1.0) AND
      coalesce(old.currency, '') = coalesce(row.currency, '') AND
      coalesce(old.text, '') = coalesce(row.text, '') AND
      coalesce(old.channel, '') = coalesce(row.channel, '') AND
      coalesce(old.reason, '') = coalesce(row.reason, '')
      THEN 'known'
    ELSE 'conflict'
  END AS state
FOREACH (_ IN
CASE state
  WHEN 'new' THEN [1]
  ELSE []
END |
  CREATE
    (u)-
      [:EACH {
          id: row.id,
          at: at,
          value: row.value,
          quantity: row.quantity,
          price: row.price,
          currency: row.currency,
          text: row.text,
          channel: row.channel,
          reason: row.reason,
          recommendationId: row.recommendationId
        }]->
    (p)
  SET u.eventsStamp = timestamp() + rand()
)
FOREACH (_ IN
CASE
  WHEN state = 'new' AND 'EACH' IN ['PURCHASED', 'RETURNED'] THEN [1]
  ELSE []
END |
  SET u.ordersChanged = true
)
RETURN
  sum(
    CASE state
      WHEN 'new' THEN 1
      ELSE 0
    END) AS loaded,
  collect(
    CASE state
      WHEN 'known' THEN row.id
    END) AS known,
  collect(
    CASE state
      WHEN 'conflict' THEN row.id
    END) AS conflicts,
  collect(DISTINCT
    CASE
      WHEN u IS NULL THEN row.userId
    END) AS unknownUsers,
  collect(DISTINCT
    CASE
      WHEN p IS NULL THEN row.productId
    END) AS unknownProducts
