// What are the properties of these people?
// mode: read
// param ids: string[]
// row userId: string
// row name: string?
// row joinedAt: datetime?
// row region: string?
// row shareActivity: string

UNWIND $ids AS id
MATCH (u:User {id: id})
RETURN
  u.id AS userId,
  u.name AS name,
  u.joinedAt AS joinedAt,
  u.region AS region,
  coalesce(u.shareActivity, 'FRIENDS') AS shareActivity
