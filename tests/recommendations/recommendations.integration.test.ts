import { DEFAULT_CAPS } from '../../gnn/index.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { DEFAULT_WEIGHTS, EVENT_KINDS, LIKED_FROM } from '../../src/features/activity/index.js';
import { type ServingModel } from '../../src/features/recommendations/shop/serving-model.js';
import { PersonStore } from '../../src/features/recommendations/person/person.store.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { makeShop, type TestShop } from '../models/shop.js';
import { testDatabase } from '../support/database.js';
import { as, ask, execute, operation, operationNames } from '../support/graphql.js';
import { listOf, features, type Features, TODAY, trainedShop } from './features.js';
import { MARK, WHALE } from './graph-writes.js';

const FEATURE = 'recommendations';
const LIST = operation(FEATURE, 'recommendations');
const SERVICE = { identity: as('SERVICE') };
const shop: TestShop = makeShop(5);
let db: Database;
let model: ServingModel;
let feature: Features;

const list = (variables: Record<string, unknown>) => listOf(feature, LIST, variables);

beforeAll(async () => {
  db = await testDatabase();
  model = await trainedShop(db, shop);
}, 180_000);

beforeEach(async () => {
  feature = features(db, model);
  await feature.shop.refresh();
});

describe('a list', () => {
  it('holds each product once, the best first, with contributions that sum to the score, for everybody', async () => {
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

  it('names as reasons only people who share activity, with a real event, the strongest first', async () => {
    const rng = seededRng(11);
    const consents = new Map(
      shop.people.map(({ id }) => [id, randomInt(rng, 2) === 0 ? 'NOBODY' : 'FRIENDS'] as const),
    );
    for (const [id, share] of consents) await feature.people.setConsent(id, share);
    let named = 0;
    for (const { id } of shop.people) {
      const tied = new Set([
        ...shop.friends.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
        ...shop.follows.flatMap(({ from, to }) => (from === id ? [to] : [])),
      ]);
      const { places } = await list({ userId: id, first: 30 });
      for (const { product, because } of places) {
        expect(because.kind === 'FRIENDS').toBe(because.friends.length > 0);
        expect(because.friends.length).toBe(Math.min(3, because.friendCount));
        for (const [n, { user, action, at, strength }] of because.friends.entries()) {
          named += 1;
          expect(tied).toContain(user.userId);
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
    for (const { id } of shop.people) await feature.people.setConsent(id, 'FRIENDS');
  });

  it('has the order and the scores that evaluation gives with a trained model', async () => {
    const { kindTable } = await import('../../src/features/models/index.js');
    const { Neo4jSnapshotSource } = await import('../../src/features/models/snapshot/neo4j-snapshot.store.js');
    const { personView, preferences, settledItems } = await import('../../gnn/index.js');
    const { dataset, ids } = await new Neo4jSnapshotSource(db).read({ cutoff: new Date(TODAY) });
    const kinds = kindTable(DEFAULT_WEIGHTS, 180);
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

describe('changes', () => {
  it('applies a withdrawn consent in the next answer', async () => {
    const { id, friends } = await personWithReason();
    for (const friend of friends) await feature.people.setConsent(friend, 'NOBODY');
    const named = (await list({ userId: id, first: 30 })).places.flatMap(({ because }) => because.friends);
    for (const { user } of named) expect(friends).not.toContain(user.userId);
    for (const friend of friends) await feature.people.setConsent(friend, 'FRIENDS');
  });

  it('names nobody who was found inauthentic, from the next answer on', async () => {
    const { id, friends } = await personWithReason();
    const mark = async (inauthentic: boolean | null): Promise<void> => {
      await db.run(MARK, { ids: friends, inauthentic });
    };
    await mark(true);
    const named = (await list({ userId: id, first: 30 })).places.flatMap(({ because }) => because.friends);
    for (const { user } of named) expect(friends).not.toContain(user.userId);
    await mark(null);
    expect((await personWithReason()).id).toBe(id);
  });

  it.each(['DISLIKE', 'NOT_INTERESTED'] as const)(
    'leaves out a product after %s, also with notOwned: false',
    async (kind) => {
      const id = kind === 'DISLIKE' ? 'user-006' : 'user-007';
      const { ids } = await list({ userId: id, first: 3 });
      await feature.act(kind, id, ids[0]);
      expect((await list({ userId: id, first: 30 })).ids).not.toContain(ids[0]);
      expect((await list({ userId: id, first: 30, filter: { notOwned: false } })).ids).not.toContain(ids[0]);
    },
  );

  it('counts a purchase in the next answer, without training', async () => {
    const before = await list({ userId: 'user-008', first: 30 });
    await feature.act('PURCHASE', 'user-008', before.ids[0]);
    const later = await list({ userId: 'user-008', first: 30 });
    expect(later.ids).not.toContain(before.ids[0]);
    expect(later.places.map(({ score }) => score)).not.toEqual(before.places.slice(1).map(({ score }) => score));
    const owned = await list({ userId: 'user-008', first: 30, filter: { notOwned: false } });
    expect(owned.ids).toContain(before.ids[0]);
  });

  it('gives a new person popular products of the region, and after a first friendship products of the friend', async () => {
    await feature.people.upsert([{ userId: 'newcomer', name: 'Nia', region: 'north' }]);
    const alone = await list({ userId: 'newcomer', first: 10 });
    expect(alone.ids).toHaveLength(10);
    expect(alone.places[0].because.kind).toBe('POPULAR');
    const regional = alone.places.find(({ because }) => because.text === 'Popular in north.');
    expect(regional?.because.count).toBeGreaterThanOrEqual(3);
    await feature.people.befriend('newcomer', 'user-001');
    const befriended = await list({ userId: 'newcomer', first: 30 });
    expect(befriended.places[0].because.friends.map(({ user }) => user.userId)).toEqual(['user-001']);
    expect(befriended.places[0].because.text).toMatch(/^user-001 (bought|liked|shared|rated) this/);
    const firstOfOthers = befriended.places.findIndex(({ because }) => because.kind !== 'FRIENDS');
    const rest = befriended.places.slice(firstOfOthers);
    // A view of a friend counts but is not named: such products may stand between the named ones and the popular ones.
    expect(rest.at(-1)?.contributions.some(({ part }) => part === 'friends')).toBe(false);
    expect(new Set(befriended.ids).size).toBe(befriended.ids.length);
    // An inauthentic friend counts for nothing, as if there were no friendship.
    await db.run(MARK, { ids: ['user-001'], inauthentic: true });
    const without = await list({ userId: 'newcomer', first: 30 });
    expect(without.places.filter(({ contributions }) => contributions.some(({ part }) => part === 'friends'))).toEqual(
      [],
    );
    await db.run(MARK, { ids: ['user-001'], inauthentic: null });
    expect((await list({ userId: 'newcomer', first: 30 })).ids).toEqual(befriended.ids);
  });

  it('ranks for people who joined after training by their first likes, with the model', async () => {
    const like = operation('activity', 'like');
    const halves = [0, 1].map((half) => shop.products.filter((_, n) => n % 2 === half).map(({ id }) => id));
    const ofEvenHalf: number[] = [];
    for (const [n, half] of halves.entries()) {
      const userId = `unseen-${n}`;
      await feature.people.upsert([{ userId, region: 'south' }]);
      expect(model.userRows.has(userId)).toBe(false);
      for (const productId of half.slice(0, 4)) {
        const input = { userId, productId, idempotencyKey: 'fold-in', at: new Date(feature.clock.now).toISOString() };
        const answer = await ask<{ like: { recorded: number } }>(feature.schema, like, { input }, SERVICE);
        expect(answer.like.recorded).toBe(1);
      }
      const { places, ids } = await list({ userId, first: 8 });
      expect(places.every((place) => place.model === model.id)).toBe(true);
      ofEvenHalf.push(ids.filter((id) => halves[0].includes(id)).length);
    }
    expect(ofEvenHalf[0]).toBeGreaterThan(ofEvenHalf[1] + 1);
  });

  it('recommends a product that is newer than the model after a friend bought it', async () => {
    await feature.stocking.upsertProducts([
      { productId: 'brand-new', title: 'Brand new', releasedAt: new Date(TODAY) },
    ]);
    await feature.people.upsert([{ userId: 'early-bird' }, { userId: 'early-friend' }]);
    await feature.people.befriend('early-bird', 'early-friend');
    await feature.act('PURCHASE', 'early-friend', 'brand-new');
    await feature.shop.refresh();
    const [first] = (await list({ userId: 'early-bird', first: 5 })).places;
    expect(first.product.productId).toBe('brand-new');
    expect(first.because).toMatchObject({ kind: 'FRIENDS', text: 'A friend bought this.' });
    const [friend] = first.because.friends;
    expect(friend).toMatchObject({ action: 'PURCHASE', relation: 'FRIEND', stars: null });
    const [{ value }] = first.contributions.filter(({ part }) => part === 'friends');
    expect(friend.strength).toBeCloseTo(value / first.score, 5);
  });
});

describe('pages', () => {
  it.each([{}, { filter: { maxPerCategory: 4 } }])('follow each other without repeats or gaps: %j', async (more) => {
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

  it('continue while the person acts, without what the person rejected', async () => {
    const first = await list({ userId: 'user-011', first: 4 });
    await feature.act('DISLIKE', 'user-011', first.ids[3]);
    await feature.act('LIKE', 'user-011', 'item-003');
    feature.clock.now += 60_000;
    const second = await list({ userId: 'user-011', first: 30, after: first.after });
    expect(second.ids.filter((id) => first.ids.includes(id))).toEqual([]);
    expect(second.places[0].score).toBeLessThanOrEqual(first.places[3].score);
  });

  it('of another person are refused, in both lists of a person', async () => {
    const { after } = await list({ userId: 'user-010', first: 3 });
    const ofUser = `query ($userId: UserID!, $after: String) { user(userId: $userId) {
      recommendations(first: 3, after: $after) { edges { node { score } } } } }`;
    for (const text of [LIST, ofUser]) {
      const own = await execute(feature.schema, text, { userId: 'user-010', after }, SERVICE);
      expect(own.errors).toEqual([]);
      for (const userId of ['user-011', 'user-01', 'user-010 x']) {
        await feature.people.upsert([{ userId }]);
        const { errors } = await execute(feature.schema, text, { userId, after }, SERVICE);
        expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'after' }]);
      }
    }
  });

  it('of another model are refused, and so is an invalid cursor', async () => {
    const { after } = await list({ userId: 'user-010', first: 3 });
    feature.models.serving = { ...model, id: 'another' };
    for (const cursor of [after, 'bm9uc2Vuc2U', Buffer.from('["x",1,2,"y"]').toString('base64url')]) {
      const { errors } = await execute(feature.schema, LIST, { userId: 'user-010', after: cursor }, SERVICE);
      expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'after' }]);
    }
  });
});

describe('GraphQL', () => {
  it('runs every operation file', async () => {
    const variables: Record<string, Record<string, unknown>> = {
      recommendations: { userId: 'user-001' },
      'score-attribution': { userId: 'user-001' },
      'similar-products': { productId: 'item-002' },
      'similar-users': { userId: 'user-001' },
    };
    // Run in friends.integration.test.ts, with the token of a customer, surfaces, session, results and what-if.integration.test.ts.
    const elsewhere = [
      'product-friends',
      'friends-activity',
      'friends-activity-changed',
      'complements',
      'bought-together',
      'session-recommendations',
      'record-impressions',
      'recommendation-results',
      'recommendations-if',
    ];
    for (const name of operationNames(FEATURE).filter((one) => !elsewhere.includes(one))) {
      const data = await ask<Record<string, { edges: unknown[] }>>(
        feature.schema,
        operation(FEATURE, name),
        variables[name],
        SERVICE,
      );
      for (const { edges } of Object.values(data)) expect(edges.length).toBeGreaterThan(0);
    }
  });

  it('lets a customer read the own list only, and refuses an unknown person', async () => {
    const other = await execute(feature.schema, LIST, { userId: 'user-001' }, { identity: as('CUSTOMER', 'user-002') });
    expect(other.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const own = await execute(feature.schema, LIST, { userId: 'user-002' }, { identity: as('CUSTOMER', 'user-002') });
    expect(own.errors).toEqual([]);
    const nobody = await execute(feature.schema, LIST, { userId: 'nobody' }, SERVICE);
    expect(nobody.errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'userId' }]);
  });

  it('takes the same few queries for any length of the list and any number of people', async () => {
    const asked = async (text: string, variables: Record<string, unknown>): Promise<string[]> => {
      const names: string[] = [];
      await ask(feature.schema, text, variables, { ...SERVICE, onQuery: (name) => names.push(name) });
      return names.sort();
    };
    // Products that reasons name are read with those of the list.
    const kept = ['catalogue/products-by-ids', 'recommendations/read-people'];
    const first = ['recommendations/buyers-of-products', 'recommendations/latest-events'];
    expect(await asked(LIST, { userId: 'user-001', first: 30 })).toEqual([...kept, ...first].sort());
    // Buyers are kept for a minute, and what friends did for as long as they do nothing.
    expect(await asked(LIST, { userId: 'user-001', first: 30 })).toEqual(kept);
    const withoutReasons = LIST.replace(/because \{[\s\S]*?\n {8}\}/, '').replace('$locale: String', '');
    expect(await asked(withoutReasons, { userId: 'user-001', first: 3 })).toEqual(kept);
    const many = await asked(operation(FEATURE, 'user-recommendations'), { people: 30, first: 10 });
    expect(many.filter((name) => name === 'recommendations/read-people')).toHaveLength(1);
    // The people, the events of them and their friends, the products, and what the reasons rest on.
    expect(many.length).toBeLessThanOrEqual(6);
    expect(await asked(operation(FEATURE, 'popular'), {})).toEqual(['catalogue/products-by-ids']);
  });

  it('counts the surface, and limits products of a category in a mail', async () => {
    const { ids } = await list({ userId: 'user-001', first: 30, surface: 'EMAIL' });
    expect(feature.served).toEqual(['EMAIL']);
    const categories = ids.flatMap(
      (id) => shop.products.find((product) => product.id === id)?.categories.toSorted()[0] ?? [],
    );
    for (const category of categories)
      expect(categories.filter((one) => one === category).length).toBeLessThanOrEqual(2);
  });
});

describe('similarity', () => {
  it('lists products of the same taste first, never the product itself, and has a list for a new product', async () => {
    const similar = operation(FEATURE, 'similar-products');
    const answer = await listOf(feature, similar, { productId: 'item-002', first: 5 });
    expect(answer.ids).not.toContain('item-002');
    // People of one half interact with products of that half only: even numbers go with even ones.
    for (const id of answer.ids) expect(Number(id.slice(-3)) % 2).toBe(0);
    await feature.stocking.upsertProducts([{ productId: 'unknown', title: 'Unknown', categoryIds: ['toys'] }]);
    await feature.shop.refresh();
    const fresh = await listOf(feature, similar, { productId: 'unknown', first: 3 });
    expect(fresh.ids).toHaveLength(3);
    for (const { score } of fresh.places) expect(score).toBe(0);
    for (const { score } of (await listOf(feature, similar, { productId: 'item-002', first: 100 })).places) {
      expect(Math.abs(score)).toBeLessThanOrEqual(1);
    }
    const none = await execute(feature.schema, similar, { productId: 'nothing' });
    expect(none.errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'productId' }]);
  });

  it('lists all people for staff, and for a customer only tied people who share activity', async () => {
    const similar = operation(FEATURE, 'similar-users');
    interface Found {
      similarUsers: { edges: { node: { user: { userId: string }; score: number } }[] };
    }
    const idsOf = ({ similarUsers }: Found): string[] => similarUsers.edges.map(({ node }) => node.user.userId);
    const all = idsOf(await ask<Found>(feature.schema, similar, { userId: 'user-001', first: 8 }, SERVICE));
    expect(all).toHaveLength(8);
    expect(all).not.toContain('user-001');
    for (const id of all) expect(Number(id.slice(-3)) % 2).toBe(1);
    const customer = { identity: as('CUSTOMER', 'user-001') };
    const own = idsOf(await ask<Found>(feature.schema, similar, { userId: 'user-001', first: 50 }, customer));
    for (const id of own) expect(visible('user-001', id)).toBe(true);
    await feature.people.setConsent(own[0], 'NOBODY');
    const later = idsOf(await ask<Found>(feature.schema, similar, { userId: 'user-001', first: 50 }, customer));
    expect(later).toEqual(own.slice(1));
    await feature.people.setConsent(own[0], 'FRIENDS');
  });
});

describe('hubs and robots', () => {
  it('are read in part: 5,000 friends, 5,000 events', async () => {
    await db.run(WHALE, {});
    const [whale] = (await new PersonStore(db, Date.now).read(['whale'])).values();
    expect(whale.friends).toHaveLength(DEFAULT_CAPS.friends);
    expect(whale.items).toHaveLength(DEFAULT_CAPS.events);
    for (const friend of whale.friends) expect(friend.items.length).toBeLessThanOrEqual(DEFAULT_CAPS.eventsPerFriend);
    const { ids } = await list({ userId: 'whale', first: 10, filter: { notOwned: false } });
    expect(ids.length).toBeGreaterThan(0);
  });
});

function visible(viewer: string, other: string): boolean {
  return (
    shop.friends.some(({ from, to }) => (from === viewer && to === other) || (from === other && to === viewer)) ||
    shop.follows.some(({ from, to }) => from === viewer && to === other)
  );
}

/** A person whose list names friends, with all friends that it names. */
async function personWithReason(): Promise<{ id: string; friends: string[] }> {
  for (const { id } of shop.people) {
    const { places } = await list({ userId: id, first: 30 });
    const friends = new Set(places.flatMap(({ because }) => because.friends.map(({ user }) => user.userId)));
    if (friends.size > 0) return { id, friends: [...friends] };
  }
  throw new Error('no list of this shop names a friend');
}
