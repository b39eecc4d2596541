import { DEFAULT_CAPS } from '../../gnn/index.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { EVENT_KINDS, LIKED_FROM } from '../../src/features/activity/index.js';
import { type ServingModel } from '../../src/features/recommendations/index.js';
import { readPeopleNow } from '../../src/features/recommendations/person/people-reader.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { makeShop, type TestShop } from '../models/shop.js';
import { testDatabase } from '../support/database.js';
import { as, ask, execute, operation, operationNames } from '../support/graphql.js';
import { listOf, rooms, type Rooms, TODAY, trainedShop } from './room.js';

const ROOM = 'recommendations';
const LIST = operation(ROOM, 'recommendations');
const SERVICE = { identity: as('SERVICE') };
const shop: TestShop = makeShop(5);
let db: Database;
let model: ServingModel;
let room: Rooms;

const list = (variables: Record<string, unknown>) => listOf(room, LIST, variables);

beforeAll(async () => {
  db = await testDatabase();
  model = await trainedShop(db, shop);
}, 180_000);

beforeEach(async () => {
  room = rooms(db, model);
  await room.shop.refresh();
});

describe('a list', () => {
  it('holds what passes the filter once, best first, its parts summing to the score, for everybody', async () => {
    for (const { id } of shop.people) {
      const { places, ids } = await list({ userId: id, first: 30 });
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [n, { score, contributions }] of places.entries()) {
        if (n > 0) expect(score).toBeLessThanOrEqual(places[n - 1].score);
        expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 5);
      }
      const bought = shop.events.filter(({ user, type }) => user === id && type === 'PURCHASED');
      for (const { product } of bought) expect(ids).not.toContain(product);
    }
  });

  it('names as reasons only people who let her see it, with what they really did, the strongest first', async () => {
    const rng = seededRng(11);
    const consents = new Map(
      shop.people.map(({ id }) => [id, randomInt(rng, 2) === 0 ? 'NOBODY' : 'FRIENDS'] as const),
    );
    for (const [id, share] of consents) await room.people.setConsent(id, share);
    let named = 0;
    for (const { id } of shop.people) {
      const circle = new Set([
        ...shop.friends.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
        ...shop.follows.flatMap(({ from, to }) => (from === id ? [to] : [])),
      ]);
      const { places } = await list({ userId: id, first: 30 });
      for (const { product, because } of places) {
        expect(because.kind === 'FRIENDS').toBe(because.friends.length > 0);
        expect(because.friends.length).toBe(Math.min(3, because.friendCount));
        expect(because.friends.reduce((sum, { strength }) => sum + strength, 0)).toBeLessThanOrEqual(1 + 1e-9);
        for (const [n, { user, action, at, strength }] of because.friends.entries()) {
          named += 1;
          expect(circle).toContain(user.userId);
          expect(consents.get(user.userId)).toBe('FRIENDS');
          if (n > 0) expect(strength).toBeLessThanOrEqual(because.friends[n - 1].strength);
          const type = EVENT_KINDS.find(({ kind }) => kind === action)?.relationship;
          const seen = shop.events.filter(
            (event) => event.user === user.userId && event.product === product.productId && event.type === type,
          );
          expect(seen.map((event) => event.at.toISOString())).toContain(at);
          expect(['VIEW', 'ADD_TO_CART', 'DISLIKE', 'NOT_INTERESTED', 'RETURN']).not.toContain(action);
          if (action === 'RATE')
            expect(Math.max(...seen.map(({ value }) => value ?? 0))).toBeGreaterThanOrEqual(LIKED_FROM);
        }
      }
    }
    expect(named).toBeGreaterThan(20);
    for (const { id } of shop.people) await room.people.setConsent(id, 'FRIENDS');
  });

  it('is that of evaluation by a model that was really trained: same order, same scores', async () => {
    const { kindTable } = await import('../../src/features/models/index.js');
    const { Neo4jSnapshotSource } = await import('../../src/features/models/snapshot/neo4j-snapshot.store.js');
    const { personView, preferences, settledItems } = await import('../../gnn/index.js');
    const { WEIGHTS } = await import('./room.js');
    const { dataset, ids } = await new Neo4jSnapshotSource(db).read({ cutoff: new Date(TODAY) });
    const kinds = kindTable(WEIGHTS, 180);
    const prefs = preferences(dataset, kinds);
    const at = TODAY / 1000;
    let compared = 0;
    for (const [user, id] of ids.users.entries()) {
      const blocked = new Uint8Array(dataset.items);
      for (const item of settledItems(dataset, kinds, user)) blocked[item] = 1;
      const wanted = model.ranker.top(personView(dataset, kinds, prefs, user, at), at, 10, { blocked });
      const { places, ids: given } = await list({ userId: id, first: 10 });
      if (places[0].model === null) continue;
      compared += 1;
      expect(given).toEqual(wanted.map(({ item }) => ids.items[item]));
      wanted.forEach(({ score }, n) => expect(places[n].score).toBeCloseTo(score, 5));
    }
    expect(compared).toBeGreaterThan(0);
  });
});

