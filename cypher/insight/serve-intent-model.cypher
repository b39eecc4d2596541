// Say which model of who buys has its results on people; none where there is no such model.
// mode: write
// param id: string
// row id: string
// timeout: 30s
// scan: there are five such nodes

MATCH (m:IntentModel)
SET m.serves =
    CASE m.id
      WHEN $id THEN true
    END
RETURN m.id AS id
