// What followed a list of recommendations, by the id of the list; and how often lists were shown.
CREATE CONSTRAINT impressions_id IF NOT EXISTS FOR (i:Impressions) REQUIRE i.id IS UNIQUE;
CREATE INDEX viewed_recommendation IF NOT EXISTS FOR ()-[e:VIEWED]-() ON (e.recommendationId);
CREATE INDEX added_to_cart_recommendation IF NOT EXISTS FOR ()-[e:ADDED_TO_CART]-() ON (e.recommendationId);
CREATE INDEX purchased_recommendation IF NOT EXISTS FOR ()-[e:PURCHASED]-() ON (e.recommendationId);
