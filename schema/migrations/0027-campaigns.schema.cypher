// Campaigns, found by id and listed newest first; the scheduler looks for those that are due by their state.
CREATE CONSTRAINT campaign_id IF NOT EXISTS FOR (n:Campaign) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT campaign_step_id IF NOT EXISTS FOR (n:CampaignStep) REQUIRE n.id IS UNIQUE;
CREATE INDEX campaign_created IF NOT EXISTS FOR (n:Campaign) ON (n.createdAt);
CREATE INDEX campaign_state IF NOT EXISTS FOR (n:Campaign) ON (n.state);
