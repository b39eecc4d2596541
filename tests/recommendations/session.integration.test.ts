/** Lists for a visitor without an account, and what is bought together: from acts alone, counted in the graph. */
import { jest } from '@jest/globals';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { makeShop } from '../models/shop.js';
import { testDatabase } from '../support/database.js';
import { ask, execute, operation } from '../support/graphql.js';
import { type Because, type Features, features, type Place, TODAY, trainedShop } from './features.js';

// A model is trained, and the machine may be busy.
jest.setTimeout(600_000);

const graph = makeShop(3, 60, 30, 14);
const SESSION = operation('recommendations', 'session-recommendations');
const TOGETHER = operation('recommendations', 'bought-together');
let db: Database;
let shop: Features;

interface Event {
  kind: string;
  productId: string;
  at?: string;
}
interface Companion {
  product: { productId: string };
  because: Because;
  together: { buyers: number; support: number; confidence: number; lift: number };
}

const visit = async (events: Event[], more = {}): Promise<Place[]> => {
  const { sessionRecommendations: page } = await ask<{ sessionRecommendations: { edges: { node: Place }[] } }>(
    shop.schema,
    SESSION,
    { events, first: 30, ...more },
  );
  return page.edges.map(({ node }) => node);
};
const idsOf = (places: Place[]): string[] => places.map(({ product }) => product.productId);
const write = (name: string, text: string): Query<object, object, 'write'> => ({
  ...{ name: `test/${name}`, mode: 'write', params: {}, row: {} },
  text,
});
const categoriesOf = (id: string): string[] => graph.products.find((product) => product.id === id)!.categories;
const buyersOf = (id: string): Set<string> =>
  new Set(graph.events.filter(({ type, product }) => type === 'PURCHASED' && product === id).map(({ user }) => user));

beforeAll(async () => {
  db = await testDatabase();
  shop = features(db, await trainedShop(db, graph));
  await db.run(
    write(
      'session',
      `CREATE (:User {id: 'twin', name: 'Twin'}) WITH 1 AS one MATCH (p:Product {id: 'item-008'}) SET p.stock = 0`,
    ),
    {},
  );
  await shop.shop.refresh();
});

