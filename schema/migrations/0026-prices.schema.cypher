// Prices that were put in force.
CREATE CONSTRAINT price_change_id IF NOT EXISTS FOR (n:PriceChange) REQUIRE n.id IS UNIQUE;
