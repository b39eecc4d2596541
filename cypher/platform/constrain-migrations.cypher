// How is it made sure that a migration is recorded once?
// mode: write

CREATE CONSTRAINT migration_id IF NOT EXISTS
FOR (m:Migration)
REQUIRE m.id IS UNIQUE
