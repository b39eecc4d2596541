// Have each first person follow the second; which pairs were there already?
// Pairs are distinct within one call; the people are there.
// mode: write
// param rows: {a: string, b: string, since: int?}[] - since in epoch milliseconds
// row known: {a: string, b: string}[]
// timeout: 60s

UNWIND $rows AS row
MATCH (a:User {id: row.a})
MATCH (b:User {id: row.b})
OPTIONAL MATCH (a)-[old:FOLLOWS]->(b)
WITH row, a, b, count(old) > 0 AS follows
FOREACH (_ IN
CASE
  WHEN follows THEN []
  ELSE [1]
END |
  CREATE (a)-[:FOLLOWS {since:
            CASE
              WHEN row.since IS NULL THEN null
              ELSE datetime({epochMillis: row.since})
            END}]->(b)
)
RETURN collect(
    CASE
      WHEN follows THEN {a: row.a, b: row.b}
    END) AS known
