// How many members of a community are new, did something lately, or did so before?
// mode: read
// param communityId: string
// param before: datetime
// param middle: datetime
// param until: datetime
// row members: int
// row joined: int - signed up from `middle` on
// row joinedBefore: int - from `before` to `middle`
// row active: int
// row activeBefore: int
// row stayed: int - active in both
// timeout: 10s

MATCH (:Community {id: $communityId})<-[:MEMBER_OF]-(u:User)
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(:Product)
  WHERE e.at >= $before AND e.at < $until
  RETURN coalesce(max(e.at) >= $middle, false) AS lately, coalesce(min(e.at) < $middle, false) AS earlier
}
WITH
  lately,
  earlier,
  coalesce(u.joinedAt >= $middle, false) AS new,
  coalesce(u.joinedAt >= $before AND u.joinedAt < $middle, false) AS newBefore
RETURN
  count(*) AS members,
  sum(toInteger(new)) AS joined,
  sum(toInteger(newBefore)) AS joinedBefore,
  sum(toInteger(lately)) AS active,
  sum(toInteger(earlier)) AS activeBefore,
  sum(toInteger(lately AND earlier)) AS stayed
