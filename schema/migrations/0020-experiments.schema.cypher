// Experiments, found by id and listed newest first.
CREATE CONSTRAINT experiment_id IF NOT EXISTS FOR (n:Experiment) REQUIRE n.id IS UNIQUE;
CREATE INDEX experiment_created IF NOT EXISTS FOR (n:Experiment) ON (n.createdAt);
