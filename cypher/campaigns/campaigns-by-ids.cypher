// The campaigns of these ids.
// mode: read
// param ids: string[]
// row id: string
// row name: string
// row state: string
// row revision: int
// row productId: string?
// row categoryId: string?
// row segmentId: string
// row channel: string
// row unit: string
// row controlShare: float
// row budget: float
// row contactCost: float
// row currency: string
// row riskShare: float
// row startsAt: datetime
// row endsAt: datetime
// row createdAt: datetime
// row createdBy: string
// row startedAt: datetime?
// row endedAt: datetime?
// row ended: string? - JSON
// row promised: string? - JSON
// timeout: 5s

UNWIND $ids AS key
MATCH (c:Campaign {id: key})
RETURN
  c.id AS id,
  c.name AS name,
  c.state AS state,
  c.revision AS revision,
  c.productId AS productId,
  c.categoryId AS categoryId,
  c.segmentId AS segmentId,
  c.channel AS channel,
  c.unit AS unit,
  c.controlShare AS controlShare,
  c.budget AS budget,
  c.contactCost AS contactCost,
  c.currency AS currency,
  c.riskShare AS riskShare,
  c.startsAt AS startsAt,
  c.endsAt AS endsAt,
  c.createdAt AS createdAt,
  c.createdBy AS createdBy,
  c.startedAt AS startedAt,
  c.endedAt AS endedAt,
  c.ended AS ended,
  c.promised AS promised
