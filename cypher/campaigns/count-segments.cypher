// How many segments are there?
// mode: read
// row segments: int

MATCH (s:Segment)
RETURN count(s) AS segments
