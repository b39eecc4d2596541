// Who else used these fingerprints? Of very many people `scanned` are looked at. Without fingerprints, those that the person used.
// mode: read
// param userId: string
// param ids: string[]?
// param scanned: int
// row id: string
// row kind: string - DEVICE, PAYMENT or ADDRESS
// row isOwn: boolean - the person used it before
// row others: int - other people
// row some: string[] - of the others, five at most
// row distrusted: string[] - of the others who were decided against, or are taken for inauthentic; five at most
// timeout: 10s

MATCH (u:User {id: $userId})
CALL (u) {
  UNWIND coalesce($ids, []) AS id
  MATCH (f:Fingerprint {id: id})
  RETURN f
    UNION
  WITH u
  WHERE $ids IS NULL
  MATCH (u)-[:USED]->(f:Fingerprint)
  RETURN f
  LIMIT $scanned
}
WITH u, f, EXISTS { (u)-[:USED]->(f) } AS isOwn
CALL (u, f) {
  CALL (u, f) {
    MATCH (f)<-[:USED]-(other:User)
    WHERE other <> u
    RETURN other
    LIMIT $scanned
  }
  RETURN collect(other.id)[..5] AS some, collect(
      CASE
        WHEN other.inauthentic THEN other.id
      END)[..5] AS distrusted
}
RETURN
  f.id AS id,
  f.kind AS kind,
  isOwn,
  COUNT { (f)<-[:USED]-() } -
  CASE
    WHEN isOwn THEN 1
    ELSE 0
  END AS others,
  some,
  distrusted
