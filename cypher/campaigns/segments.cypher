// Which segments are there, in the order of their names?
// mode: read
// param after: string - name in lower case of the last one of the page before; empty for the first page
// param limit: int
// row id: string
// row nameKey: string

MATCH (s:Segment)
WHERE s.nameKey > $after
RETURN s.id AS id, s.nameKey AS nameKey
ORDER BY nameKey
LIMIT $limit
