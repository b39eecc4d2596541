// Write the strength that the active model gives some friendships and follows; nothing is written for a model that is not
// active.
// mode: write
// param model: string
// param rows: {from: string, to: string, strength: float, probability: float}[]
// row written: int
// timeout: 2m

MATCH (:Model {id: $model, active: true})
UNWIND $rows AS row
MATCH (:User {id: row.from})-[t:FRIENDS_WITH|FOLLOWS]-(:User {id: row.to})
SET t.tieStrength = row.strength, t.tieProbability = row.probability, t.tieModel = $model
RETURN count(*) AS written
