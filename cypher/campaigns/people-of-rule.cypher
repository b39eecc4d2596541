// Whom does a rule choose, and to how many of them may the shop write? The rule is a program: what it asks are `tests` of facts and counts
// of `acts`, and `program` joins their answers on a stack. So every rule is this one text, and nothing that somebody typed is in it.
// The rule is one parameter, because Neo4j plans a query anew, which takes seconds, for each order of magnitude of each list that is a parameter.
// mode: read
// param now: datetime
// param rule: {
//   tests: {kind: string, of: string, least: float?, most: float?, texts: string[]?, currency: string?}[], must: int[],
//   acts: {types: string[], since: datetime?, products: string[]?, categories: string[]?, brands: string[]?,
//   tags: string[]?, isNarrow: boolean, ofFriends: boolean, least: float?, most: float?, leastShare: float?}[],
//   program: {op: string, n: int}[]} - `tests` are of facts, `acts` of events; `must` are places of tests that hold of everybody who is chosen; `program`: ANSWER pushes the nth answer (of the tests, then of the acts), NOT turns the last over, ALL and ANY join the last n
// row ids: string[] - of the people, ascending
// row contactable: int
// timeout: 60s
// scan: a rule is asked of everybody

CALL () {
  UNWIND $rule.acts AS act
  CALL (act) {
    MATCH (p:Product)
    WHERE
      (act.isNarrow OR act.ofFriends) AND
      (act.products IS NULL OR p.id IN act.products) AND
      (act.categories IS NULL OR
        EXISTS {
        (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..5]->(c:Category WHERE c.id IN act.categories)
        }) AND
      (act.brands IS NULL OR EXISTS { (p)-[:MADE_BY]->(b:Brand WHERE b.id IN act.brands) }) AND
      (act.tags IS NULL OR EXISTS { (p)-[:TAGGED]->(t:Tag WHERE t.id IN act.tags) })
    RETURN collect(p.id) AS products
  }
  // Who did it, where friends count: found once, from the products, and not once more for each friend.
  CALL (act, products) {
    UNWIND
      CASE
        WHEN act.ofFriends THEN products
        ELSE []
      END AS product
    MATCH
      (:Product {id: product})<-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]-
      (actor:User)
    WHERE
      type(e) IN act.types AND
      (act.since IS NULL OR e.at >= act.since) AND
      coalesce(actor.shareActivity, 'FRIENDS') <> 'NOBODY'
    RETURN collect(DISTINCT actor.id) AS actors
  }
  RETURN collect(products) AS productsOf, collect(actors) AS actorsOf
}
MATCH (u:User)
WITH
  u,
  productsOf,
  actorsOf,
  {
    ORDERS: toFloat(coalesce(u.orders, 0)),
    DAYS_SINCE_PURCHASE: ($now.epochMillis - u.lastPurchaseAt.epochMillis) / 86400000.0,
    DAYS_SINCE_JOINED: ($now.epochMillis - u.joinedAt.epochMillis) / 86400000.0,
    EXPECTED_PURCHASES: u.valuePurchases,
    CHURN_RISK: u.valueChurnRisk,
    FRIENDS: toFloat(COUNT { (u)-[:FRIENDS_WITH]-() }),
    FOLLOWERS: toFloat(COUNT { (u)<-[:FOLLOWS]-() }),
    INFLUENCE_RANK: toFloat(u.influenceRank),
    SALES_CAUSED: u.salesAdjusted,
    AUTHENTICITY: u.authenticity,
    REGION: u.region,
    COMMUNITY: u.influenceCommunity,
    PERSON: u.id,
    MAY_CONTACT: coalesce(u.mayContact, false),
    SHARES_ACTIVITY: coalesce(u.shareActivity, 'FRIENDS') <> 'NOBODY',
    SOLD_BY_WORD: coalesce(u.salesProven, false),
    ROBOT_LIKE: coalesce(u.robotLike, false),
    INAUTHENTIC: coalesce(u.inauthentic, false),
    CASE_WAITS: EXISTS { (u)<-[:ABOUT]-(case:RiskCase WHERE case.state IN ['OPEN', 'APPEALED']) },
    SPENT:
      [
        n IN range(0, size(coalesce(u.spentAmounts, [])) - 1)
        | {amount: u.spentAmounts[n], currency: u.spentCurrencies[n]}
      ],
    VALUE:
      [
        n IN range(0, size(coalesce(u.valueAmounts, [])) - 1)
        | {amount: u.valueAmounts[n], currency: u.valueCurrencies[n]}
      ]
  } AS facts
WITH
  u,
  productsOf,
  actorsOf,
  [
    test IN $rule.tests
    | coalesce(
      CASE test.kind
        WHEN
          'NUMBER'
          THEN
            (test.least IS NULL OR facts[test.of] >= test.least) AND (test.most IS NULL OR facts[test.of] <= test.most)
        WHEN
          'MONEY'
          THEN
            any(
              sum IN facts[test.of]
              WHERE
                sum.currency = test.currency AND
                (test.least IS NULL OR sum.amount >= test.least) AND
                (test.most IS NULL OR sum.amount <= test.most)
            )
        WHEN 'TEXT' THEN facts[test.of] IN test.texts
        ELSE facts[test.of]
      END,
      false
    )
  ] AS answers
WHERE all(n IN $rule.must WHERE answers[n])
CALL (u, productsOf, actorsOf) {
  UNWIND range(0, size($rule.acts) - 1) AS n
  WITH u, $rule.acts[n] AS act, productsOf[n] AS products, actorsOf[n] AS actors
  CALL (u, act, products, actors) {
    WITH u, act, products
    WHERE NOT act.ofFriends
    MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
    WHERE type(e) IN act.types AND (act.since IS NULL OR e.at >= act.since)
    WITH NOT act.isNarrow OR p.id IN products AS fits
    RETURN sum(
        CASE
          WHEN fits THEN 1.0
          ELSE 0.0
        END) AS fitting, count(*) AS whole
      UNION ALL
    WITH u, act, actors
    WHERE act.ofFriends
    MATCH (u)-[:FRIENDS_WITH]-(friend:User)
    WHERE friend.id IN actors
    RETURN toFloat(count(DISTINCT friend)) AS fitting, 0 AS whole
  }
  WITH act, sum(fitting) AS fitting, sum(whole) AS whole
  RETURN
    collect(
      (act.least IS NULL OR fitting >= act.least) AND
      (act.most IS NULL OR fitting <= act.most) AND
      (act.leastShare IS NULL OR (whole > 0 AND fitting >= act.leastShare * whole))) AS counted
}
WITH u, answers + counted AS answers
WITH
  u,
  reduce(
    stack = [],
    step IN
    $rule.program |
      CASE step.op
        WHEN 'ANSWER' THEN stack + [answers[step.n]]
        WHEN 'NOT' THEN stack[..-1] + [NOT stack[-1]]
        WHEN 'ALL' THEN stack[..size(stack) - step.n] + [all(one IN stack[size(stack) - step.n..] WHERE one)]
        ELSE stack[..size(stack) - step.n] + [any(one IN stack[size(stack) - step.n..] WHERE one)]
      END) AS stack
WHERE stack[0]
WITH u
ORDER BY u.id
RETURN collect(u.id) AS ids, count(
    CASE
      WHEN u.mayContact THEN 1
    END) AS contactable
