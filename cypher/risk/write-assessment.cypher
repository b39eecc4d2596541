// Keep what is said of a purchase, if nothing was said of it before, and what it was made with. The row is what is kept.
// mode: write
// param id: string
// param userId: string
// param at: datetime
// param device: string?
// param payment: string?
// param address: string?
// param coupon: string?
// param amount: float?
// param currency: string?
// param decision: string
// param score: float
// param signals: string
// param content: string
// param fingerprints: {id: string, kind: string}[]
// row id: string
// row userId: string
// row at: datetime
// row decision: string
// row score: float
// row signals: string
// row content: string
// timeout: 5s

MATCH (u:User {id: $userId})
MERGE (a:Assessment {id: $id})
  ON CREATE SET
    a.userId = $userId,
    a.at = $at,
    a.device = $device,
    a.payment = $payment,
    a.address = $address,
    a.coupon = $coupon,
    a.amount = $amount,
    a.currency = $currency,
    a.decision = $decision,
    a.score = $score,
    a.signals = $signals,
    a.content = $content
WITH u, a, a.userId = $userId AND a.content = $content AS isSame
CALL (u, a, isSame) {
  WITH u, a
  WHERE isSame
  MERGE (u)-[:ASSESSED]->(a)
  WITH u
  UNWIND $fingerprints AS one
  MERGE (f:Fingerprint {id: one.id})
    ON CREATE SET f.kind = one.kind
  MERGE (u)-[used:USED]->(f)
    ON CREATE SET used.since = $at
  SET used.at = $at
  RETURN count(*) AS used
}
RETURN
  a.id AS id,
  a.userId AS userId,
  a.at AS at,
  a.decision AS decision,
  a.score AS score,
  a.signals AS signals,
  a.content AS content
