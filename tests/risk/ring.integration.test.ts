/** The ring of the demo shop: found, in the queue, without a voice, decided, appealed against, and where labels come from. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { loadMapping } from '../../src/features/activity/sources/files/index.js';
import { ingestFolder } from '../../src/features/activity/index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { type Truth, writeShop } from '../../seeds/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute } from '../support/graphql.js';
import { analyst, riskShop, type RiskShop, text } from './shop.js';

const DAY = 86_400_000;
jest.setTimeout(300_000);

interface Case {
  id: string;
  state: string;
  score: number;
  ring: string;
  user: { userId: string };
}

let db: Database;
let shop: RiskShop;
let ring: readonly string[];
let pushed: readonly string[];
let folder: string;

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  folder = await mkdtemp(join(tmpdir(), 'grapevine-ring-'));
  await writeShop(folder, 'tiny', { seed: 1 });
  const truth = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as Truth;
  ring = truth.fraud.members;
  pushed = truth.fraud.products;
  // A burst is of yesterday, so that the ring would stand in what is trending.
  const now = Date.parse(truth.fraud.bursts.at(-1)!.to) + DAY;
  const mapping = await loadMapping('docs/mappings/default.json');
  await ingestFolder({ db, folder, mapping, dataFolder: join(folder, 'data'), now: () => now });
  shop = riskShop(db, now);
  await shop.influence.influence.score('run-1');
  await shop.risk.riskCases.openFound();
});
afterAll(() => rm(folder, { recursive: true }));

const cases = async (filter: object = {}): Promise<Case[]> => {
  const page = await ask<{ riskCases: { edges: { node: Case }[] } }>(
    shop.schema,
    text['risk-cases'],
    { first: 100, filter },
    analyst,
  );
  return page.riskCases.edges.map(({ node }) => node);
};
const decide = (caseIds: readonly string[], decision: string, note = 'looked at') => {
  shop.clock.now += 1_000;
  return ask<{ decideRiskCase: { cases: Case[] } }>(
    shop.schema,
    text['decide-risk-case'],
    { input: { caseIds, decision, note } },
    analyst,
  );
};

/** Own ids of the people whom lists of influencers name. */
async function influencers(): Promise<string[]> {
  const { influencers: list, top } = await ask<Record<string, { edges: { node: { user: { userId: string } } }[] }>>(
    shop.schema,
    `{ influencers(first: 100, by: COMBINED) { edges { node { user { userId } } } }
       top: influencers(first: 100, by: COMBINED, orderBy: AUDIENCE) { edges { node { user { userId } } } } }`,
    {},
    analyst,
  );
  const idsOf = (page: typeof list): string[] => page.edges.map(({ node }) => node.user.userId);
  const [ranked, ordered] = [idsOf(list), idsOf(top)];
  expect([...ordered].sort()).toEqual([...ranked].sort());
  return ranked;
}

it('stands in the queue, and nobody else does', async () => {
  const queue = await cases();
  expect(queue.map(({ user }) => user.userId).sort()).toEqual([...ring].sort());
  expect(new Set(queue.map((one) => one.ring)).size).toBe(1);
  expect(queue.every(({ state, score }) => state === 'OPEN' && score >= 0.5)).toBe(true);
  expect(await cases({ ring: queue[0].ring })).toHaveLength(ring.length);
  expect(await cases({ kind: 'PURCHASE' })).toEqual([]);
  expect(await shop.risk.riskCases.openFound()).toBe(0);
});

it('is shown with what it rests on', async () => {
  const [{ id, user }] = await cases();
  const { riskCase } = await ask<{
    riskCase: {
      risk: { signals: { kind: string; text: string }[] };
      evidence: {
        nodes: { id: string; kind: string; ref: string; distrusted: boolean }[];
        edges: { from: string; to: string }[];
      };
      acts: { kind: string; by: string }[];
    };
  }>(shop.schema, text['risk-case'], { id }, analyst);
  const { nodes, edges } = riskCase.evidence;
  expect(nodes[0]).toMatchObject({ ref: user.userId, distrusted: true });
  expect(
    nodes
      .filter((one) => one.kind === 'PERSON' && one.distrusted)
      .map(({ ref }) => ref)
      .sort(),
  ).toEqual([...ring].sort());
  expect(nodes.some(({ kind }) => kind === 'PRODUCT')).toBe(true);
  const known = new Set(nodes.map((one) => one.id));
  expect(edges.every(({ from, to }) => known.has(from) && known.has(to))).toBe(true);
  expect(riskCase.risk.signals[0]).toMatchObject({ kind: 'RING' });
  expect(riskCase.risk.signals[0].text).toContain(`${ring.length - 1} people praise the same products in step`);
  expect(riskCase.acts).toMatchObject([{ kind: 'OPENED', by: '' }]);
});

/** Scores of the pushed products among what is trending. */
async function trending(): Promise<number[]> {
  const { trending: list } = await ask<{
    trending: { edges: { node: { product: { productId: string }; score: number } }[] };
  }>(shop.schema, '{ trending(first: 100) { edges { node { product { productId } score } } } }', {}, analyst);
  return pushed.map((id) => list.edges.find(({ node }) => node.product.productId === id)?.node.score ?? 0);
}

