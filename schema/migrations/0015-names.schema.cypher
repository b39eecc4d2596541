// Words of names and ids of people, without regard to case and accents.
CREATE FULLTEXT INDEX user_words IF NOT EXISTS FOR (u:User) ON EACH [u.name, u.id]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
