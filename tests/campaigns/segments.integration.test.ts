/** Segments: whom a rule chooses, how members stay fresh, and that nobody is given away who did not consent. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { MembersStore } from '../../src/features/campaigns/segments/members.store.js';
import { checkRule } from '../../src/features/campaigns/segments/rule/check-rule.js';
import { compileRule } from '../../src/features/campaigns/segments/rule/compile-rule.js';
import { type SegmentRule } from '../../src/features/campaigns/segments/rule/rule.js';
import { JobStore } from '../../src/platform/jobs/index.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { as, ask, execute } from '../support/graphql.js';
import { testDatabase, wipe } from '../support/database.js';
import { seededRng } from '../../src/algorithms/random.js';
import { type Act, anyRule, brandOf, categoryOf, holds, isNew, type Known, PRICE } from './naive-rule.js';
import { type CampaignShop, campaignShop, run, SECRET, service, text } from './shop.js';

const NOW = Date.UTC(2026, 5, 1);
const [MINUTE, DAY] = [60_000, 86_400_000];
// The machine may be busy.
jest.setTimeout(300_000);

/** Says how many plans there were. */
const FORGET_PLANS: Query<object, { value: string }, 'read'> = {
  ...{ name: 'test/forget-plans', mode: 'read', params: {}, row: { value: { kind: 'string' } } },
  text: 'CALL db.clearQueryCaches() YIELD value RETURN value',
};

let db: Database;
let shop: CampaignShop;
let everybody: Known[];

interface Segment {
  segmentId: string;
  people: number;
  contactable: number;
  version: number;
  computedAt: string;
  members: { edges: { node: { userId: string; mayContact: boolean } }[]; pageInfo: { endCursor: string | null } };
  versions: { version: number; joined: number; left: number }[];
}
interface Saved {
  __typename: string;
  segment: Segment;
  path: string[];
}

const save = (name: string, choice: object): Promise<Saved> =>
  run(shop, 'save-segment', { input: { name, ...choice } });
const segment = (segmentId: string, more = {}): Promise<Segment> => run(shop, 'segment', { segmentId, ...more });
const idsOf = ({ members }: Segment): string[] => members.edges.map(({ node }) => node.userId);
const contact = (userId: string, mayContact: boolean, by = service) =>
  ask(
    shop.schema,
    `mutation ($input: SetContactConsentInput!) { setContactConsent(input: $input) { __typename } }`,
    { input: { userId, mayContact } },
    by,
  );
async function exported(segmentId: string): Promise<string[]> {
  const { pieces } = await shop.campaigns.segmentExports.csv(segmentId);
  let file = '';
  for await (const piece of pieces) file += piece;
  return file
    .split('\r\n')
    .slice(1, -1)
    .map((row) => row.split(',')[0]);
}

/** A like on top of another one is not stored. */
const withoutRepeats = (acts: Act[]): Act[] =>
  acts.filter(({ kind, product }, n) => {
    const isBefore = acts.slice(0, n).some((one) => one.kind === kind && one.product === product);
    return kind !== 'LIKE' || !isBefore;
  });

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  shop = campaignShop(db, NOW);
  const random = seededRng(7);
  const draw = (below: number): number => Math.floor(random() * below);
  const kinds = ['PURCHASE', 'LIKE', 'VIEW'] as const;
  everybody = Array.from({ length: 24 }, (_, n) => ({
    ...{ id: `u${String(n).padStart(2, '0')}`, region: [null, 'North', 'South'][draw(3)], mayContact: draw(10) < 7 },
    ...{ shares: draw(10) < 7, friends: [] as number[] },
    acts: withoutRepeats(
      Array.from({ length: draw(6) }, () => ({ kind: kinds[draw(3)], product: draw(6), daysAgo: 1 + draw(60) })),
    ),
  }));
  const ties: string[] = [];
  for (let n = 0; n < 40; n += 1) {
    const [a, b] = [draw(24), draw(24)];
    if (a === b || everybody[a].friends.includes(b)) continue;
    (everybody[a].friends as number[]).push(b);
    (everybody[b].friends as number[]).push(a);
    ties.push(
      `t${n}: befriend(input: { userId: "${everybody[a].id}", friendId: "${everybody[b].id}" }) { __typename }`,
    );
  }
  const silent = everybody.filter(({ shares }) => !shares);
  const events = everybody.flatMap(({ id, acts }, n) =>
    acts.map(({ kind, product, daysAgo }, m) => ({
      ...{ id: `e${n}-${m}`, userId: id, productId: `p${product}`, kind },
      at: new Date(NOW - daysAgo * DAY).toISOString(),
      ...(kind === 'PURCHASE' && { price: PRICE, currency: 'EUR', quantity: 1 }),
    })),
  );
  await ask(
    shop.schema,
    `mutation ($users: [UserInput!]!, $products: [ProductInput!]!, $events: [EventInput!]!) {
      upsertUsers(input: { users: $users }) { __typename }
      upsertCategories(input: { categories: [{ categoryId: "kitchen", name: "K" }, { categoryId: "tea", name: "T", parentId: "kitchen" },
        { categoryId: "pots", name: "P", parentId: "kitchen" }] }) { __typename }
      upsertProducts(input: { products: $products }) { __typename }
      recordEvents(input: { events: $events }) { __typename }
      ${ties.join('\n')}
      ${silent.map(({ id }) => `s${id}: setConsent(input: { userId: "${id}", shareActivity: NOBODY }) { __typename }`).join('\n')}
    }`,
    {
      users: everybody.map(({ id, region, mayContact }) => ({ userId: id, name: `=${id}`, region, mayContact })),
      products: [0, 1, 2, 3, 4, 5].map((n) => ({
        ...{ productId: `p${n}`, title: `P${n}`, brand: brandOf(n), categoryIds: [categoryOf(n)] },
        tags: isNew(n) ? ['new'] : [],
      })),
      events,
    },
    service,
  );
});

