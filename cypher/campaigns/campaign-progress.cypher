// How many people does the audience of each of these campaigns have, in which part, how many were contacted, and what did that cost?
// mode: read
// param ids: string[]
// row id: string
// row treated: int
// row control: int
// row toContact: int
// row contacted: int
// row controlContacted: int
// row spent: float
// timeout: 30s

UNWIND $ids AS id
MATCH (c:Campaign {id: id})
CALL (c) {
  OPTIONAL MATCH (c)<-[m:IN_CAMPAIGN]-(:User)
  RETURN
    count(
      CASE
        WHEN m.treated THEN 1
      END) AS treated,
    count(
      CASE
        WHEN NOT m.treated THEN 1
      END) AS control,
    count(
      CASE
        WHEN m.toContact THEN 1
      END) AS toContact,
    count(m.at) AS contacted,
    count(
      CASE
        WHEN NOT m.treated AND m.at IS NOT NULL THEN 1
      END) AS controlContacted,
    coalesce(sum(m.cost), 0.0) AS spent
}
RETURN id, treated, control, toContact, contacted, controlContacted, spent
