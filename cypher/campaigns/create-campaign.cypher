// Make the draft of a campaign, once.
// mode: write
// param campaign: {id: string, name: string, productId: string?, categoryId: string?, segmentId: string, channel: string, unit: string, controlShare: float, budget: float, contactCost: float, currency: string, riskShare: float, startsAt: datetime, endsAt: datetime, createdBy: string}
// param at: datetime
// row created: boolean - false where there was one of this id
// timeout: 10s

MERGE (c:Campaign {id: $campaign.id})
  ON CREATE SET c += $campaign, c.state = 'DRAFT', c.revision = 0, c.createdAt = $at
RETURN c.createdAt = $at AS created
