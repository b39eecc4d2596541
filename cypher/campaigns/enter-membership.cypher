// Say that the members of a segment were computed now, and keep what changed where they are another version.
// mode: write
// param id: string
// param versionId: string? - null where nothing changed
// param version: int
// param at: datetime
// param joined: int
// param left: int
// row people: int
// row contactable: int
// timeout: 60s

MATCH (s:Segment {id: $id})
CALL (s) {
  OPTIONAL MATCH (s)<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
  RETURN count(u) AS people, count(
      CASE
        WHEN u.mayContact THEN 1
      END) AS contactable
}
SET s.computedAt = $at, s.version = $version, s.people = people, s.contactable = contactable
FOREACH (versionId IN
CASE
  WHEN $versionId IS NULL THEN []
  ELSE [$versionId]
END |
  CREATE
    (:SegmentVersion
      {
        id: versionId,
        version: $version,
        at: $at,
        people: people,
        contactable: contactable,
        joined: $joined,
        left: $left
      })-
      [:VERSION_OF]->
    (s)
)
RETURN people, contactable