describe('what just happened', () => {
  it('takes a consent back in the next answer', async () => {
    const { id, friends } = await personWithReason();
    for (const friend of friends) await room.people.setConsent(friend, 'NOBODY');
    const named = (await list({ userId: id, first: 30 })).places.flatMap(({ because }) => because.friends);
    for (const { user } of named) expect(friends).not.toContain(user.userId);
    for (const friend of friends) await room.people.setConsent(friend, 'FRIENDS');
  });

  it.each(['DISLIKE', 'NOT_INTERESTED'] as const)(
    'leaves out what she says %s of, also among owned things',
    async (kind) => {
      const id = kind === 'DISLIKE' ? 'user-006' : 'user-007';
      const { ids } = await list({ userId: id, first: 3 });
      await room.act(kind, id, ids[0]);
      expect((await list({ userId: id, first: 30 })).ids).not.toContain(ids[0]);
      expect((await list({ userId: id, first: 30, filter: { notOwned: false } })).ids).not.toContain(ids[0]);
    },
  );

  it('counts a purchase at once, without training', async () => {
    const before = await list({ userId: 'user-008', first: 30 });
    await room.act('PURCHASE', 'user-008', before.ids[0]);
    const later = await list({ userId: 'user-008', first: 30 });
    expect(later.ids).not.toContain(before.ids[0]);
    expect(later.places.map(({ score }) => score)).not.toEqual(before.places.slice(1).map(({ score }) => score));
    const owned = await list({ userId: 'user-008', first: 30, filter: { notOwned: false } });
    expect(owned.ids).toContain(before.ids[0]);
  });

  it('answers who joined a second ago: first what is popular in her region, then what her friends have', async () => {
    await room.people.upsert([{ userId: 'newcomer', name: 'Nia', region: 'north' }]);
    const alone = await list({ userId: 'newcomer', first: 10 });
    expect(alone.ids).toHaveLength(10);
    expect(alone.places[0].because).toMatchObject({ kind: 'POPULAR', text: 'Popular in north.' });
    await room.people.befriend('newcomer', 'user-001');
    const befriended = await list({ userId: 'newcomer', first: 30 });
    expect(befriended.places[0].because.friends.map(({ user }) => user.userId)).toEqual(['user-001']);
    expect(befriended.places[0].because.text).toBe('user-001 likes this.');
    const firstOfOthers = befriended.places.findIndex(({ because }) => because.kind !== 'FRIENDS');
    const rest = befriended.places.slice(firstOfOthers);
    // Looked at only counts, but is not told: such things may stand between the told ones and the popular ones.
    expect(rest.at(-1)?.contributions.some(({ part }) => part === 'friends')).toBe(false);
    expect(new Set(befriended.ids).size).toBe(befriended.ids.length);
  });

  it('folds people in whom training never saw: after their first likes the model lists what their taste is for', async () => {
    const like = operation('activity', 'like');
    const halves = [0, 1].map((half) => shop.products.filter((_, n) => n % 2 === half).map(({ id }) => id));
    const ofEvenHalf: number[] = [];
    for (const [n, half] of halves.entries()) {
      const userId = `unseen-${n}`;
      await room.people.upsert([{ userId, region: 'south' }]);
      expect(model.userRows.has(userId)).toBe(false);
      for (const productId of half.slice(0, 4)) {
        const input = { userId, productId, idempotencyKey: 'fold-in', at: new Date(room.clock.now).toISOString() };
        const answer = await ask<{ like: { recorded: number } }>(room.schema, like, { input }, SERVICE);
        expect(answer.like.recorded).toBe(1);
      }
      const { places, ids } = await list({ userId, first: 8 });
      expect(places.every((place) => place.model === model.id)).toBe(true);
      ofEvenHalf.push(ids.filter((id) => halves[0].includes(id)).length);
    }
    expect(ofEvenHalf[0]).toBeGreaterThan(ofEvenHalf[1] + 1);
  });

  it('recommends a product the model has never seen once a friend has bought it', async () => {
    await room.stocking.upsertProducts([{ productId: 'brand-new', title: 'Brand new', releasedAt: new Date(TODAY) }]);
    await room.people.upsert([{ userId: 'early-bird' }, { userId: 'early-friend' }]);
    await room.people.befriend('early-bird', 'early-friend');
    await room.act('PURCHASE', 'early-friend', 'brand-new');
    await room.shop.refresh();
    const [first] = (await list({ userId: 'early-bird', first: 5 })).places;
    expect(first.product.productId).toBe('brand-new');
    expect(first.because).toMatchObject({ kind: 'FRIENDS', friends: [{ action: 'PURCHASE', strength: 1 }] });
  });
});

