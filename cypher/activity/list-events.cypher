// Which events of all people are the newest, one page? The newest of each kind are merged; each kind is read in the order of its index. Its first plan takes 1.5 s on an idle machine of two cores.
// mode: read
// param relationships: string[]
// param reasons: string[] - of DISLIKED
// param from: datetime
// param until: datetime - of the last event before the page, or the end of the time asked for
// param beforeId: string? - id of the last event before the page
// param limit: int
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
// timeout: 15s

CALL () {
  MATCH ()-[e:VIEWED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'VIEWED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:LIKED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'LIKED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:DISLIKED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'DISLIKED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    coalesce(e.reason, 'DISLIKE') IN $reasons AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:COMMENTED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'COMMENTED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:SHARED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'SHARED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:ADDED_TO_CART]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'ADDED_TO_CART' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:RATED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'RATED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:PURCHASED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'PURCHASED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:RETURNED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'RETURNED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
    UNION ALL
  MATCH ()-[e:UNVERIFIED_PURCHASE]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'UNVERIFIED_PURCHASE' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    ($beforeId IS NULL OR e.at < $until OR e.id < $beforeId)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
}
WITH e
ORDER BY e.at DESC, e.id DESC
LIMIT $limit
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
ORDER BY at DESC, id DESC
