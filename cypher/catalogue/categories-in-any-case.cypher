// Which categories have one of these ids, in any letter case?
// mode: read
// param ids: string[] - in lower case
// row categoryId: string
// timeout: 5s
// scan: categories are few, and only ids that are not found as written are looked for

MATCH (c:Category)
WHERE toLower(c.id) IN $ids
RETURN c.id AS categoryId
ORDER BY categoryId
