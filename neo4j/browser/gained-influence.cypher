// Who gained influence since the run before, and through whom?
// Set first: :param top => 20

MATCH (u:User)
WHERE u.influenceRank > 0 AND u.influenceModelBefore IS NOT NULL
WITH u, u.influence - u.influenceBefore AS gained
ORDER BY gained DESC
LIMIT toInteger($top)
CALL (u) {
  MATCH (u)-[now:INFLUENCED]->(other:User)
  WHERE now.model = u.influenceModel
  OPTIONAL MATCH (u)-[before:INFLUENCED]->(other)
  WHERE before.model = u.influenceModelBefore
  WITH other, now.credit - coalesce(before.credit, 0.0) AS more
  ORDER BY more DESC
  LIMIT 3
  RETURN collect(other.name + ' +' + toString(round(more, 2))) AS through
}
RETURN
  u.id AS person,
  u.name AS name,
  round(gained, 3) AS gained,
  round(u.influence, 3) AS influence,
  u.influenceRankBefore AS rankBefore,
  u.influenceRank AS rank,
  through
ORDER BY gained DESC
