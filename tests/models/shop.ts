import { type Database, type FieldTypes, type Query } from '../../src/platform/neo4j/index.js';
import { randomInt, type Rng, seededRng } from '../../src/algorithms/random.js';

/** A handful of people and products, enough for a network to have something to learn, small enough for a second's fit. */
export interface TestShop {
  readonly people: { id: string; region: string | null }[];
  readonly products: { id: string; categories: string[] }[];
  readonly friends: { from: string; to: string; since: Date | null }[];
  readonly follows: { from: string; to: string; since: Date | null }[];
  readonly events: TestEvent[];
}

export interface TestEvent {
  id: string;
  user: string;
  product: string;
  type: string;
  at: Date;
  value: number | null;
  reason: string | null;
  /** Of a comment. */
  text?: string;
}

export const FIRST_DAY = Date.UTC(2026, 0, 1);
export const LAST_DAY = FIRST_DAY + 200 * 86_400_000;
const TYPES = ['VIEWED', 'LIKED', 'DISLIKED', 'COMMENTED', 'SHARED', 'ADDED_TO_CART', 'RATED', 'PURCHASED', 'RETURNED'];

/** Two tastes: people of one half do things with products of that half; friends are of one half. */
export function makeShop(seed: number, people = 40, products = 30, eventsEach = 12): TestShop {
  const rng = seededRng(seed);
  const id = (kind: string, n: number): string => `${kind}-${String(n).padStart(3, '0')}`;
  const half = (n: number, of: number): number =>
    n % 2 === 0 ? 2 * randomInt(rng, of / 2) : 2 * randomInt(rng, of / 2) + 1;
  const shop: TestShop = {
    people: range(people, (n) => ({ id: id('user', n), region: n % 5 === 0 ? null : n % 3 === 0 ? 'north' : 'south' })),
    products: range(products, (n) => ({
      id: id('item', n),
      categories: n % 7 === 0 ? [] : n % 5 === 0 ? ['toys', 'books'] : [n % 2 === 0 ? 'books' : 'toys'],
    })),
    friends: [],
    follows: [],
    events: [],
  };
  for (let n = 0; n < people; n += 1) {
    const other = half(n, people);
    if (n < other)
      shop.friends.push({ from: id('user', n), to: id('user', other), since: n % 4 === 0 ? null : day(rng) });
    const followed = half(n, people);
    if (followed !== n) shop.follows.push({ from: id('user', n), to: id('user', followed), since: day(rng) });
    for (let e = 0; e < eventsEach; e += 1) {
      const type = e % 3 === 0 ? 'PURCHASED' : TYPES[randomInt(rng, TYPES.length)];
      shop.events.push({
        id: `event-${n}-${e}`,
        user: id('user', n),
        product: id('item', half(n, products)),
        type,
        at: day(rng),
        value: type === 'RATED' ? randomInt(rng, 6) : type === 'PURCHASED' ? 1 + randomInt(rng, 3) : null,
        reason: type === 'DISLIKED' ? (e % 2 === 0 ? 'NOT_INTERESTED' : 'DISLIKE') : null,
      });
    }
  }
  return shop;
}

export async function loadShop(db: Database, shop: TestShop): Promise<void> {
  await db.run(LOAD_NODES, { people: shop.people, products: shop.products });
  await db.run(LOAD_TIES, { friends: shop.friends, follows: shop.follows });
  await db.run(LOAD_EVENTS, { events: shop.events });
}

function range<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

function day(rng: Rng): Date {
  return new Date(FIRST_DAY + randomInt(rng, 200) * 86_400_000 + randomInt(rng, 86_400) * 1000);
}

const string = { kind: 'string' } as const;
const nullable = { kind: 'string', nullable: true } as const;
const at = { kind: 'datetime' } as const;
const listOf = (fields: FieldTypes) => ({ kind: 'list', of: { kind: 'map', fields } }) as const;
const write = <P>(name: string, params: FieldTypes, text: string): Query<P, object, 'write'> => ({
  name: `test/${name}`,
  mode: 'write',
  params,
  row: {},
  text,
});

const LOAD_NODES = write<Pick<TestShop, 'people' | 'products'>>(
  'load-nodes',
  {
    people: listOf({ id: string, region: nullable }),
    products: listOf({ id: string, categories: { kind: 'list', of: string } }),
  },
  `CALL () { UNWIND $people AS row CREATE (:User {id: row.id, name: row.id, region: row.region, shareActivity: 'FRIENDS'}) }
   CALL () {
     UNWIND $products AS row
     CREATE (p:Product {id: row.id, title: row.id, active: true})
     WITH p, row
     UNWIND row.categories AS category
     MERGE (c:Category {id: category})
     CREATE (p)-[:IN_CATEGORY]->(c)
   }`,
);

const tie = { from: string, to: string, since: { ...at, nullable: true } } as const;
const LOAD_TIES = write<Pick<TestShop, 'friends' | 'follows'>>(
  'load-ties',
  { friends: listOf(tie), follows: listOf(tie) },
  `CALL () {
     UNWIND $friends AS row
     MATCH (a:User {id: row.from}), (b:User {id: row.to})
     MERGE (a)-[t:FRIENDS_WITH]->(b) SET t.since = row.since
   }
   CALL () {
     UNWIND $follows AS row
     MATCH (a:User {id: row.from}), (b:User {id: row.to})
     MERGE (a)-[t:FOLLOWS]->(b) SET t.since = row.since
   }`,
);

const LOAD_EVENTS = write<Pick<TestShop, 'events'>>(
  'load-events',
  {
    events: listOf({
      id: string,
      user: string,
      product: string,
      type: string,
      at,
      value: { kind: 'float', nullable: true },
      reason: nullable,
      text: nullable,
    }),
  },
  `UNWIND $events AS row
   MATCH (u:User {id: row.user}), (p:Product {id: row.product})
   CREATE (u)-[e:$(row.type) {id: row.id, at: row.at, reason: row.reason}]->(p)
   SET e.value = CASE row.type WHEN 'RATED' THEN row.value END,
     e.text = row.text,
     e.quantity = CASE row.type WHEN 'PURCHASED' THEN toInteger(row.value) END`,
);
