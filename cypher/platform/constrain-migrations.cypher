// Make sure that a migration is recorded at most once.
// mode: write

CREATE CONSTRAINT migration_id IF NOT EXISTS
FOR (m:Migration)
REQUIRE m.id IS UNIQUE
