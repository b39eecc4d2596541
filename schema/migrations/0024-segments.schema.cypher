// Saved segments of people, and the versions of their members.
CREATE CONSTRAINT segment_id IF NOT EXISTS FOR (n:Segment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT segment_name IF NOT EXISTS FOR (n:Segment) REQUIRE n.nameKey IS UNIQUE;
CREATE CONSTRAINT segment_version_id IF NOT EXISTS FOR (n:SegmentVersion) REQUIRE n.id IS UNIQUE;
CREATE INDEX segment_computed IF NOT EXISTS FOR (n:Segment) ON (n.computedAt);
