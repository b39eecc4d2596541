// What are the properties and the parents of these categories?
// mode: read
// param ids: string[]
// row categoryId: string
// row name: string
// row nameLocales: string[]
// row nameTexts: string[]
// row parentId: string?

UNWIND $ids AS id
MATCH (c:Category {id: id})
RETURN
  c.id AS categoryId,
  coalesce(c.name, c.id) AS name,
  coalesce(c.nameLocales, []) AS nameLocales,
  coalesce(c.nameTexts, []) AS nameTexts,
  head([(c)-[:CHILD_OF]->(parent:Category) | parent.id ]) AS parentId
