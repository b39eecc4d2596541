// Which people can each person see (friends and followed people), and since when? 0 where the tie has no date.
// mode: read
// row user: string
// row heard: string[]
// row since: int[] - unix seconds
// timeout: 30m
// scan: the score is computed from every tie

MATCH (u:User)
CALL (u) {
  MATCH (u)-[tie:FRIENDS_WITH]-(other:User)
  RETURN other, tie
    UNION ALL
  MATCH (u)-[tie:FOLLOWS]->(other:User)
  RETURN other, tie
}
WITH u, other, min(coalesce(tie.since.epochSeconds, 0)) AS since
RETURN u.id AS user, collect(other.id) AS heard, collect(since) AS since
