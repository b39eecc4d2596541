// Give some people what their word sold.
// mode: write
// param model: string - the run that found it
// param rows: {id: string, sales: float, lower: float, upper: float, heard: int, attributed: float, revenue: float, separable: boolean, expertise: float, forecast: float?}[]
// row written: int
// timeout: 2m

UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET
  u.sales = row.sales,
  u.salesLower = row.lower,
  u.salesUpper = row.upper,
  u.salesHeard = row.heard,
  u.salesAttributed = row.attributed,
  u.salesRevenue = row.revenue,
  u.salesSeparable = row.separable,
  u.expertise = row.expertise,
  u.salesForecast = row.forecast,
  u.salesModel = $model
RETURN count(*) AS written
