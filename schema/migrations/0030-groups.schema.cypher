// Group purchases, found by id, by deadline and by what was done under a key.
CREATE CONSTRAINT group_purchase_id IF NOT EXISTS FOR (n:GroupPurchase) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT group_offer_product IF NOT EXISTS FOR (n:GroupOffer) REQUIRE n.productId IS UNIQUE;
CREATE CONSTRAINT group_step_id IF NOT EXISTS FOR (n:GroupStep) REQUIRE n.id IS UNIQUE;
CREATE INDEX group_purchase_due IF NOT EXISTS FOR (n:GroupPurchase) ON (n.state, n.deadline);
