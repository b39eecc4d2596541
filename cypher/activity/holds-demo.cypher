// Was the demo shop loaded into this graph, and are there people?
// mode: read
// row demo: boolean
// scan: one node for each ingest

OPTIONAL MATCH (r:IngestRun)
WHERE r.demo
WITH count(r) > 0 AS loaded
RETURN loaded AND EXISTS { (:User) } AS demo
