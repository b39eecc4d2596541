// Who gained influence since the run before, and through whom?
// Set first: :param top => 20

MATCH (m:Model)
WHERE m.measuredAt IS NOT NULL
WITH m
ORDER BY m.measuredAt DESC
SKIP 1
LIMIT 1
MATCH (m)<-[past:MEASURED]-(u:User)
WHERE u.influenceRank > 0
WITH m, u, past, u.influenceScore - past.influence AS gained
ORDER BY gained DESC
LIMIT toInteger($top)
CALL (m, u) {
  MATCH (u)-[now:INFLUENCED]->(other:User)
  WHERE now.model = u.influenceModel
  OPTIONAL MATCH (u)-[before:INFLUENCED]->(other)
  WHERE before.model = m.id
  WITH other, now.credit - coalesce(before.credit, 0.0) AS more
  ORDER BY more DESC
  LIMIT 3
  RETURN collect(other.name + ' +' + toString(round(more, 2))) AS through
}
RETURN
  u.id AS person,
  u.name AS name,
  round(gained, 3) AS gained,
  round(u.influenceScore, 3) AS influence,
  past.rank AS rankBefore,
  u.influenceRank AS rank,
  through
ORDER BY gained DESC
