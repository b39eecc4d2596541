// How popular is each product in each region, with older events fading, and by the latest events only? Each person counts once
// for a product and a kind of event, by the latest such event, so that nobody lifts a product by repeating. Low ratings do not
// count, nor do people whom the last influence run takes for inauthentic. People without a region are in the region "".
// mode: read
// param now: int - unix seconds
// param weights: {VIEWED: float, LIKED: float, DISLIKED: float, COMMENTED: float, SHARED: float, ADDED_TO_CART: float,
//   RATED: float, PURCHASED: float, RETURNED: float, NOT_INTERESTED: float} - of each relationship, and of a dislike for that reason
// param likedFrom: float - a rating below it counts nothing
// param halfLife: float - seconds
// param trendingHalfLife: float - seconds
// row productId: string
// row regions: {region: string, popularity: float, trending: float, people: int}[] - people: with an event that weighs at least a like
// timeout: 5m
// scan: every event counts; it is computed again now and then, for at most a twentieth of the time

MATCH (p:Product)
CALL (p) {
  MATCH (p)<-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]-(u:User)
  WITH
    u,
    type(e) AS type,
    CASE
      WHEN e.value < $likedFrom THEN 0.0
      WHEN e.reason = 'NOT_INTERESTED' THEN $weights.NOT_INTERESTED
      ELSE $weights[type(e)]
    END AS weight,
    $now - e.at.epochSeconds AS age
  WHERE weight <> 0 AND age >= 0 AND u.inauthentic IS NULL
  WITH u, type, weight, min(age) AS age
  WITH
    u,
    sum(weight * 2 ^ (- age / $halfLife)) AS popularity,
    sum(weight * 2 ^ (- age / $trendingHalfLife)) AS trending,
    max(weight) >= $weights.LIKED AS speaksFor
  WITH
    coalesce(u.region, '') AS region,
    sum(popularity) AS popularity,
    sum(trending) AS trending,
    sum(
      CASE
        WHEN speaksFor THEN 1
        ELSE 0
      END) AS people
  RETURN collect({region: region, popularity: popularity, trending: trending, people: people}) AS regions
}
WITH p, regions
WHERE size(regions) > 0
RETURN p.id AS productId, regions
