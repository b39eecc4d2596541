// The experiments of these ids.
// mode: read
// param ids: string[]
// row id: string
// row name: string
// row state: string
// row unit: string
// row arms: string[]
// row weights: float[]
// row values: string[]
// row saturation: float
// row holdout: float
// row outcome: string
// row currency: string?
// row windowDays: int
// row smallestEffect: float
// row createdAt: datetime
// row createdBy: string
// row startedAt: datetime?
// row stoppedAt: datetime?
// timeout: 5s

UNWIND $ids AS key
MATCH (e:Experiment {id: key})
RETURN
  e.id AS id,
  e.name AS name,
  e.state AS state,
  e.unit AS unit,
  e.arms AS arms,
  e.weights AS weights,
  e.values AS values,
  e.saturation AS saturation,
  e.holdout AS holdout,
  e.outcome AS outcome,
  e.currency AS currency,
  e.windowDays AS windowDays,
  e.smallestEffect AS smallestEffect,
  e.createdAt AS createdAt,
  e.createdBy AS createdBy,
  e.startedAt AS startedAt,
  e.stoppedAt AS stoppedAt
