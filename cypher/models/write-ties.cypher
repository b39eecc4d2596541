// Write the strength that the active model gives some friendships and follows; nothing is written for a model that is not
// active. A tie of a person whom the last influence run takes for inauthentic has strength 0 and no probability.
// mode: write
// param model: string
// param rows: {from: string, to: string, strength: float, probability: float}[]
// row written: int
// timeout: 2m

MATCH (:Model {id: $model, active: true})
UNWIND $rows AS row
MATCH (a:User {id: row.from})-[t:FRIENDS_WITH|FOLLOWS]-(b:User {id: row.to})
WITH t, row, a.inauthentic IS NULL AND b.inauthentic IS NULL AS genuine
SET
  t.tieStrength =
    CASE
      WHEN genuine THEN row.strength
      ELSE 0.0
    END,
  t.tieProbability =
    CASE
      WHEN genuine THEN row.probability
    END,
  t.tieModel = $model
RETURN count(*) AS written
