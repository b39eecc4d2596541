// How did a product go from friend to friend, by purchases within thirty days after the purchase of a friend?
// Another product than the one that went furthest from influential people: write the id between the quotes.

WITH '' AS wanted
CALL (wanted) {
  MATCH (p:Product {id: wanted})
  RETURN p
  UNION
  MATCH (u:User)
  WHERE wanted = '' AND u.influenceRank <= 100
  MATCH (u)-[earlier:PURCHASED]->(p:Product)<-[later:PURCHASED]-(friend:User)
  WHERE
    later.at > earlier.at AND
    later.at <= earlier.at + duration('P30D') AND
    EXISTS { (u)-[:FRIENDS_WITH]-(friend) }
  WITH p, count(*) AS followed
  ORDER BY followed DESC, p.id
  LIMIT 1
  RETURN p
}
MATCH (p)<-[b:PURCHASED]-(buyer:User)
WITH p, buyer, min(b.at) AS at
ORDER BY at DESC
LIMIT 300
WITH p, collect({buyer: buyer, at: at}) AS buyers
UNWIND buyers AS earlier
UNWIND buyers AS later
WITH p, earlier, later
WHERE later.at > earlier.at AND later.at <= earlier.at + duration('P30D')
WITH p, earlier.buyer AS earlier, later.buyer AS later
MATCH tie = (earlier)-[:FRIENDS_WITH]-(later)
RETURN p, tie
LIMIT 300
