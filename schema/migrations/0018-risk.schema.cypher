// Purchases that were assessed and what they were made with; people about whom staff decide.
CREATE CONSTRAINT fingerprint_id IF NOT EXISTS FOR (n:Fingerprint) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT risk_case_id IF NOT EXISTS FOR (n:RiskCase) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT risk_act_id IF NOT EXISTS FOR (n:RiskAct) REQUIRE n.id IS UNIQUE;
CREATE INDEX assessment_user IF NOT EXISTS FOR (a:Assessment) ON (a.userId, a.at);
CREATE INDEX assessment_device IF NOT EXISTS FOR (a:Assessment) ON (a.device, a.at);
CREATE INDEX assessment_payment IF NOT EXISTS FOR (a:Assessment) ON (a.payment, a.at);
CREATE INDEX assessment_address IF NOT EXISTS FOR (a:Assessment) ON (a.address, a.at);
CREATE INDEX assessment_at IF NOT EXISTS FOR (a:Assessment) ON (a.at);
CREATE INDEX risk_case_state IF NOT EXISTS FOR (n:RiskCase) ON (n.state, n.score);
CREATE INDEX risk_case_changed IF NOT EXISTS FOR (n:RiskCase) ON (n.changedAt);
CREATE INDEX risk_case_ring IF NOT EXISTS FOR (n:RiskCase) ON (n.ring);
CREATE INDEX user_inauthentic IF NOT EXISTS FOR (u:User) ON (u.inauthentic);
CREATE INDEX user_risk_decision IF NOT EXISTS FOR (u:User) ON (u.riskDecision);
CREATE INDEX used_at IF NOT EXISTS FOR ()-[r:USED]-() ON (r.at);
