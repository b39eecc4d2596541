/** Who gets a coupon by uplift: on the planted experiment of the demo shop, which says of each person what a coupon does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { generateShop, type Truth, writeShop } from '../../seeds/index.js';
import { loadExperiment } from '../../src/cli/demo-experiment.js';
import { DEMO_MAPPING, ingestFolder, loadMapping } from '../../src/features/activity/sources/files/index.js';
import { experimentsFeature } from '../../src/features/experiments/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { execute } from '../support/graphql.js';
import { testDatabase, wipe } from '../support/database.js';
import { type CampaignShop, campaignShop, marketer, run, text } from './shop.js';

const DAY = 86_400_000;
// The demo shop is loaded, and the machine may be busy.
jest.setTimeout(300_000);

interface Figure {
  value: number;
  standardError: number;
}
interface Preview {
  people: number;
  contactable: number;
  uplift: {
    experimentId: string;
    people: number;
    learner: string;
    learners: { name: string }[];
    qini: Figure;
    responseOnly: Figure;
    difference: Figure;
    curve: { share: number; uplift: number; random: number }[];
    advice: string;
    better: { lower: { amount: number } };
  } | null;
}

let db: Database;
let shop: CampaignShop;
let truth: Truth;
let segmentId: string;
let folder: string;

const plan = (more: object = {}) => ({
  ...{ segmentId, choice: 'UPLIFT', discount: 'AMOUNT', value: 5, currency: 'EUR', budget: 1_500, worth: 30 },
  expiresAt: new Date(shop.clock.now + 30 * DAY).toISOString(),
  ...more,
});
const preview = (more: object = {}): Promise<Preview> => run(shop, 'coupon-preview', { input: plan(more) });
const refused = async (more: object = {}): Promise<string> => {
  const { errors } = await execute(shop.schema, text['coupon-preview'], { input: plan(more) }, marketer);
  return `${errors[0]?.code} ${errors[0]?.argument}`;
};

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  folder = await mkdtemp(join(tmpdir(), 'grapevine-coupons-'));
  await writeShop(folder, 'demo', { coupons: true });
  const mapping = await loadMapping(DEMO_MAPPING);
  await ingestFolder({ db, folder, mapping, dataFolder: folder, now: Date.now, demo: true });
  truth = generateShop('demo', { coupons: true }).truth;
  shop = campaignShop(db, Date.parse(truth.end));
  const saved = await run<{ segment: { segmentId: string } }>(shop, 'save-segment', {
    input: { name: 'Everybody', rule: { number: { of: 'FRIENDS', atLeast: 0 } } },
  });
  segmentId = saved.segment.segmentId;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('says that no experiment is over before one is, and offers everybody or the most valuable', async () => {
  expect(await refused()).toBe('NO_COUPON_EXPERIMENT input.choice');
  expect(await run(shop, 'issue-coupons', { input: { id: 'none', name: 'none', ...plan() } })).toMatchObject({
    ...{ __typename: 'NoCouponExperiment', code: 'NO_COUPON_EXPERIMENT' },
  });
  expect(await preview({ choice: 'ALL' })).toMatchObject({ people: 300, uplift: null });
  expect(await preview({ choice: 'VALUE' })).toMatchObject({ people: 300, uplift: null });
});

it('finds the persuadables, and orders people better than who buys anyway', async () => {
  await loadExperiment(db, folder);
  await loadExperiment(db, folder);
  const { uplift, people } = await preview();
  const planted = truth.coupons!;
  const kinds = Object.values(planted.people).flat();
  expect(uplift).toMatchObject({ experimentId: planted.experiment, people: kinds.length });
  expect(uplift!.learners.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['S linear', 'T linear', 'X linear', 'DR linear', 'CLASS linear', 'MEAN']),
  );
  expect(people).toBe(300);
  const { batch } = await run<{ batch: { people: number } }>(shop, 'issue-coupons', {
    input: { id: 'persuade', name: 'persuade', ...plan() },
  });
  expect(batch.people).toBe(300);
  let file = '';
  for await (const piece of (await shop.campaigns.couponExports.csv('persuade')).pieces) file += piece;
  const chosen = file
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[0]);
  const known = chosen.filter((id) => kinds.includes(id));
  const persuadables = new Set(planted.people.persuadable);
  const share = known.filter((id) => persuadables.has(id)).length / known.length;
  const inAll = persuadables.size / kinds.length;
  const error = Math.sqrt((share * (1 - share)) / known.length);
  const dogs = known.filter((id) => planted.people.sleepingDog.includes(id)).length / known.length;
  console.log(
    `chosen: ${known.length} of the experiment, persuadables ${share.toFixed(3)} ± ${error.toFixed(3)} (${inAll.toFixed(3)} of all), sleeping dogs ${dogs.toFixed(3)}`,
    JSON.stringify({ ...uplift, curve: undefined }),
  );
  expect(share - 2 * error).toBeGreaterThan(2 * inAll);
  expect(uplift!.qini.value - 2 * uplift!.qini.standardError).toBeGreaterThan(0);
  expect(uplift!.difference.value - 2 * uplift!.difference.standardError).toBeGreaterThan(0);
  expect(uplift!.advice).toBe('CHOSEN');
  expect(uplift!.better.lower.amount).toBeGreaterThan(0);
});

it('says when everybody is as good, when nobody is, and what it cannot learn from', async () => {
  expect((await preview({ value: 1, worth: 0.5 })).uplift).toMatchObject({ advice: 'NOBODY' });
  // An experiment in which a coupon moves all people alike: no choice is better than as many by chance.
  const { experiments, assignments } = experimentsFeature.make({ db, now: () => shop.clock.now - 20 * DAY });
  const design = { unit: 'PERSON', outcome: 'BOUGHT', smallestEffect: 0.05, windowDays: 14 } as const;
  const arms = [{ name: 'none' }, { name: 'coupon', value: 'coupon-flat' }];
  await experiments.create({ id: 'flat', name: 'Alike', arms, ...design }, 'test');
  await experiments.start('flat');
  const everybody = Object.values(truth.coupons!.people).flat();
  for (let from = 0; from < everybody.length; from += 500) {
    const some = everybody.slice(from, from + 500).map((userId) => ({ userId }));
    await assignments.expose('flat', some, false);
  }
  await experiments.stop('flat');
  const buy = { name: 'test/flat', mode: 'write', params: {}, row: {} } as const;
  await db.run(
    {
      ...buy,
      text: `MATCH (:Experiment {id: 'flat'})<-[x:EXPOSED_TO]-(u:User), (p:Product {id: 'p001'})
        WHERE toInteger(substring(u.id, 1)) % 10 < CASE WHEN x.treated THEN 6 ELSE 2 END
        CREATE (u)-[:PURCHASED {id: 'flat-' + u.id, at: x.at + duration({days: 1}), quantity: 1, price: 9.0, currency: 'EUR'}]->(p)`,
    },
    {},
  );
  const flat = await preview({ experimentId: 'flat', value: 1, budget: 100_000 });
  expect(flat.uplift).toMatchObject({ experimentId: 'flat', advice: 'EVERYBODY' });
  expect(Math.abs(flat.uplift!.qini.value)).toBeLessThan(0.1);
  expect(await refused({ worth: null })).toBe('INVALID_INPUT input.worth');
  expect(await refused({ experimentId: 'none' })).toBe('NOT_FOUND input.experimentId');
});
