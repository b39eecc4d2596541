// How popular is each product in each region, by all events with older ones fading, and by the latest events only? Low ratings
// do not count. People without a region are in the region "".
// mode: read
// param now: int - unix seconds
// param weights: {VIEWED: float, LIKED: float, DISLIKED: float, COMMENTED: float, SHARED: float, ADDED_TO_CART: float,
//   RATED: float, PURCHASED: float, RETURNED: float, NOT_INTERESTED: float} - of each relationship, and of a dislike for that reason
// param likedFrom: float - a rating below it counts nothing
// param halfLife: float - seconds
// param trendingHalfLife: float - seconds
// row productId: string
// row regions: {region: string, popularity: float, trending: float}[]
// timeout: 5m
// scan: every event counts; it is computed again now and then, for at most a twentieth of the time

MATCH (p:Product)
CALL (p) {
  MATCH (p)<-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]-(u:User)
  WITH
    coalesce(u.region, '') AS region,
    CASE
      WHEN e.value < $likedFrom THEN 0.0
      WHEN e.reason = 'NOT_INTERESTED' THEN $weights.NOT_INTERESTED
      ELSE $weights[type(e)]
    END AS weight,
    $now - e.at.epochSeconds AS age
  WHERE weight <> 0 AND age >= 0
  WITH
    region,
    sum(weight * 2 ^ (- age / $halfLife)) AS popularity,
    sum(weight * 2 ^ (- age / $trendingHalfLife)) AS trending
  RETURN collect({region: region, popularity: popularity, trending: trending}) AS regions
}
WITH p, regions
WHERE size(regions) > 0
RETURN p.id AS productId, regions
