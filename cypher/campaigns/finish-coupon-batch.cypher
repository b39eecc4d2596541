// Say that all codes of a batch are there: from now on they are worth something.
// mode: write
// param id: string
// param people: int
// param codes: int
// row id: string

MATCH (b:CouponBatch {id: $id})
SET b.state = 'ISSUED', b.people = $people, b.codes = $codes, b.mostRedemptions = coalesce(b.mostRedemptions, $codes)
RETURN b.id AS id
