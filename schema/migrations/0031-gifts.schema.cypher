// Gifts, found by id, by product and by what was done under a key.
CREATE CONSTRAINT gift_id IF NOT EXISTS FOR (n:Gift) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gift_step_id IF NOT EXISTS FOR (n:GiftStep) REQUIRE n.id IS UNIQUE;
