// What is known of a model of who buys? No row where there is none.
// mode: read
// param id: string? - by default the one whose results are on people
// row id: string
// row at: datetime
// row until: datetime
// row horizonDays: int
// row people: int
// row card: string
// timeout: 5s
// scan: there are five such nodes

MATCH (m:IntentModel)
WHERE ($id IS NULL AND m.serves = true) OR m.id = $id
RETURN m.id AS id, m.at AS at, m.until AS until, m.horizonDays AS horizonDays, m.people AS people, m.card AS card
