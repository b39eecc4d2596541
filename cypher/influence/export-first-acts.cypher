// What is the history of each person with each product: number of views and likes, first event that shows interest, first
// recommendation event (a like is none), first purchase, what was paid, and which share of it was kept? A product brought back whole
// counts as not bought. An amount is in the currency of its purchase, without one in that of the product; a purchase without a price
// counts with that of the product, in the currency of the product.
// mode: read
// param likedFrom: float - stars from which a rating is good
// row user: string
// row products: string[]
// row looks: int[] - views and likes
// row did: int[] - first like, good rating, share or purchase in unix seconds, or -1
// row told: int[] - first recommendation event in unix seconds, or -1
// row tellings: int[][] - all recommendation events, in unix seconds
// row praise: int[][] - the good ratings among them
// row bought: int[] - first purchase in unix seconds, or -1
// row paid: {currency: string?, amount: float}[][] - of each purchase
// row kept: float[] - share of the pieces that was not returned
// timeout: 30m
// scan: the score is computed from everything that people did

MATCH (u:User)
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|SHARED|RATED|PURCHASED|RETURNED]->(p:Product)
  WITH p, e, type(e) AS kind, e.at.epochSeconds AS at, coalesce(e.quantity, 1) AS quantity
  WITH
    p,
    sum(
      CASE
        WHEN kind IN ['VIEWED', 'LIKED'] THEN 1
        ELSE 0
      END) AS looks,
    min(
      CASE
        WHEN kind IN ['LIKED', 'SHARED', 'PURCHASED'] OR kind = 'RATED' AND e.value >= $likedFrom THEN at
      END) AS did,
    min(
      CASE
        WHEN kind IN ['SHARED', 'PURCHASED'] OR kind = 'RATED' AND e.value >= $likedFrom THEN at
      END) AS told,
    collect(
      CASE
        WHEN kind IN ['SHARED', 'PURCHASED'] OR kind = 'RATED' AND e.value >= $likedFrom THEN at
      END) AS tellings,
    collect(
      CASE
        WHEN kind = 'RATED' AND e.value >= $likedFrom THEN at
      END) AS praise,
    min(
      CASE kind
        WHEN 'PURCHASED' THEN at
      END) AS bought,
    sum(
      CASE kind
        WHEN 'PURCHASED' THEN quantity
        ELSE 0
      END) AS units,
    sum(
      CASE kind
        WHEN 'RETURNED' THEN quantity
        ELSE 0
      END) AS returned,
    collect(
      CASE
        WHEN
          kind = 'PURCHASED'
          THEN
            {
              currency:
                CASE
                  WHEN e.price IS NULL THEN p.currency
                  ELSE coalesce(e.currency, p.currency)
                END,
              amount: quantity * coalesce(e.price, p.price, 0.0)
            }
      END) AS paid
  WHERE looks > 0 OR did IS NOT NULL
  WITH
    p,
    looks,
    did,
    told,
    tellings,
    praise,
    bought,
    CASE
      WHEN units > returned THEN toFloat(units - returned) / units
      ELSE 0.0
    END AS kept,
    paid
  RETURN
    collect(p.id) AS products,
    collect(looks) AS looks,
    collect(coalesce(did, -1)) AS did,
    collect(coalesce(told, -1)) AS told,
    collect(tellings) AS tellings,
    collect(praise) AS praise,
    collect(
      CASE
        WHEN kept > 0 THEN bought
        ELSE -1
      END) AS bought,
    collect(paid) AS paid,
    collect(kept) AS kept
}
WITH u, products, looks, did, told, tellings, praise, bought, paid, kept
WHERE size(products) > 0
RETURN u.id AS user, products, looks, did, told, tellings, praise, bought, paid, kept