/** People whose acts a person is told of, in the feed and in the reasons of the person's list. */
async function heardBy(userId: string): Promise<string[]> {
  const feed = await ask<{ friendsActivity: { edges: { node: { user: { userId: string } } }[] } }>(
    shop.schema,
    '{ friendsActivity(first: 100) { edges { node { user { userId } } } } }',
    {},
    { identity: as('CUSTOMER', userId) },
  );
  const list = await ask<{
    recommendations: { edges: { node: { because: { friends: { user: { userId: string } }[] } } }[] };
  }>(
    shop.schema,
    'query ($id: UserID!) { recommendations(userId: $id, first: 50) { edges { node { because { friends { user { userId } } } } } } }',
    { id: userId },
    { identity: as('SERVICE') },
  );
  return [
    ...feed.friendsActivity.edges.map(({ node }) => node.user.userId),
    ...list.recommendations.edges.flatMap(({ node }) => node.because.friends.map(({ user }) => user.userId)),
  ];
}

it('has no voice: not among influencers, seeds, what is trending, or reasons; has one when cleared, and loses it at once', async () => {
  const people = await influencers();
  expect(people.length).toBeGreaterThan(10);
  expect(people.filter((id) => ring.includes(id))).toEqual([]);
  const { planSeeds } = await ask<{ planSeeds: { seeds: { user: { userId: string } }[] } }>(
    shop.schema,
    'query ($input: PlanSeedsInput!) { planSeeds(input: $input) { seeds { user { userId } } } }',
    { input: { productId: pushed[0], count: 20 } },
    { identity: as('MARKETER') },
  );
  expect(planSeeds.seeds.map(({ user }) => user.userId).filter((id) => ring.includes(id))).toEqual([]);
  const before = await trending();
  const silent = await Promise.all(ring.map(heardBy));
  expect(silent.flat().filter((id) => ring.includes(id))).toEqual([]);

  const ids = (await cases()).map(({ id }) => id);
  await decide(ids, 'CLEARED');
  const loud = await trending();
  expect(loud.filter((score, n) => score > before[n]).length).toBeGreaterThan(1);
  expect((await influencers()).filter((id) => ring.includes(id)).length).toBe(ring.length);
  expect((await Promise.all(ring.map(heardBy))).flat().some((id) => ring.includes(id))).toBe(true);

  await decide(ids, 'AGAINST');
  // Time went on by two seconds, and what is trending fades.
  expect(await trending()).toEqual(before.map((score) => expect.closeTo(score, 3) as number));
  expect(await influencers()).toEqual(people);
  expect((await Promise.all(ring.map(heardBy))).flat().filter((id) => ring.includes(id))).toEqual([]);
});

it('keeps its place after a decision, and after the next run', async () => {
  const before = await influencers();
  const outsider = before[0];
  await shop.risk.riskCases.openForPurchase({
    ...{
      id: 'x',
      userId: outsider,
      at: new Date(),
      score: 0.6,
      decision: 'REVIEW',
      signals: [],
      repeated: false,
    },
  });
  const [{ id }] = await cases({ kind: 'PURCHASE' });
  await decide([id], 'AGAINST');
  expect(await influencers()).toEqual(before.filter((one) => one !== outsider));
  await shop.influence.influence.score('run-2');
  expect((await influencers()).includes(outsider)).toBe(false);

  shop.clock.now += 1_000;
  const appeal = { input: { userId: outsider, note: 'It was me.' } };
  const self = { identity: as('CUSTOMER', outsider) };
  expect(await ask(shop.schema, text['appeal-risk-case'], appeal, self)).toMatchObject({
    appealRiskCase: { __typename: 'RiskCaseAppealed' },
  });
  expect(await ask(shop.schema, text['appeal-risk-case'], appeal, self)).toMatchObject({
    appealRiskCase: { __typename: 'Conflict' },
  });
  expect((await influencers()).includes(outsider)).toBe(false);
  expect((await cases({ states: ['APPEALED'] })).map((one) => one.id)).toEqual([id]);
  await decide([id], 'CLEARED', 'A family.');
  await shop.influence.influence.score('run-3');
  expect((await influencers()).includes(outsider)).toBe(true);
  expect((await shop.risk.riskCases.acts([id]))[0].map(({ kind, by }) => [kind, by])).toEqual([
    ['OPENED', ''],
    ['AGAINST', 'ida'],
    ['APPEALED', outsider],
    ['APPEAL_WON', 'ida'],
  ]);
});

it('is heard again where it is cleared, and stays cleared', async () => {
  const [{ id, user }] = await cases({ kind: 'RING', states: ['AGAINST'] });
  await decide([id], 'CLEARED');
  await shop.influence.influence.score('run-4');
  expect(await influencers()).toContain(user.userId);
  expect(await shop.risk.riskCases.openFound()).toBe(0);
  const { risk } = await ask<{ risk: { signals: { kind: string }[] } }>(
    shop.schema,
    text.risk,
    { userId: user.userId },
    analyst,
  );
  expect(risk.signals.some(({ kind }) => kind === 'RING')).toBe(false);
});

it('is nothing for others than staff, and cases that there are not are refused', async () => {
  for (const role of ['CUSTOMER', 'MARKETER', 'STOREFRONT'] as const) {
    const { errors } = await execute(shop.schema, text['risk-cases'], {}, { identity: as(role) });
    expect(errors[0].code).toBe('FORBIDDEN');
  }
  expect(await decide(['nothing'], 'CLEARED')).toMatchObject({ decideRiskCase: { __typename: 'NotFound' } });
});
