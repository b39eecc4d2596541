// How popular is each product in each region, of all its events with old ones fading, and of the latest only?
// A low rating counts nothing: one person's taste says little of a product. People without a region are in "".
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
// scan: every event counts; it is asked now and then, at most for a twentieth of the time

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
