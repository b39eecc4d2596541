// Which events have these ids, whatever their kind? An id is looked up in each kind, because uniqueness is kept by kind.
// mode: read
// param ids: string[]
// row id: string
// row relationship: string
// row at: datetime
// row userId: string
// row productId: string
// row value: float?
// row quantity: int?
// row price: float?
// row currency: string?
// row text: string?
// row channel: string?
// row reason: string?

UNWIND $ids AS id
CALL (id) {
  MATCH ()-[e:VIEWED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:LIKED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:DISLIKED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:COMMENTED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:SHARED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:ADDED_TO_CART {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:RATED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:PURCHASED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:RETURNED {id: id}]->()
  RETURN e
    UNION ALL
  MATCH ()-[e:UNVERIFIED_PURCHASE {id: id}]->()
  RETURN e
}
RETURN
  e.id AS id,
  type(e) AS relationship,
  e.at AS at,
  startNode(e).id AS userId,
  endNode(e).id AS productId,
  e.value AS value,
  e.quantity AS quantity,
  e.price AS price,
  e.currency AS currency,
  e.text AS text,
  e.channel AS channel,
  e.reason AS reason
