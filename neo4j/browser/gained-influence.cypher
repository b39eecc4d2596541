// Who gained influence since the run before, and through whom?
// Where there was no run before, rankBefore is empty and all influence is a gain.

MATCH (m:Model)
WHERE m.measuredAt IS NOT NULL
WITH m
ORDER BY m.measuredAt DESC
LIMIT 2
WITH collect(m)[1] AS before
MATCH (u:User)
WHERE u.influenceRank > 0
OPTIONAL MATCH (u)-[past:MEASURED]->(before)
WITH before, u, past, u.influenceScore - coalesce(past.influence, 0.0) AS gained
ORDER BY gained DESC
LIMIT 20
CALL (before, u) {
  MATCH (u)-[now:INFLUENCED]->(other:User)
  WHERE now.model = u.influenceModel
  OPTIONAL MATCH (u)-[past:INFLUENCED]->(other)
  WHERE past.model = before.id
  WITH other, now.credit - coalesce(past.credit, 0.0) AS more
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
