// How many events of one kind are there in each of these periods, by the region of the person?
// mode: read
// for: each event relationship
// param periods: {index: int, from: datetime, until: datetime}[]
// param reason: string? - of DISLIKED: DISLIKE or NOT_INTERESTED
// row period: int - its index
// row key: string? - null where the region is not known
// row events: int
// timeout: 10s

UNWIND $periods AS period
CALL (period) {
  MATCH (u)-[e:EACH]->()
  WHERE e.at >= period.from AND e.at < period.until AND ($reason IS NULL OR coalesce(e.reason, 'DISLIKE') = $reason)
  RETURN u.region AS region, count(*) AS events
}
RETURN period.index AS period, region AS key, events
