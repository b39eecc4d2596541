/** Whatever is written of a friend, in whatever way, lists know it at once, though what friends did is kept. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLSchema } from 'graphql';
import { takeBackPurchases } from '../../cypher/activity/index.js';
import { ingestFolder } from '../../src/features/activity/sources/files/index.js';
import { PersonStore } from '../../src/features/recommendations/person/person.store.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { mapping } from '../activity/sent-events.js';
import { type EventPage, idsOf, NOW, service, shopFeatures, shopOf, stock, text } from '../activity/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask } from '../support/graphql.js';

let db: Database;
let schema: GraphQLSchema;
let keeping: PersonStore;
beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  const features = shopFeatures(db, { events: 10_000, windowSeconds: 60 }, true);
  schema = shopOf(features);
  await stock(schema);
  await features.people.people.befriend('ann', 'bob');
  keeping = new PersonStore(db, () => NOW);
});

const at = new Date(NOW).toISOString();
const write = (name: string, input: object, options: object = service) => ask(schema, text[name], { input }, options);
const told = (id: string, kind: string, more: object = {}) => ({
  id,
  kind,
  userId: 'bob',
  productId: 'p0',
  at,
  ...more,
});
const record = (...given: Parameters<typeof told>) => write('record-events', { events: [told(...given)] });

async function ingest(event: object): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'grapevine-kept-'));
  try {
    await writeFile(join(folder, 'events.jsonl'), JSON.stringify(event));
    await ingestFolder({ db, folder, mapping, dataFolder: folder, now: () => NOW });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const STEPS: Record<string, () => Promise<unknown>> = {
  'a like': () => record('like', 'LIKE'),
  'a like that is taken back': () => write('unlike', { userId: 'bob', productId: 'p0' }),
  'a cart': () => record('cart', 'ADD_TO_CART'),
  'what is taken out of a cart': () => write('remove-from-cart', { userId: 'bob', productId: 'p0' }),
  'a comment': () => record('comment', 'COMMENT', { text: 'Good.' }),
  'a file of many events': () => ingest(told('from-a-file', 'VIEW')),
  'a file with an event that is there': () => ingest(told('comment', 'COMMENT', { text: 'Good.', productId: 'p1' })),
  'a purchase that is confirmed': async () => {
    const bob = { identity: as('CUSTOMER', 'bob') };
    await write('record-events', { events: [told('order', 'PURCHASE', { price: 1 })] }, bob);
    const filter = { kinds: ['PURCHASE'], verified: false };
    const { events } = await ask<{ events: EventPage }>(schema, text.events, { first: 1, filter }, service);
    await write('confirm-purchases', { eventIds: idsOf(events) });
  },
  'a purchase that is taken back': () =>
    db.run(takeBackPurchases, { rows: [{ userId: 'bob', productId: 'p0', at: NOW }] }),
};

it.each(Object.keys(STEPS))('knows of %s', async (name) => {
  const before = await keeping.read(['ann']);
  await STEPS[name]();
  const now = await keeping.read(['ann']);
  expect(now).toEqual(await new PersonStore(db, () => NOW).read(['ann']));
  if (!name.includes('that is there')) expect(now).not.toEqual(before);
});
