// The most influential people of a community, read in the order of their ranks, under the new name of the property.
DROP INDEX user_community_influence_rank IF EXISTS;
CREATE INDEX user_influence_community_rank IF NOT EXISTS FOR (u:User) ON (u.influenceCommunity, u.influenceRank);
