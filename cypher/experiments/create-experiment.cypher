// Make an experiment, once.
// mode: write
// param experiment: {id: string, name: string, unit: string, arms: string[], weights: float[], values: string[], saturation: float, holdout: float, outcome: string, currency: string?, windowDays: int, smallestEffect: float, createdBy: string}
// param at: datetime
// row created: boolean - false where there was one of this id
// timeout: 10s

MERGE (e:Experiment {id: $experiment.id})
  ON CREATE SET e += $experiment, e.state = 'DRAFT', e.createdAt = $at
RETURN e.createdAt = $at AS created
