// Record that this run wrote its results: it is the latest run when the transaction ends.
// mode: write
// param model: string - id of the run, which is that of its model; the model is made where nothing was trained
// param at: datetime - when its results were computed
// row model: string
// timeout: 10m

MERGE (m:Model {id: $model})
SET m.measuredAt = $at
RETURN m.id AS model
