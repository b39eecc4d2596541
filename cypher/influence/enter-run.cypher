// Enter a run: its results are the latest from the end of this transaction on.
// mode: write
// param model: string - id of the run, which is that of its model; the model is made where nothing was trained
// param at: datetime - when its results were computed
// row model: string
// timeout: 10m

MERGE (m:Model {id: $model})
SET m.measuredAt = $at
RETURN m.id AS model
