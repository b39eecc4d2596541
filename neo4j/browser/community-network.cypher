// Which of the largest communities listen to which?

MATCH (c:Community)
WITH c
ORDER BY c.people DESC
LIMIT 15
WITH collect(c) AS largest
UNWIND largest AS c
OPTIONAL MATCH (c)-[h:HEARS]->(heard:Community)
WHERE heard IN largest
RETURN c, h, heard
