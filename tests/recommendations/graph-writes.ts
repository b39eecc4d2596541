/** What tests put into the graph that no service would. */
import { type Query } from '../../src/platform/neo4j/index.js';

export const MARK: Query<{ ids: readonly string[]; inauthentic: boolean | null }, object, 'write'> = {
  name: 'test/mark-inauthentic',
  mode: 'write',
  params: { ids: { kind: 'list', of: { kind: 'string' } }, inauthentic: { kind: 'boolean', nullable: true } },
  row: {},
  text: 'UNWIND $ids AS id MATCH (u:User {id: id}) SET u.inauthentic = $inauthentic',
};

export const WHALE: Query<object, object, 'write'> = {
  name: 'test/whale',
  mode: 'write',
  params: {},
  row: {},
  text: `CREATE (w:User {id: 'whale', name: 'Whale', shareActivity: 'FRIENDS'})
    WITH w
    CALL (w) {
      UNWIND range(1, 5000) AS n
      CREATE (w)-[:FRIENDS_WITH]->(:User {id: 'minnow-' + toString(n), shareActivity: 'FRIENDS'})
    }
    MATCH (p:Product)
    WITH w, collect(p) AS products
    UNWIND range(1, 5000) AS n
    WITH w, n, products[n % size(products)] AS p
    CREATE (w)-[:VIEWED {id: 'whale-' + toString(n), at: datetime({epochSeconds: 1700000000 + n})}]->(p)`,
};

/** Lets a person follow 1,001 others. */
export const CROWD: Query<{ id: string }, object, 'write'> = {
  name: 'test/crowd',
  mode: 'write',
  params: { id: { kind: 'string' } },
  row: {},
  text: `MATCH (u:User {id: $id})
    UNWIND range(1, 1001) AS n
    CREATE (u)-[:FOLLOWS]->(:User {id: 'crowd-' + toString(n)})`,
};

/** Lets a person like 101 new products, the first of them long ago. */
export const BUSY: Query<{ id: string }, object, 'write'> = {
  name: 'test/busy',
  mode: 'write',
  params: { id: { kind: 'string' } },
  row: {},
  text: `MATCH (u:User {id: $id})
    UNWIND range(1, 101) AS n
    CREATE (u)-[:LIKED {id: 'busy-' + toString(n), at: datetime({epochSeconds: 1500000000 + n})}]->(:Product {id: 'busy-' + toString(n)})`,
};

/** Lets a person return a product long ago, and view another 500 times since. */
export const LONG_AGO: Query<{ userId: string; productId: string; viewedId: string }, object, 'write'> = {
  name: 'test/long-ago',
  mode: 'write',
  params: { userId: { kind: 'string' }, productId: { kind: 'string' }, viewedId: { kind: 'string' } },
  row: {},
  text: `MATCH (u:User {id: $userId}), (p:Product {id: $productId})
    CREATE (u)-[:RETURNED {id: 'long-ago', at: datetime({epochSeconds: 1400000000})}]->(p)
    SET u.eventsStamp = timestamp() + rand()
    WITH u
    MATCH (other:Product {id: $viewedId})
    UNWIND range(1, 500) AS n
    CREATE (u)-[:VIEWED {id: 'since-' + toString(n), at: datetime({epochSeconds: 1500000000 + n})}]->(other)`,
};
