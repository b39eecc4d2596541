// Keep the communities that people are in now for an experiment, the next people by id.
// mode: write
// param id: string - of the experiment
// param after: string - the last person of the page before
// param limit: int
// row last: string? - the last person of this page; null where nobody is left
// timeout: 60s

MATCH (e:Experiment {id: $id})
CALL () {
  MATCH (u:User)
  WHERE u.id > $after
  RETURN u
  ORDER BY u.id
  LIMIT $limit
}
WITH e, u, u.influenceCommunity AS community
CALL (e, u, community) {
  WITH e, u, community
  WHERE community IS NOT NULL
  MERGE (u)-[c:COUNTED_IN]->(e)
    ON CREATE SET c.unit = community
}
RETURN max(u.id) AS last
