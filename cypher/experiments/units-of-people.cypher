// Which of these people are there, in which community were they when the experiment began, and where were they when they saw it?
// mode: read
// param id: string - of the experiment
// param userIds: string[]
// row userId: string
// row unit: string? - null for who was in no community
// row arm: int? - null for who did not see it
// row treated: boolean?
// timeout: 5s

UNWIND $userIds AS userId
MATCH (u:User {id: userId})
MATCH (e:Experiment {id: $id})
OPTIONAL MATCH (u)-[c:COUNTED_IN]->(e)
OPTIONAL MATCH (u)-[x:EXPOSED_TO]->(e)
RETURN u.id AS userId, c.unit AS unit, x.arm AS arm, x.treated AS treated
