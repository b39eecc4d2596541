// Does somebody live in this region?
// mode: read
// param region: string
// row exists: boolean
// timeout: 5s

RETURN
  EXISTS {
    MATCH (:User {region: $region})
  } AS exists