describe('a visit', () => {
  const seen: Event[] = ['item-002', 'item-004', 'item-010'].map((productId, n) => ({
    ...{ kind: n === 1 ? 'LIKE' : 'VIEW', productId },
    at: new Date(TODAY - (3 - n) * 60_000).toISOString(),
  }));

  it('is answered as a person who did the same and nothing else', async () => {
    for (const { kind, productId, at } of seen) {
      shop.clock.now = Date.parse(at!);
      await shop.act(kind as 'VIEW', 'twin', productId);
    }
    shop.clock.now = TODAY;
    const filter = { excludeProductIds: seen.map(({ productId }) => productId) };
    const twin = await shop.recommendations.forPerson('twin', { first: 30, filter });
    const places = await visit(seen, { surface: 'HOME' });
    expect(places.length).toBeGreaterThan(10);
    expect(idsOf(places)).toEqual(twin.map(({ productId }) => productId));
    places.forEach(({ score, model }, n) => {
      expect(score).toBeCloseTo(twin[n].score, 6);
      expect(model).toBe(twin[n].model);
    });
  });

  it('lists nothing that it was about, and nothing that is sold out, unless that is asked for', async () => {
    const places = idsOf(await visit(seen));
    for (const { productId } of seen) expect(places).not.toContain(productId);
    expect(places).not.toContain('item-008');
    expect(idsOf(await visit(seen, { filter: { inStock: false } }))).toContain('item-008');
    expect(idsOf(await visit([{ kind: 'VIEW', productId: 'item-008' }]))).not.toContain('item-008');
  });

  it('has first what is like the product that was looked at last, and says which it is', async () => {
    const places = await visit(seen);
    const named = places.filter(({ because }) => because.product !== null);
    expect(named.length).toBeGreaterThan(3);
    const about = new Set(seen.map(({ productId }) => productId));
    for (const { product, because } of named) {
      const lead = because.product!.productId;
      expect(about.has(lead)).toBe(true);
      if (because.kind === 'CO_PURCHASE') {
        const both = [...buyersOf(lead)].filter((user) => buyersOf(product.productId).has(user));
        expect(because.count).toBe(both.length);
        expect(both.length).toBeGreaterThanOrEqual(3);
      } else
        expect(categoriesOf(lead).some((category) => categoriesOf(product.productId).includes(category))).toBe(true);
    }
  });

  it('comes in pages, of which a cursor of another visit is refused', async () => {
    const whole = idsOf(await visit(seen, { first: 12 }));
    const page = async (after?: string) => {
      const { sessionRecommendations } = await ask<{
        sessionRecommendations: { edges: { node: Place }[]; pageInfo: { endCursor: string } };
      }>(shop.schema, SESSION, { events: seen, first: 6, after });
      return sessionRecommendations;
    };
    const first = await page();
    const next = await page(first.pageInfo.endCursor);
    expect([...first.edges, ...next.edges].map(({ node }) => node.product.productId)).toEqual(whole);
    const { errors } = await execute(shop.schema, SESSION, { events: [], after: first.pageInfo.endCursor });
    expect(errors[0].code).toBe('INVALID_INPUT');
  });

  it('without acts has what is popular, and writes nothing', async () => {
    const before = await db.run(
      {
        ...write('count', 'MATCH (n) RETURN count(n) AS nodes'),
        mode: 'read',
        row: { nodes: { kind: 'int' } },
      } as never,
      {},
    );
    expect((await visit([])).length).toBeGreaterThan(10);
    const { popular } = await ask<{ popular: { edges: { node: { product: { productId: string } } }[] } }>(
      shop.schema,
      '{ popular(first: 5) { edges { node { product { productId } } } } }',
    );
    expect(popular.edges.map(({ node }) => node.product.productId)).toContain(idsOf(await visit([]))[0]);
    const after = await db.run(
      {
        ...write('count', 'MATCH (n) RETURN count(n) AS nodes'),
        mode: 'read',
        row: { nodes: { kind: 'int' } },
      } as never,
      {},
    );
    expect(after).toEqual(before);
  });

  it('with acts that no visitor does, or too many, is refused; unknown products do not count', async () => {
    const bad = await execute(shop.schema, SESSION, { events: [seen[0], { kind: 'PURCHASE', productId: 'item-002' }] });
    expect(bad.errors[0]).toMatchObject({ code: 'INVALID_INPUT', argument: 'events.1.kind' });
    const many = await execute(shop.schema, SESSION, { events: Array.from({ length: 51 }, () => seen[0]) });
    expect(many.errors[0]).toMatchObject({ code: 'INVALID_INPUT', argument: 'events' });
    expect(idsOf(await visit([{ kind: 'VIEW', productId: 'gone' }]))).toEqual(idsOf(await visit([])));
  });
});

describe('what is bought together', () => {
  it('is counted in the graph: people, support, confidence and lift, of another category, never of fewer than three', async () => {
    const everybody = new Set(graph.events.flatMap(({ type, user }) => (type === 'PURCHASED' ? user : []))).size;
    let found = 0;
    for (const cart of [['item-002'], ['item-001', 'item-004'], ['item-010', 'item-003', 'gone']]) {
      const { boughtTogether } = await ask<{ boughtTogether: { edges: { node: Companion }[] } }>(
        shop.schema,
        TOGETHER,
        {
          productIds: cart,
        },
      );
      for (const { product, because, together } of boughtTogether.edges.map(({ node }) => node)) {
        found += 1;
        const [one, other] = [buyersOf(because.product!.productId), buyersOf(product.productId)];
        const both = [...one].filter((user) => other.has(user)).length;
        expect(cart).toContain(because.product!.productId);
        expect(together.buyers).toBe(both);
        expect(both).toBeGreaterThanOrEqual(3);
        expect(together.support).toBeCloseTo(both / everybody, 6);
        expect(together.confidence).toBeCloseTo(both / one.size, 6);
        expect(together.lift).toBeCloseTo(both / one.size / (other.size / everybody), 6);
        const inCart = cart.filter((id) => id !== 'gone').flatMap(categoriesOf);
        expect(categoriesOf(product.productId).some((category) => inCart.includes(category))).toBe(false);
        expect(product.productId).not.toBe('item-008');
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});
