// What are the scores of the most influential people, and which run computed them?

MATCH (u:User)
WHERE u.influenceRank <= 20
RETURN
  u.influenceRank AS rank,
  u.id AS person,
  u.name AS name,
  u.region AS region,
  round(u.influenceScore, 3) AS influence,
  round(u.influencePageRank, 2) AS pageRank,
  round(u.influenceReach, 1) AS reach,
  u.influenceModel AS model
ORDER BY rank
