// How did a campaign come to its state, the first step first?
// mode: read
// param id: string
// param limit: int
// row revision: int
// row at: datetime
// row by: string
// row from: string
// row to: string
// row note: string?
// timeout: 5s

MATCH (s:CampaignStep)-[:STEP_OF]->(:Campaign {id: $id})
RETURN s.revision AS revision, s.at AS at, s.by AS by, s.from AS from, s.to AS to, s.note AS note
ORDER BY revision
LIMIT $limit
