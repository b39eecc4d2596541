// How many events does this visitor have?
// mode: read
// param visitor: string
// row events: int

MATCH (v:Visitor {id: $visitor})
RETURN COUNT { (v)-[:VISITOR_EVENT]->() } AS events
