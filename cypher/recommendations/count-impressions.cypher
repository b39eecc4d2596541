// Add to the numbers of lists that were shown.
// mode: write
// param rows: {id: string, shown: int}[] - list and hour, as the first id of a list in that hour; each once, in the order of ids
// row counted: int

UNWIND $rows AS row
MERGE (i:Impressions {id: row.id})
  ON CREATE SET i.shown = 0
SET i.shown = i.shown + row.shown
RETURN sum(row.shown) AS counted
