// How probably people buy, and the models that say so.
CREATE CONSTRAINT intent_model_id IF NOT EXISTS FOR (n:IntentModel) REQUIRE n.id IS UNIQUE;
CREATE INDEX user_intent IF NOT EXISTS FOR (u:User) ON (u.intentProbability);
