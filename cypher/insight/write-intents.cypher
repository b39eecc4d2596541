// Write on people how probably each buys within the horizon, and what that was foreseen from.
// mode: write
// param run: string - id of the model
// param rows: {id: string, probability: float, features: float[]}[] - NaN for a feature that is not known
// row written: int
// timeout: 10m

UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET u.intentProbability = row.probability, u.intentFeatures = row.features, u.intentRun = $run
RETURN count(u) AS written
