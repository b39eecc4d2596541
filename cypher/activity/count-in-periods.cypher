// How many events of one kind are there in each of these periods? Periods without any have no row.
// mode: read
// for: each event relationship
// param periods: {index: int, from: datetime, until: datetime}[]
// param reason: string? - of DISLIKED: DISLIKE or NOT_INTERESTED
// row period: int - its index
// row key: string?
// row events: int
// timeout: 10s

UNWIND $periods AS period
CALL (period) {
  MATCH ()-[e:EACH]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN count(*) AS events
}
WITH period, events
WHERE events > 0
RETURN period.index AS period, null AS key, events
