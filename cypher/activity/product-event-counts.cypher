// How many events of each kind does each of these products have?
// mode: read
// param ids: string[]
// row productId: string
// row views: int
// row likes: int
// row dislikes: int
// row comments: int
// row shares: int
// row cartAdds: int
// row ratings: int
// row purchases: int
// row returns: int

UNWIND $ids AS id
MATCH (p:Product {id: id})
RETURN
  p.id AS productId,
  COUNT { (p)<-[:VIEWED]-() } AS views,
  COUNT { (p)<-[:LIKED]-() } AS likes,
  COUNT { (p)<-[:DISLIKED]-() } AS dislikes,
  COUNT { (p)<-[:COMMENTED]-() } AS comments,
  COUNT { (p)<-[:SHARED]-() } AS shares,
  COUNT { (p)<-[:ADDED_TO_CART]-() } AS cartAdds,
  COUNT { (p)<-[:RATED]-() } AS ratings,
  COUNT { (p)<-[:PURCHASED]-() } AS purchases,
  COUNT { (p)<-[:RETURNED]-() } AS returns
