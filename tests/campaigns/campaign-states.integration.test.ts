/** Campaigns: who is of the audience, what the plan promises, and that each step is taken once. */
import { jest } from '@jest/globals';
import { type Database } from '../../src/platform/neo4j/index.js';
import { execute } from '../support/graphql.js';
import { testDatabase } from '../support/database.js';
import { analyst, type Campaigning, campaigning, DAY, type Payload } from './campaign-shop.js';
import { marketer, run, text } from './shop.js';

// The machine may be busy.
jest.setTimeout(300_000);

let db: Database;
let at: Campaigning;

beforeAll(async () => {
  db = await testDatabase();
  at = await campaigning(db);
});

const tally = (payloads: readonly Payload[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { __typename: name } of payloads) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

it('is made once, with control by default, and says what is wrong with it', async () => {
  const { campaign } = await at.create('first');
  expect(campaign).toMatchObject({ state: 'DRAFT', revision: 0, controlShare: 0.1, unit: 'PERSON' });
  expect(await at.create('first')).toMatchObject({ campaign });
  expect(await at.create('first', { budget: 99 })).toMatchObject({ code: 'CONFLICT', path: ['input', 'id'] });
  const refused = async (more: object): Promise<[string?, string?]> => {
    const { code, path } = await at.create('second', more);
    return [code, path?.join('.')];
  };
  const soon = new Date(at.shop.clock.now + DAY).toISOString();
  expect(await refused({ controlShare: 0 })).toEqual(['INVALID_INPUT', 'input.controlShare']);
  expect(await refused({ categoryId: 'books' })).toEqual(['INVALID_INPUT', 'input.productId']);
  expect(await refused({ productId: 'none' })).toEqual(['NOT_FOUND', 'input.productId']);
  expect(await refused({ segmentId: 'none' })).toEqual(['NOT_FOUND', 'input.segmentId']);
  expect(await refused({ productId: null, categoryId: 'none' })).toEqual(['NOT_FOUND', 'input.categoryId']);
  expect(await refused({ budget: 1 })).toEqual(['INVALID_INPUT', 'input.budget']);
  expect(await refused({ currency: 'euros' })).toEqual(['INVALID_INPUT', 'input.currency']);
  expect(await refused({ endsAt: soon })).toEqual(['INVALID_INPUT', 'input.endsAt']);
  expect(await refused({ name: ' ' })).toEqual(['INVALID_INPUT', 'input.name']);
});

it('takes people to whom the shop may write, deals control, and keeps what the plan promises', async () => {
  const scheduled = await at.move('first', 'SCHEDULE', 0);
  expect(scheduled.campaign).toMatchObject({ state: 'SCHEDULED', revision: 1 });
  const { promise, progress, outcome, steps } = await at.see('first');
  expect(progress).toMatchObject({ contacted: 0, controlContacted: 0, toContact: promise!.seeds });
  // 800 of 900 may be contacted; a share of .1 of 800 is 80, give or take 8.5 a standard deviation.
  expect(progress.treated + progress.control).toBe(800);
  expect(Math.abs(progress.control - 80)).toBeLessThan(3 * 8.5);
  // The budget of 100 pays for 50 contacts of 2, and chance does not leave part of it unspent.
  expect(promise).toMatchObject({ seeds: 50, cost: { amount: 100, currency: 'EUR' }, whyFewerSeeds: null });
  expect(promise!.buyers).toBeGreaterThanOrEqual(promise!.lower);
  expect(promise!.buyers).toBeLessThanOrEqual(promise!.upper);
  expect(promise!.revenue!.expected).toEqual({ amount: promise!.buyers * 20, currency: 'EUR' });
  expect(promise).toMatchObject({ stock: 5000, capped: false, product: { productId: 'item-003' } });
  expect(outcome).toMatchObject({ state: 'NOT_RUN', everybody: null, held: null });
  expect(steps).toHaveLength(1);
  expect(steps[0]).toMatchObject({ revision: 1, by: 'mia', from: 'DRAFT', to: 'SCHEDULED', note: null });
  const members = await at.members('first');
  expect(members.filter(({ toContact }) => toContact).every(({ treated, chosen }) => treated && chosen)).toBe(true);
  expect(members.filter(({ chosen, treated }) => chosen && !treated)).toHaveLength(promise!.heldBack);
});

it('deals the same people whoever asks, and communities as one', async () => {
  await at.create('dealt-1', { unit: 'COMMUNITY', controlShare: 0.4 });
  await at.move('dealt-1', 'SCHEDULE', 0);
  const members = await at.members('dealt-1');
  const sides = new Map<string, Set<boolean>>();
  for (const { unit, treated } of members) sides.set(unit, (sides.get(unit) ?? new Set()).add(treated));
  expect([...sides.values()].every(({ size }) => size === 1)).toBe(true);
  expect(sides.size).toBeLessThan(members.length);
});

it('says why a plan has fewer people than the budget pays for, and that nobody is left', async () => {
  await at.write(`MATCH (p:Product {id: 'item-004'}) SET p.stock = 1`);
  await at.create('scarce', { productId: 'item-004' });
  await at.move('scarce', 'SCHEDULE', 0);
  expect((await at.see('scarce')).promise).toMatchObject({ whyFewerSeeds: 'STOCK', stock: 1 });
  const nobody = await at.shop.campaigns.segments.saveList('Nobody', [], 'mia');
  await at.create('alone', { segmentId: nobody.id });
  expect(await at.move('alone', 'SCHEDULE', 0)).toMatchObject({
    __typename: 'CampaignNobody',
    code: 'CAMPAIGN_NOBODY',
  });
  expect((await at.see('alone')).state).toBe('DRAFT');
});

it('plans a category by its product that is bought most', async () => {
  await at.create('books', { productId: null, categoryId: 'books' });
  expect((await at.move('books', 'SCHEDULE', 0)).campaign).toMatchObject({ state: 'SCHEDULED' });
  expect((await at.see('books')).promise!.product.productId).toMatch(/^item-/);
});

it('is scheduled once of eight at the same time, with one audience', async () => {
  await at.create('race');
  const all = await Promise.all(Array.from({ length: 8 }, () => at.move('race', 'SCHEDULE', 0)));
  expect(tally(all)).toEqual({ CampaignChanged: 1, CampaignMoved: 7 });
  expect(await at.members('race')).toHaveLength(800);
});

it('begins once of thirty at the same time, and the others are told the state', async () => {
  const all = await Promise.all(Array.from({ length: 30 }, () => at.move('race', 'START', 1)));
  expect(tally(all)).toEqual({ CampaignChanged: 1, CampaignMoved: 29 });
  expect(all.find(({ code }) => code)!.message).toContain('the campaign is RUNNING at revision 2');
});

it('is stopped or goes on, and never both, in twelve races of thirty', async () => {
  const winners: string[] = [];
  for (let race = 0, id = '', revision = 0; race < 12; race += 1) {
    if (winners.at(-1) !== 'RUNNING') {
      id = `races-${race}`;
      revision = (await at.start(id)).revision;
    }
    await at.move(id, 'PAUSE', revision);
    const acts = Array.from({ length: 30 }, (_, n) => ((n + race) % 2 === 0 ? 'RESUME' : 'STOP'));
    const all = await Promise.all(acts.map((act) => at.move(id, act, revision + 1)));
    expect(tally(all)).toEqual({ CampaignChanged: 1, CampaignMoved: 29 });
    const { campaign } = all.find(({ __typename: name }) => name === 'CampaignChanged')!;
    revision += 2;
    const { steps, state } = await at.see(id);
    expect([state, campaign.revision]).toEqual([campaign.state, revision]);
    expect(steps.map((step) => step.revision)).toEqual(steps.map((_, n) => n + 1));
    expect(steps.at(-1)).toMatchObject({ from: 'PAUSED', to: state, by: 'mia' });
    winners.push(state);
  }
});

it('refuses steps that do not start from its state', async () => {
  await at.create('steps');
  for (const act of ['START', 'PAUSE', 'RESUME']) {
    expect(await at.move('steps', act, 0)).toMatchObject({ code: 'CAMPAIGN_MOVED', path: ['input', 'act'] });
  }
  expect(await at.move('steps', 'STOP', 1)).toMatchObject({ code: 'CAMPAIGN_MOVED', path: ['input', 'revision'] });
  expect((await at.move('steps', 'STOP', 0)).campaign.state).toBe('ENDED');
  expect(await at.move('steps', 'SCHEDULE', 1)).toMatchObject({ code: 'CAMPAIGN_MOVED' });
  expect(await at.move('none', 'STOP', 0)).toMatchObject({ code: 'NOT_FOUND' });
});

it('begins and ends by the clock of the service, once though several processes look', async () => {
  const { clock, campaigns } = at.shop;
  await at.create('timed');
  await at.move('timed', 'SCHEDULE', 0);
  const look = (): Promise<number[]> =>
    Promise.all(Array.from({ length: 6 }, () => campaigns.campaignClock.look('timed')));
  expect(await look()).toEqual([0, 0, 0, 0, 0, 0]);
  clock.now += DAY;
  await look();
  expect(await at.see('timed')).toMatchObject({ state: 'RUNNING', revision: 2, outcome: { state: 'TOO_EARLY' } });
  await at.move('timed', 'PAUSE', 2);
  clock.now += 14 * DAY;
  await look();
  const ended = await at.see('timed', 'zh');
  expect(ended).toMatchObject({ state: 'ENDED', revision: 4, endedBy: 'WINDOW', endedText: '活动期已结束。' });
  expect(ended.steps.map(({ by, to }) => `${by}>${to}`)).toEqual(['mia>SCHEDULED', '>RUNNING', 'mia>PAUSED', '>ENDED']);
  expect(await campaigns.campaignClock.turn()).toBeGreaterThanOrEqual(0);
});

it('is listed the newest first, page by page, and moved by marketers only', async () => {
  const page = (variables: object) =>
    run<{ edges: { node: { id: string; state: string } }[]; pageInfo: { endCursor: string }; totalCount: number }>(
      at.shop,
      'campaigns',
      variables,
      analyst,
    );
  const all = await page({ first: 50 });
  const first = await page({ first: 2 });
  const second = await page({ first: 2, after: first.pageInfo.endCursor });
  expect([...first.edges, ...second.edges]).toEqual(all.edges.slice(0, 4));
  expect(first.totalCount).toBe(all.edges.length);
  const ended = await page({ first: 50, states: ['ENDED'] });
  expect(new Set(ended.edges.map(({ node }) => node.state))).toEqual(new Set(['ENDED']));
  const denied = async (name: string, variables: object, by: typeof marketer): Promise<string[]> =>
    (await execute(at.shop.schema, text[name], variables as Record<string, unknown>, by)).errors.map(
      ({ code }) => code,
    );
  const input = { campaignId: 'first', act: 'STOP', revision: 1 };
  expect(await denied('move-campaign', { input }, analyst)).toEqual(['FORBIDDEN']);
  expect(await denied('campaign-contacts', { campaignId: 'first' }, analyst)).toEqual(['FORBIDDEN']);
  const exposures = [{ userId: 'user-001' }];
  expect(await denied('record-campaign-exposures', { input: { campaignId: 'first', exposures } }, marketer)).toEqual([
    'FORBIDDEN',
  ]);
});
