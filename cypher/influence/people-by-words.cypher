// Which people have these words in their name or id?
// mode: read
// param words: string - in the syntax of the full-text index
// param limit: int
// row id: string
// timeout: 10s

CALL db.index.fulltext.queryNodes('user_words', $words, {limit: $limit}) YIELD node AS u
RETURN u.id AS id