describe('pages', () => {
  it.each([{}, { filter: { maxPerCategory: 4 } }])('follow one another without doubles or gaps: %j', async (more) => {
    const whole = await list({ userId: 'user-010', first: 12, ...more });
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ userId: 'user-010', first: 3, after, ...more });
      ids.push(...page.ids);
      after = page.more ? page.after : null;
    } while (after !== null && ids.length < whole.ids.length);
    expect(ids).toEqual(whole.ids);
  });

  it('go on from where they were while she acts, without what she turned away', async () => {
    const first = await list({ userId: 'user-011', first: 4 });
    await room.act('DISLIKE', 'user-011', first.ids[3]);
    await room.act('LIKE', 'user-011', 'item-003');
    room.clock.now += 60_000;
    const second = await list({ userId: 'user-011', first: 30, after: first.after });
    expect(second.ids.filter((id) => first.ids.includes(id))).toEqual([]);
    expect(second.places[0].score).toBeLessThanOrEqual(first.places[3].score);
  });

  it('of another model are refused, and so is a cursor nobody made', async () => {
    const { after } = await list({ userId: 'user-010', first: 3 });
    room.models.serving = { ...model, id: 'another' };
    for (const cursor of [after, 'bm9uc2Vuc2U', Buffer.from('["x",1,2,"y"]').toString('base64url')]) {
      const { errors } = await execute(room.schema, LIST, { userId: 'user-010', after: cursor }, SERVICE);
      expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'after' }]);
    }
  });
});

describe('the edge', () => {
  it('runs every operation file', async () => {
    const variables: Record<string, Record<string, unknown>> = {
      recommendations: { userId: 'user-001' },
      'score-attribution': { userId: 'user-001' },
      'similar-products': { productId: 'item-002' },
      'similar-users': { userId: 'user-001' },
    };
    for (const name of operationNames(ROOM)) {
      const data = await ask<Record<string, { edges: unknown[] }>>(
        room.schema,
        operation(ROOM, name),
        variables[name],
        SERVICE,
      );
      for (const { edges } of Object.values(data)) expect(edges.length).toBeGreaterThan(0);
    }
  });

  it('lets a customer see her own list only, and nobody one of a stranger to the shop', async () => {
    const other = await execute(room.schema, LIST, { userId: 'user-001' }, { identity: as('CUSTOMER', 'user-002') });
    expect(other.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const own = await execute(room.schema, LIST, { userId: 'user-002' }, { identity: as('CUSTOMER', 'user-002') });
    expect(own.errors).toEqual([]);
    const nobody = await execute(room.schema, LIST, { userId: 'nobody' }, SERVICE);
    expect(nobody.errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'userId' }]);
  });

  it('asks the same few questions however long the list and however many people', async () => {
    const asked = async (text: string, variables: Record<string, unknown>): Promise<string[]> => {
      const names: string[] = [];
      await ask(room.schema, text, variables, { ...SERVICE, onQuery: (name) => names.push(name) });
      return names.sort();
    };
    const two = ['catalogue/products-by-ids', 'recommendations/read-people'];
    expect(await asked(LIST, { userId: 'user-001', first: 3 })).toEqual(two);
    expect(await asked(LIST, { userId: 'user-001', first: 30 })).toEqual(two);
    const many = await asked(operation(ROOM, 'user-recommendations'), { people: 30, first: 10 });
    expect(many.filter((name) => name === 'recommendations/read-people')).toHaveLength(1);
    // The people, what they and their friends did, and the products.
    expect(many.length).toBeLessThanOrEqual(4);
    expect(await asked(operation(ROOM, 'popular'), {})).toEqual(['catalogue/products-by-ids']);
  });

  it('counts the surface, and spreads a mail over categories', async () => {
    const { ids } = await list({ userId: 'user-001', first: 30, surface: 'EMAIL' });
    expect(room.served).toEqual(['EMAIL']);
    const categories = ids.flatMap(
      (id) => shop.products.find((product) => product.id === id)?.categories.toSorted()[0] ?? [],
    );
    for (const category of categories)
      expect(categories.filter((one) => one === category).length).toBeLessThanOrEqual(2);
  });
});

