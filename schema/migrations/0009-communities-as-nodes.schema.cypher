// A community is a node of its own, and its people are found by its id.
CREATE CONSTRAINT community_id IF NOT EXISTS FOR (c:Community) REQUIRE c.id IS UNIQUE;
// The index with the rank serves only queries that ask for both.
CREATE INDEX user_influence_community IF NOT EXISTS FOR (u:User) ON (u.influenceCommunity);
