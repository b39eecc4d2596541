// Visitors who are not signed in, found by the hash of their id, and by when they were seen last, to be removed.
CREATE CONSTRAINT visitor_id IF NOT EXISTS FOR (v:Visitor) REQUIRE v.id IS UNIQUE;
CREATE INDEX visitor_seen_at IF NOT EXISTS FOR (v:Visitor) ON (v.seenAt);
CREATE CONSTRAINT visitor_event_id IF NOT EXISTS FOR ()-[e:VISITOR_EVENT]-() REQUIRE e.id IS UNIQUE;
