// What was paid for attributed sales has another name since there is what was paid for adjusted sales as well.
MATCH (u:User)
WHERE u.salesRevenue IS NOT NULL
WITH u
LIMIT 10000
SET u.salesAttributedRevenue = u.salesRevenue
REMOVE u.salesRevenue
RETURN count(*) AS changed;
