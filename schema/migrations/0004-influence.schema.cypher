// The most influential people, everywhere and in a region, read in the order of their ranks.
CREATE INDEX user_influence_rank IF NOT EXISTS FOR (u:User) ON (u.influenceRank);
CREATE INDEX user_region_influence_rank IF NOT EXISTS FOR (u:User) ON (u.region, u.influenceRank);
