// Take from some friendships and follows the strength that another model than the active one gave them.
// mode: write
// param model: string
// param limit: int
// row removed: int
// timeout: 2m
// scan: the rest after a run, a batch at a time

MATCH (:Model {id: $model, active: true})
MATCH ()-[t:FRIENDS_WITH|FOLLOWS]->()
WHERE t.tieModel <> $model
WITH t
LIMIT $limit
REMOVE t.tieStrength, t.tieProbability, t.tieModel
RETURN count(*) AS removed
