// Store these categories, and return which are new; an absent name leaves the stored name as it is.
// mode: write
// param rows: {id: string, name: string?, nameLocales: string[]?, nameTexts: string[]?}[]
// row categoryId: string
// row created: boolean
// row named: boolean

UNWIND $rows AS row
OPTIONAL MATCH (old:Category {id: row.id})
WITH row, old IS NULL AS created
MERGE (c:Category {id: row.id})
SET
  c.name = coalesce(row.name, c.name),
  c.nameLocales = coalesce(row.nameLocales, c.nameLocales),
  c.nameTexts = coalesce(row.nameTexts, c.nameTexts)
RETURN c.id AS categoryId, created, c.name IS NOT NULL AS named
