// Does the database answer at all?
// mode: read
// row one: int

RETURN 1 AS one
