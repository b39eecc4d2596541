// What is written of products, for the vectors of their content?
// mode: read
// param ids: string[]? - null for all
// row productId: string
// row title: string?
// row texts: string[] - translations of the title, names of categories in other languages, the description
// row brand: string?
// row categories: string[] - names, with those of the categories above
// row tags: string[]
// row attributes: {name: string, value: string}[] - options of its variants
// timeout: 60s
// scan: without ids every product is read, which happens at most once in ten minutes

MATCH (p:Product)
WHERE $ids IS NULL OR p.id IN $ids
RETURN
  p.id AS productId,
  p.title AS title,
  coalesce(p.titleTexts, []) +
  COLLECT {
    MATCH (p)-[:IN_CATEGORY]->(c:Category)
    UNWIND coalesce(c.nameTexts, []) AS text
    RETURN DISTINCT text
    LIMIT
    50
  } +
  [text IN [p.description] WHERE text IS NOT NULL] AS texts,
  head(
    COLLECT {
      MATCH (p)-[:MADE_BY]->(b:Brand)
      RETURN b.id
      LIMIT
      1
    }) AS brand,
  COLLECT {
    MATCH (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..5]->(c:Category)
    RETURN DISTINCT coalesce(c.name, c.id)
    LIMIT
    50
  } AS categories,
  COLLECT {
    MATCH (p)-[:TAGGED]->(t:Tag)
    RETURN t.id
    LIMIT
    50
  } AS tags,
  COLLECT {
    MATCH (v:ProductVariant)-[:VARIANT_OF]->(p)
    UNWIND range(0, size(coalesce(v.optionNames, [])) - 1) AS n
    WITH DISTINCT v.optionNames[n] AS name, v.optionValues[n] AS value
    RETURN {name: name, value: value}
    LIMIT
    50
  } AS attributes
