// What a storefront told of a purchase, once for each sender, found by the id under which the shop will record it.
CREATE CONSTRAINT unverified_purchase_id IF NOT EXISTS FOR ()-[e:UNVERIFIED_PURCHASE]-() REQUIRE e.id IS UNIQUE;
CREATE INDEX unverified_purchase_at IF NOT EXISTS FOR ()-[e:UNVERIFIED_PURCHASE]-() ON (e.at);
CREATE INDEX unverified_purchase_sent_as IF NOT EXISTS FOR ()-[e:UNVERIFIED_PURCHASE]-() ON (e.sentAs);
CREATE INDEX purchased_sent_as IF NOT EXISTS FOR ()-[e:PURCHASED]-() ON (e.sentAs);
