// Whose orders are to be counted anew; and customers by what they bought and what is foreseen of them.
CREATE INDEX user_orders_changed IF NOT EXISTS FOR (u:User) ON (u.ordersChanged);
CREATE INDEX user_orders IF NOT EXISTS FOR (u:User) ON (u.orders);
CREATE INDEX user_last_purchase IF NOT EXISTS FOR (u:User) ON (u.lastPurchaseAt);
CREATE INDEX user_churn_risk IF NOT EXISTS FOR (u:User) ON (u.valueChurnRisk);
CREATE CONSTRAINT value_run_id IF NOT EXISTS FOR (n:ValueRun) REQUIRE n.id IS UNIQUE;
