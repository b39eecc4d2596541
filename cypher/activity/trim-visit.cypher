// Keep the newest events of a visitor only; how many are removed?
// mode: write
// param visitor: string
// param most: int
// row removed: int

MATCH (:Visitor {id: $visitor})-[e:VISITOR_EVENT]->()
WITH e
ORDER BY e.at DESC, e.id DESC
SKIP $most
DELETE e
RETURN count(e) AS removed
