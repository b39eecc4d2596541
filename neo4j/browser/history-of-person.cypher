// How did the influence and the sales of a person change over the last ten runs?
// Set first: :param user => 'u0001'

MATCH (u:User {id: $user})-[h:MEASURED]->(:Model)
RETURN
  h.at AS at,
  h.rank AS rank,
  round(h.influence, 3) AS influence,
  round(h.sales, 1) AS sales,
  round(h.salesLower, 1) AS salesFrom,
  round(h.salesUpper, 1) AS salesTo,
  h.model AS run
ORDER BY at DESC
