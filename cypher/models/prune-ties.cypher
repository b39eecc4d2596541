// Remove the tie strengths that other models than the active one gave some friendships and follows.
// mode: write
// param model: string
// param limit: int
// row removed: int
// timeout: 2m
// scan: reads all ties, a batch at a time, after a training

MATCH (:Model {id: $model, active: true})
MATCH ()-[t:FRIENDS_WITH|FOLLOWS]->()
WHERE t.tieModel <> $model
WITH t
LIMIT $limit
REMOVE t.tieStrength, t.tieProbability, t.tieModel
RETURN count(*) AS removed