it('is one query to the database, whatever the size of the rule: planning takes it seconds', async () => {
  const store = new MembersStore(db);
  const planned = async (ask: () => Promise<unknown>): Promise<string> => {
    await db.run(FORGET_PLANS, {});
    await ask();
    return (await db.run(FORGET_PLANS, {}))[0].value;
  };
  const rule = (size: number): SegmentRule => ({
    all: Array.from({ length: size }, (_, n) => ({ number: { of: 'ORDERS', atLeast: n } })),
  });
  const programs = [1, 2, 12, 120].map((size) => compileRule(rule(size), NOW, 'EUR'));
  const atStart = await planned(() => store.plan());
  expect(await planned(() => Promise.all(programs.map((program) => store.ofRule(program))))).toBe(atStart);
});

it('chooses whom the rule chooses when it is read person by person', async () => {
  await fc.assert(
    fc.asyncProperty(anyRule, async (rule) => {
      checkRule(rule);
      const { ids, contactable } = await shop.campaigns.segmentMembers.ofRule(rule);
      const chosen = everybody.filter((person) => holds(rule, person, everybody));
      expect(ids).toEqual(chosen.map(({ id }) => id));
      expect(contactable).toBe(chosen.filter(({ mayContact }) => mayContact).length);
    }),
    { numRuns: 30, seed: 21 },
  );
});

it('counts a rule before it is saved, takes any text for a value, and says which part of a rule is wrong', async () => {
  const north = { word: { of: 'REGION', in: ['North', "'}) MATCH (n) DETACH DELETE n //"] } };
  const people = everybody.filter(({ region }) => region === 'North');
  expect(await run(shop, 'segment-preview', { rule: north })).toEqual({
    ...{ people: people.length, contactable: people.filter(({ mayContact }) => mayContact).length },
    ...{ exact: true, at: new Date(NOW).toISOString() },
  });
  const refused = async (rule: object): Promise<string> => {
    const { errors } = await execute(shop.schema, text['segment-preview'], { rule }, service);
    return `${errors[0].code} ${errors[0].argument}`;
  };
  expect(await refused({})).toBe('INVALID_INPUT rule');
  expect(await refused({ all: [north, { any: [] }] })).toBe('INVALID_INPUT rule.all.1.any');
  expect(await refused({ not: { number: { of: 'ORDERS' } } })).toBe('INVALID_INPUT rule.not.number.atLeast');
  expect(await refused({ is: 'MAY_CONTACT', ...north })).toBe('INVALID_INPUT rule');
  expect(await refused({ acts: { kinds: ['LIKE'], atLeast: 3, atMost: 2 } })).toBe('INVALID_INPUT rule.acts.atLeast');
  const deep = Array.from({ length: 9 }).reduce<object>((rule) => ({ not: rule }), north);
  expect(await refused(deep)).toMatch(/^INVALID_INPUT rule\.not/);
});