describe('what is alike', () => {
  it('products: those of one taste stand first, none is the product itself, and new ones have company too', async () => {
    const similar = operation(ROOM, 'similar-products');
    const answer = await listOf(room, similar, { productId: 'item-002', first: 5 });
    expect(answer.ids).not.toContain('item-002');
    // People of one half do things with products of that half only: even numbers go with even ones.
    for (const id of answer.ids) expect(Number(id.slice(-3)) % 2).toBe(0);
    await room.stocking.upsertProducts([{ productId: 'unknown', title: 'Unknown', categoryIds: ['toys'] }]);
    await room.shop.refresh();
    const fresh = await listOf(room, similar, { productId: 'unknown', first: 3 });
    expect(fresh.ids).toHaveLength(3);
    for (const { score } of fresh.places) expect(score).toBeLessThanOrEqual(0);
    const none = await execute(room.schema, similar, { productId: 'nothing' });
    expect(none.errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'productId' }]);
  });

  it('people: everybody for staff; for a customer those of her circle who let her see what they do', async () => {
    const similar = operation(ROOM, 'similar-users');
    interface Found {
      similarUsers: { edges: { node: { user: { userId: string }; score: number } }[] };
    }
    const idsOf = ({ similarUsers }: Found): string[] => similarUsers.edges.map(({ node }) => node.user.userId);
    const all = idsOf(await ask<Found>(room.schema, similar, { userId: 'user-001', first: 8 }, SERVICE));
    expect(all).toHaveLength(8);
    expect(all).not.toContain('user-001');
    for (const id of all) expect(Number(id.slice(-3)) % 2).toBe(1);
    const customer = { identity: as('CUSTOMER', 'user-001') };
    const own = idsOf(await ask<Found>(room.schema, similar, { userId: 'user-001', first: 50 }, customer));
    for (const id of own) expect(visible('user-001', id)).toBe(true);
    await room.people.setConsent(own[0], 'NOBODY');
    const later = idsOf(await ask<Found>(room.schema, similar, { userId: 'user-001', first: 50 }, customer));
    expect(later).toEqual(own.slice(1));
    await room.people.setConsent(own[0], 'FRIENDS');
  });
});

describe('hubs and robots', () => {
  it('are read in part: 5,000 friends, 5,000 events', async () => {
    await db.run(WHALE, {});
    const [whale] = (await readPeopleNow(db, ['whale'])).values();
    expect(whale.friends).toHaveLength(DEFAULT_CAPS.friends);
    expect(whale.items).toHaveLength(DEFAULT_CAPS.events);
    for (const friend of whale.friends) expect(friend.items.length).toBeLessThanOrEqual(DEFAULT_CAPS.eventsPerFriend);
    const { ids } = await list({ userId: 'whale', first: 10, filter: { notOwned: false } });
    expect(ids.length).toBeGreaterThan(0);
  });
});

const WHALE: Query<object, object, 'write'> = {
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

function visible(viewer: string, other: string): boolean {
  return (
    shop.friends.some(({ from, to }) => (from === viewer && to === other) || (from === other && to === viewer)) ||
    shop.follows.some(({ from, to }) => from === viewer && to === other)
  );
}

/** Somebody whose list names friends, with all who are named. */
async function personWithReason(): Promise<{ id: string; friends: string[] }> {
  for (const { id } of shop.people) {
    const { places } = await list({ userId: id, first: 30 });
    const friends = new Set(places.flatMap(({ because }) => because.friends.map(({ user }) => user.userId)));
    if (friends.size > 0) return { id, friends: [...friends] };
  }
  throw new Error('no list of this shop names a friend');
}
