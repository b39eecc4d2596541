// Take a campaign from one of some states to another, and keep who did it. No row where it is in none of them or at another revision: of two at
// once the second finds what the first made of it.
// mode: write
// param id: string
// param revision: int - that it has
// param from: string[]
// param to: string
// param at: datetime
// param by: string
// param stepId: string
// param note: string?
// param ended: string? - JSON
// param promised: string? - JSON
// row revision: int - that it has now
// timeout: 10s

MATCH (c:Campaign {id: $id})
// A property of its own: what is asked below is read once the campaign is locked.
SET c.locked = true
WITH c, c.state AS before
WHERE c.revision = $revision AND before IN $from
SET
  c.state = $to,
  c.revision = $revision + 1,
  c.startedAt =
    CASE $to
      WHEN 'RUNNING' THEN coalesce(c.startedAt, $at)
      ELSE c.startedAt
    END,
  c.endedAt =
    CASE $to
      WHEN 'ENDED' THEN $at
      ELSE c.endedAt
    END,
  c.ended = coalesce($ended, c.ended),
  c.promised = coalesce($promised, c.promised)
CREATE (s:CampaignStep {id: $stepId, revision: $revision + 1, at: $at, by: $by, from: before, to: $to, note: $note})
CREATE (s)-[:STEP_OF]->(c)
RETURN c.revision AS revision