it('saves a segment once, keeps its name to itself, and pages its members', async () => {
  const rule: SegmentRule = { number: { of: 'ORDERS', atLeast: 1 } };
  const buyers = everybody.filter((person) => holds(rule, person, everybody));
  const first = await save('Buyers', { rule });
  expect(first.segment).toMatchObject({ people: buyers.length, version: 1 });
  expect((await save('Buyers', { rule })).segment).toEqual(first.segment);
  expect(await save('BUYERS', { rule: { not: rule } })).toMatchObject({
    __typename: 'Conflict',
    path: ['input', 'name'],
  });
  expect(await save('', { rule })).toMatchObject({ __typename: 'InvalidInput' });
  expect(await save('Both', { rule, alike: { segmentId: 'x', people: 1 } })).toMatchObject({
    __typename: 'InvalidInput',
  });
  const { segmentId } = first.segment;
  // Computed at the same time by several: one version, of which the members are those of one computation.
  await Promise.all([1, 2, 3, 4, 5].map(() => shop.campaigns.segmentMembers.refresh(segmentId)));
  expect((await segment(segmentId)).versions).toHaveLength(1);
  const page = await segment(segmentId, { first: 3 });
  const next = await segment(segmentId, { first: 3, after: page.members.pageInfo.endCursor });
  expect([...idsOf(page), ...idsOf(next)]).toEqual(buyers.slice(0, 6).map(({ id }) => id));
  const reachable = await segment(segmentId, { first: 50, mayContact: true });
  expect(reachable.members.edges.every(({ node }) => node.mayContact)).toBe(true);
  expect(reachable.members.edges).toHaveLength(first.segment.contactable);

  await save('Others', { rule: { not: rule } });
  expect(await run(shop, 'rename-segment', { input: { segmentId, name: 'others' } })).toMatchObject({
    code: 'CONFLICT',
  });
  expect(await run(shop, 'rename-segment', { input: { segmentId, name: 'Bought' } })).toMatchObject({
    segment: { name: 'Bought' },
  });
  const { edges, totalCount } = await run<{ edges: { node: { name: string } }[]; totalCount: number }>(
    shop,
    'segments',
    {},
  );
  expect([edges.map(({ node }) => node.name), totalCount]).toEqual([['Bought', 'Others'], 2]);
  const all = await save('Everybody', { rule: { number: { of: 'FRIENDS', atLeast: 0 } } });
  const share = await run(shop, 'segment-overlap', { first: segmentId, second: all.segment.segmentId });
  const rest = 24 - buyers.length;
  expect(share).toEqual({ both: buyers.length, onlyFirst: 0, onlySecond: rest, jaccard: buyers.length / 24, lift: 1 });
  for (const removed of [true, false]) {
    expect(await run(shop, 'delete-segment', { input: { segmentId } })).toMatchObject({ removed });
  }
});

it('computes members again within the hour, and remembers who was one when', async () => {
  const rule = { all: [{ is: 'MAY_CONTACT' }, { word: { of: 'PERSON', in: ['u00', 'u01'] } }] };
  await contact('u00', true);
  await contact('u01', false);
  const { segmentId } = (await save('Two', { rule })).segment;
  await contact('u01', true);
  await contact('u00', false);
  shop.clock.now += 20 * MINUTE;
  expect(await shop.campaigns.segmentMembers.refreshDue()).toBe(0);
  shop.clock.now += 11 * MINUTE;
  expect(await shop.campaigns.segmentMembers.refreshDue()).toBeGreaterThan(0);
  expect(await shop.campaigns.segmentMembers.refreshDue()).toBe(0);
  const now = await segment(segmentId);
  expect([idsOf(now), now.version, now.computedAt]).toEqual([['u01'], 2, new Date(shop.clock.now).toISOString()]);
  expect(idsOf(await segment(segmentId, { version: 1 }))).toEqual(['u00']);
  expect(now.versions).toMatchObject([
    { version: 2, joined: 1, left: 1 },
    { version: 1, joined: 1, left: 0 },
  ]);
});

it('gives nobody away who did not consent to be contacted, from the moment that the consent ends', async () => {
  const { segmentId } = (await save('All of them', { rule: { number: { of: 'FRIENDS', atLeast: 0 } } })).segment;
  await contact('u05', true);
  await contact('u06', true, { identity: as('CUSTOMER', 'u06') });
  const consenting = await segment(segmentId, { first: 100, mayContact: true });
  expect(await exported(segmentId)).toEqual(idsOf(consenting));
  expect(await exported(segmentId)).toEqual(expect.arrayContaining(['u05', 'u06']));
  await contact('u06', false, { identity: as('CUSTOMER', 'u06') });
  // The members are those of before; the consent is asked of each.
  expect(await exported(segmentId)).not.toContain('u06');
  expect(idsOf(await segment(segmentId, { first: 100 }))).toContain('u06');
  for (const { access } of shop.campaigns.routes) expect(access).toEqual(['SERVICE', 'MARKETER']);
  const { errors } = await execute(
    shop.schema,
    '{ user(userId: "u05") { mayContact contactChanges { by } } }',
    {},
    { identity: as('CUSTOMER', 'u06') },
  );
  expect(errors.map(({ code }) => code)).toContain('FORBIDDEN');
  const own = await ask<{ user: { contactChanges: object[] } }>(
    shop.schema,
    '{ user(userId: "u06") { mayContact contactChanges { mayContact by } } }',
    {},
    { identity: as('CUSTOMER', 'u06') },
  );
  expect(own.user).toMatchObject({ mayContact: false });
  expect(own.user.contactChanges.slice(0, 1)).toEqual([{ mayContact: false, by: 'PERSON' }]);
});

