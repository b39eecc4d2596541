// How probably does each of these people buy, and what was that foreseen from? No row for somebody of whom nothing is foreseen.
// mode: read
// param ids: string[]
// row userId: string
// row probability: float
// row features: float[] - NaN for a feature that is not known
// row model: string
// row until: datetime - end of the data
// row horizonDays: int
// timeout: 5s

UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.intentRun IS NOT NULL
MATCH (m:IntentModel {id: u.intentRun})
RETURN
  u.id AS userId,
  u.intentProbability AS probability,
  u.intentFeatures AS features,
  u.intentRun AS model,
  m.until AS until,
  m.horizonDays AS horizonDays
