// Begin or end an experiment where it is in the state before; two callers at once do it once.
// mode: write
// param id: string
// param from: string
// param to: string
// param at: datetime
// row before: string - the state until now
// timeout: 10s

MATCH (e:Experiment {id: $id})
SET e.name = e.name
WITH e, e.state AS before
CALL (e, before) {
  WITH e
  WHERE before = $from
  SET
    e.state = $to,
    e.startedAt =
      CASE $to
        WHEN 'RUNNING' THEN $at
        ELSE e.startedAt
      END,
    e.stoppedAt =
      CASE $to
        WHEN 'STOPPED' THEN $at
        ELSE e.stoppedAt
      END
}
RETURN before
