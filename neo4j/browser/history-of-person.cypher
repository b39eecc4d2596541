// How did the influence and the sales of a person change over the last ten runs?
// Another person than the most influential one: write the id between the quotes.

WITH '' AS wanted
CALL (wanted) {
  MATCH (u:User {id: wanted})
  RETURN u
  UNION
  MATCH (u:User {influenceRank: 1})
  WHERE wanted = ''
  RETURN u
}
MATCH (u)-[h:MEASURED]->(:Model)
RETURN
  u.name AS name,
  h.at AS at,
  h.rank AS rank,
  round(h.influence, 3) AS influence,
  round(h.sales, 1) AS sales,
  round(h.salesLower, 1) AS salesFrom,
  round(h.salesUpper, 1) AS salesTo,
  h.model AS run
ORDER BY at DESC
