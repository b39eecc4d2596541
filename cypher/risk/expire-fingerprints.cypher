// Forget who last used what before a moment, and what nobody uses any more; how many uses?
// mode: write
// param before: datetime
// param limit: int
// row removed: int
// timeout: 60s

MATCH (:User)-[used:USED]->(f:Fingerprint)
USING INDEX SEEK used:USED(at)
WHERE used.at < $before
WITH used, f
LIMIT $limit
DELETE used
WITH f, count(*) AS removed
CALL (f) {
  WITH f
  WHERE NOT EXISTS { (f)<-[:USED]-() }
  DELETE f
}
RETURN coalesce(sum(removed), 0) AS removed
