// How many experiments are there?
// mode: read
// row total: int
// timeout: 5s
// scan: the number is a counter of the database

MATCH (:Experiment)
RETURN count(*) AS total
