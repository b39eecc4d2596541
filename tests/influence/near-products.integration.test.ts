/** Sales by word of mouth of a product that is too new for an answer of its own. */
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { loadShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { type InfluenceFeatures, influenceFeatures } from './shop.js';
import { village } from './village.js';

const marketer = { identity: as('MARKETER') };
let db: Database;
let made: InfluenceFeatures;

beforeAll(async () => {
  db = await testDatabase();
  made = influenceFeatures(db);
  await wipe(db);
  await loadShop(db, village());
  await made.influence.influence.score('run-1');
});

const run = async <Data>(name: string, variables: Record<string, unknown>): Promise<Data> =>
  Object.values(await ask<Record<string, Data>>(made.schema, operation('influence', name), variables, marketer))[0];

interface Near {
  product: { productId: string };
  similarity: number;
  basis: string;
}
interface Sales {
  heard: number;
  basedOn: Near[];
}
interface Person {
  user: { userId: string };
  sales: Sales;
}

async function contentCosine(one: string, other: string): Promise<number> {
  const near = await made.contents.nearest(one, 100);
  return near.find(({ productId }) => productId === other)!.similarity;
}

describe('a product that is new', () => {
  const stock: Query<object, object, 'write'> = {
    ...{ name: 'test/new-products', mode: 'write', params: {}, row: {} },
    text: `MATCH (light:Category {id: 'light'})
      CREATE (:Product {id: 'lantern', title: 'Lantern', active: true})-[:IN_CATEGORY]->(light)
      CREATE (:Product {id: 'lamp-2', title: 'lamp', active: true, embeddingModel: 'm', embedding: [1.0, 0.0]})-[:IN_CATEGORY]->(light)
      WITH light MATCH (lamp:Product {id: 'lamp'})
      SET lamp.embeddingModel = 'm', lamp.embedding = [0.6, -0.8]`,
  };
  beforeAll(() => db.run(stock, {}));

  it('is answered from its nearest products, which are named with their cosine', async () => {
    const ofLamp = await run<Sales>('word-of-mouth-sales', { productId: 'lamp' });
    expect(ofLamp.basedOn).toEqual([]);
    for (const [productId, similarity, basis] of [
      // By title and category; and by the vectors.
      ['lantern', await contentCosine('lantern', 'lamp'), 'CONTENT'],
      ['lamp-2', 0.6, 'MODEL'],
    ] as const) {
      const near = { product: { productId: 'lamp' }, similarity: expect.closeTo(similarity, 6) as number, basis };
      const { basedOn, ...sales } = await run<Sales>('word-of-mouth-sales', { productId });
      expect({ ...sales, basedOn: [] }).toEqual(ofLamp);
      expect(basedOn).toEqual([
        expect.objectContaining({ ...near, product: expect.objectContaining(near.product) as object }),
      ]);
      const list = await run<{ edges: { node: Person }[]; basedOn: Near[] }>('influencers', { productId });
      expect(list.edges.map(({ node }) => [node.user.userId, node.sales.heard])).toEqual([
        ['hub', 3],
        ['bea', 1],
        ['ann', 1],
      ]);
      expect(list.basedOn).toEqual(basedOn);
    }
  });

  it('with which nobody did anything has the influential people of its nearest products, weighed by how near they are', async () => {
    const people = async (productId: string): Promise<{ ids: string[]; basedOn: Near[] }> => {
      const list = await run<{ edges: { node: Person }[]; basedOn: Near[] }>('influencers', {
        productId,
        by: 'COMBINED',
      });
      return { ids: list.edges.map(({ node }) => node.user.userId), basedOn: list.basedOn };
    };
    const [ofLamp, ofLantern] = [await people('lamp'), await people('lantern')];
    expect(ofLamp.basedOn).toEqual([]);
    expect(ofLamp.ids.length).toBeGreaterThan(3);
    expect(ofLantern.basedOn.map(({ product, basis }) => [product.productId, basis]).sort()).toEqual([
      ['lamp', 'CONTENT'],
      ['lamp-2', 'CONTENT'],
    ]);
    expect([...ofLantern.ids].sort()).toEqual([...ofLamp.ids].sort());
    // In another order and with a filter the same people are asked for in another way.
    const inOrder = await run<{ edges: unknown[]; basedOn: Near[] }>('influencers', {
      ...{ productId: 'lantern', by: 'COMBINED', orderBy: 'AUDIENCE' },
    });
    expect([inOrder.edges.length, inOrder.basedOn]).toEqual([ofLamp.ids.length, ofLantern.basedOn]);
    // Of the rug somebody did something: it needs no other.
    const short = `{ influencers(by: COMBINED, productId: "rug") { edges { node { user { userId } } } basedOn { similarity } } }`;
    const ofRug = await ask(made.schema, short, {}, marketer);
    expect(ofRug).toEqual({ influencers: { edges: [{ node: { user: { userId: 'cleo' } } }], basedOn: [] } });
  });

  it('without near ones is refused with where to look', async () => {
    // The rug was only liked, and nothing else covers floors.
    const { errors } = await execute(
      made.schema,
      operation('influence', 'word-of-mouth-sales'),
      { productId: 'rug' },
      marketer,
    );
    expect(errors).toMatchObject([{ code: 'TOO_EARLY', argument: 'productId' }]);
    expect(errors[0].message).toMatch(/Ask without `productId`, or for a seed plan/);
    for (const by of ['SALES', 'EXPERT', 'REACH']) {
      const { errors: ofList } = await execute(
        made.schema,
        operation('influence', 'influencers'),
        { by, productId: 'rug' },
        marketer,
      );
      expect(ofList).toMatchObject([{ code: 'TOO_EARLY', argument: 'productId' }]);
    }
  });
});
