// How many friendships are within each region and between each two?

MATCH (u:User)-[:FRIENDS_WITH]->(v:User)
WITH coalesce(u.region, 'unknown') AS one, coalesce(v.region, 'unknown') AS other
WITH
  CASE
    WHEN one < other THEN [one, other]
    ELSE [other, one]
  END AS pair
RETURN pair[0] AS region, pair[1] AS with, count(*) AS friendships
ORDER BY friendships DESC
LIMIT 50
