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
      // Title and category against another title and the same category; and by the vectors.
      ['lantern', 0.5, 'CONTENT'],
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
