// How did a product go from friend to friend, by purchases within thirty days after the purchase of a friend?
// Set first: :param product => 'p001'

MATCH (p:Product {id: $product})<-[b:PURCHASED]-(buyer:User)
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
