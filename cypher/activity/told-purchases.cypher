// Has any storefront told of a purchase that is unverified, or that was confirmed under another id than that of the shop?
// mode: read
// row unverified: boolean
// row confirmed: boolean
// scan: the first entry of an index is read, which holds only purchases that a storefront told of

CALL () {
  MATCH ()-[e:UNVERIFIED_PURCHASE]->()
  RETURN count(e) > 0 AS unverified
}
CALL () {
  MATCH ()-[e:PURCHASED]->()
  WHERE e.sentAs IS NOT NULL
  WITH e
  LIMIT 1
  RETURN count(e) > 0 AS confirmed
}
RETURN unverified, confirmed
