// Who saw an experiment, who got what it tries, and who bought in the window after it? Of people whose window is over.
// mode: read
// param id: string
// param now: datetime
// param windowDays: int
// row userId: string
// row at: datetime
// row treated: boolean
// row bought: boolean
// timeout: 60s

MATCH (:Experiment {id: $id})<-[x:EXPOSED_TO]-(u:User)
WHERE x.at <= $now - duration({days: $windowDays})
RETURN
  u.id AS userId,
  x.at AS at,
  x.treated AS treated,
  EXISTS {
    (u)-[p:PURCHASED]->(:Product)
    WHERE p.at >= x.at AND p.at < x.at + duration({days: $windowDays})
  } AS bought
ORDER BY userId
