// Write the sales of some people by word of mouth, and their history: what the run found of each, in place of what it wrote there
// before. Nothing is written of a run that was not entered.
// mode: write
// param model: string - id of the run
// param rows: {id: string, influence: float, rank: int, adjusted: float, lower: float, upper: float, heard: int,
//   attributed: float, attributedRevenue: float?, adjustedRevenue: float?, currency: string?, proven: boolean, separable: boolean, forecast: float?}[]
// row written: int - people
// timeout: 2m

MATCH (m:Model {id: $model})
UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET
  u.salesAdjusted = row.adjusted,
  u.salesLower = row.lower,
  u.salesUpper = row.upper,
  u.salesHeard = row.heard,
  u.salesAttributed = row.attributed,
  u.salesAttributedRevenue = row.attributedRevenue,
  u.salesAdjustedRevenue = row.adjustedRevenue,
  u.salesCurrency = row.currency,
  u.salesProven = row.proven,
  u.salesSeparable = row.separable,
  u.salesForecast = row.forecast,
  u.salesModel = $model
MERGE (u)-[h:MEASURED]->(m)
SET
  h.model = $model,
  h.at = m.measuredAt,
  h.influence = row.influence,
  h.rank = row.rank,
  h.sales = row.adjusted,
  h.salesLower = row.lower,
  h.salesUpper = row.upper
RETURN count(*) AS written
