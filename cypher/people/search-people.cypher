// Who fits these words best, of whom some have most friends and followers?
// mode: read
// param words: string - in the syntax of the full-text index
// param text: string - as it was typed: the id of somebody comes first
// param hits: int - how many of the best are looked at
// param limit: int
// row userId: string
// timeout: 5s

CALL db.index.fulltext.queryNodes('user_words', $words, {limit: $hits}) YIELD node AS u, score
WITH u, score, COUNT { (u)-[:FRIENDS_WITH]-() } + COUNT { (u)<-[:FOLLOWS]-() } AS audience
RETURN u.id AS userId
ORDER BY toLower(u.id) = toLower($text) DESC, score DESC, audience DESC, userId
LIMIT $limit
