// The most influential people of a community, read in the order of their ranks.
CREATE INDEX user_community_influence_rank IF NOT EXISTS FOR (u:User) ON (u.community, u.influenceRank);