it('finds people who are like the members of a segment, and none before there is a model', async () => {
  const { segmentId } = (await save('Seeds', { rule: { word: { of: 'PERSON', in: ['u00', 'u01'] } } })).segment;
  const alike = { alike: { segmentId, people: 2 } };
  const { errors } = await execute(shop.schema, text['save-segment'], { input: { name: 'Like', ...alike } }, service);
  expect(errors[0].code).toBe('NO_ACTIVE_MODEL');
  const place: Query<object, { placed: number }> = {
    ...{ name: 'test/place', mode: 'write', params: {}, row: { placed: 'int' }, timeoutMs: 10_000 },
    text: `CREATE (:Model {id: 'm', kind: 'test', active: true})
      WITH 1 AS one MATCH (u:User)
      SET u.embeddingModel = 'm', u.embedding = [CASE WHEN u.id < 'u04' THEN 1.0 ELSE 0.0 END, CASE WHEN u.id < 'u04' THEN 0.1 ELSE 1.0 END]
      RETURN count(u) AS placed`,
  } as never;
  await db.run(place, {});
  const { segment: found } = await save('Like', alike);
  expect(idsOf(await segment(found.segmentId))).toEqual(['u02', 'u03']);
});

describe('sending a segment', () => {
  interface Received {
    key: string;
    signature: string;
    body: string;
  }
  const received: Received[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const { 'idempotency-key': key, 'grapevine-signature': signature } = request.headers;
      received.push({ key: String(key), signature: String(signature), body });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/people`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => received.splice(0));

  const send = (idempotencyKey: string, to = url, by = shop) =>
    run<{ __typename: string; job: { jobId: string } }>(by, 'send-segment', {
      input: { segmentId, url: to, idempotencyKey },
    });
  const stateOf = async (jobId: string, by = shop) => {
    const { status, error } = await new JobStore(db, { now: () => by.clock.now }).get(jobId);
    return [status, error?.code];
  };
  let segmentId = '';
  beforeAll(async () => {
    segmentId = (await save('To send', { rule: { number: { of: 'FRIENDS', atLeast: 0 } } })).segment.segmentId;
    await contact('u07', true);
  });

  it('is signed, is tried again under the same key, and leaves out who withdrew meanwhile', async () => {
    statuses.push(503);
    const { job } = await send('once');
    expect((await send('once')).job.jobId).toBe(job.jobId);
    await shop.campaigns.sendWorker.workOnce();
    expect(await stateOf(job.jobId)).toEqual(['QUEUED', 'WEBHOOK_FAILED']);
    await contact('u07', false);
    shop.clock.now += MINUTE;
    await shop.campaigns.sendWorker.workOnce();
    expect((await stateOf(job.jobId))[0]).toBe('SUCCEEDED');
    const [first, second] = received;
    expect(second.key).toBe(first.key);
    const peopleOf = ({ body }: Received) =>
      (JSON.parse(body) as { people: { userId: string }[] }).people.map(({ userId }) => userId);
    expect(peopleOf(first)).toContain('u07');
    expect(peopleOf(second)).toEqual(await exported(segmentId));
    expect(peopleOf(second)).not.toContain('u07');
    const [, at, hex] = /^t=(\d+),v1=([0-9a-f]+)$/.exec(second.signature)!;
    expect(hex).toBe(createHmac('sha256', SECRET).update(`${at}.${second.body}`).digest('hex'));
  });

  it('ends where it is refused, where the address is inside the network, and without a secret', async () => {
    statuses.push(410);
    const { job } = await send('gone');
    await shop.campaigns.sendWorker.workOnce();
    expect(await stateOf(job.jobId)).toEqual(['DEAD', 'WEBHOOK_REFUSED']);
    received.splice(0);
    const careful = campaignShop(db, shop.clock.now, { secret: SECRET, mayBePrivate: false });
    for (const to of [url, url.replace('127.0.0.1', 'localhost'), url.replace('127.0.0.1', '[::ffff:127.0.0.1]')]) {
      const inside = await send(to, to, careful);
      await careful.campaigns.sendWorker.workOnce();
      expect(await stateOf(inside.job.jobId, careful)).toEqual(['DEAD', 'WEBHOOK_REFUSED']);
    }
    expect(received).toEqual([]);
    const mute = campaignShop(db, shop.clock.now, { mayBePrivate: true });
    expect(await send('mute', url, mute)).toMatchObject({ __typename: 'WebhooksOff', code: 'WEBHOOKS_OFF' });
    expect(await send('odd', 'ftp://shop.example', shop)).toMatchObject({ __typename: 'InvalidInput' });
  });
});
