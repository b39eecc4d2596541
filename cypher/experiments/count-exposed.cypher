// How many people saw an experiment, in each arm?
// mode: read
// param id: string
// row arm: int
// row people: int
// timeout: 30s

MATCH (:Experiment {id: $id})<-[x:EXPOSED_TO]-()
RETURN x.arm AS arm, count(*) AS people
