// What people bought before figures of it were kept is to be counted.
MATCH (u:User)
WHERE u.ordersChanged IS NULL AND u.orders IS NULL AND EXISTS { (u)-[:PURCHASED|RETURNED]->() }
WITH u
LIMIT 10000
SET u.ordersChanged = true
RETURN count(*) AS changed;
