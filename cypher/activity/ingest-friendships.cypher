// Make these people friends; which pairs were friends already?
// Pairs are distinct within one call, the smaller id first; the people are there.
// mode: write
// param rows: {a: string, b: string, since: int?}[] - since in epoch milliseconds
// row known: {a: string, b: string}[]
// timeout: 60s

UNWIND $rows AS row
MATCH (a:User {id: row.a})
MATCH (b:User {id: row.b})
OPTIONAL MATCH (a)-[old:FRIENDS_WITH]-(b)
WITH row, a, b, count(old) > 0 AS friends
FOREACH (_ IN
CASE
  WHEN friends THEN []
  ELSE [1]
END |
  CREATE
    (a)-[:FRIENDS_WITH {since:
            CASE
              WHEN row.since IS NULL THEN null
              ELSE datetime({epochMillis: row.since})
            END}]->(b)
)
RETURN collect(
    CASE
      WHEN friends THEN {a: row.a, b: row.b}
    END) AS known
