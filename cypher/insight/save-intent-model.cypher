// Enter a model of who buys, with its card; it is not shown yet.
// mode: write
// param id: string - of the model it was learnt with
// param at: datetime
// param until: datetime - end of the data
// param horizonDays: int
// param people: int
// param card: string - JSON
// row id: string
// timeout: 30s

MERGE (m:IntentModel {id: $id})
SET m.at = $at, m.until = $until, m.horizonDays = $horizonDays, m.people = $people, m.card = $card
RETURN m.id AS id
