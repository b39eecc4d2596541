// How many members of a community did something, and bought, in each of the last weeks?
// mode: read
// param communityId: string
// param from: datetime
// param until: datetime
// row ago: int - whole weeks before `until`, 0 for the last seven days
// row active: int
// row buyers: int
// row events: int
// timeout: 10s

MATCH (:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
WHERE e.at >= $from AND e.at < $until
WITH u, ($until.epochMillis - 1 - e.at.epochMillis) / 604800000 AS ago, type(e) = 'PURCHASED' AS bought
RETURN ago, count(DISTINCT u) AS active, count(DISTINCT
    CASE
      WHEN bought THEN u
    END) AS buyers, count(*) AS events
ORDER BY ago
