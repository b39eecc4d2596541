// How many events of these kinds were there in this time?
// mode: read
// param relationships: string[]
// param reasons: string[] - of DISLIKED
// param from: datetime
// param until: datetime
// row total: int
// timeout: 10s

CALL () {
  MATCH ()-[e:VIEWED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'VIEWED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:LIKED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'LIKED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:DISLIKED]->()
  WHERE
    e.at >= $from AND
    e.at <=
    CASE
      WHEN 'DISLIKED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END AND
    coalesce(e.reason, 'DISLIKE') IN $reasons
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:COMMENTED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'COMMENTED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:SHARED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'SHARED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:ADDED_TO_CART]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'ADDED_TO_CART' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:RATED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'RATED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:PURCHASED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'PURCHASED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:RETURNED]->()
  WHERE e.at >= $from AND e.at <=
    CASE
      WHEN 'RETURNED' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
    UNION ALL
  MATCH ()-[e:UNVERIFIED_PURCHASE]->()
  WHERE
    e.at >= $from AND e.at <=
    CASE
      WHEN 'UNVERIFIED_PURCHASE' IN $relationships THEN $until
      ELSE datetime({year: 1})
    END
  RETURN count(*) AS some
}
RETURN sum(some) AS total
