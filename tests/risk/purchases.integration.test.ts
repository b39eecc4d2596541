/** Purchases are assessed before they are accepted: by what, for whom, once, and without what they were made with in the graph. */
import { jest } from '@jest/globals';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { parse, subscribe, type ExecutionResult } from 'graphql';
import { Loaders, type RequestContext } from '../../src/platform/graphql/context.js';
import { service } from '../activity/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute } from '../support/graphql.js';
import { assess, kinds, riskShop, type RiskShop, text } from './shop.js';

const NOW = Date.UTC(2026, 5, 1, 12);
const MINUTE = 60_000;
// Each test fills an empty graph, and the machine may be busy.
jest.setTimeout(300_000);

const PEOPLE = ['ann', 'bob', 'cem', 'dan', 'eve', 'fay', 'gus', 'hal', 'ivy'];

let db: Database;
let shop: RiskShop;
let purchases = 0;

const buy = (userId: string, more: object = {}) => assess(shop, { id: `buy-${(purchases += 1)}`, userId, ...more });

beforeEach(async () => {
  db = await testDatabase();
  await wipe(db);
  shop = riskShop(db, NOW, { events: 3, windowSeconds: 60 });
  const users = PEOPLE.map((userId) => `{ userId: "${userId}" }`).join(', ');
  await ask(
    shop.schema,
    `mutation {
      upsertUsers(input: { users: [${users}] }) { __typename }
      upsertProducts(input: { products: [{ productId: "pot", title: "Pot" }, { productId: "pan", title: "Pan" }] }) { __typename }
    }`,
    {},
    service,
  );
});

/** All texts that the graph holds, as one. */
async function everything(): Promise<string> {
  const query: Query<object, { kept: string[] }> = {
    name: 'test/everything',
    mode: 'read',
    text: 'MATCH (n) RETURN collect([key IN keys(n) | toString(n[key])]) AS kept',
    params: {},
    row: { kept: 'string[]' },
    timeoutMs: 10_000,
  } as never;
  return JSON.stringify(await db.run(query, {}));
}

it('allows what nothing speaks against, once for its id, and refuses another purchase under it', async () => {
  const input = { id: 'cart-1', userId: 'ann', amount: 20, currency: 'EUR', device: 'phone 1' };
  const first = await assess(shop, input);
  expect(first).toMatchObject({ decision: 'ALLOW', score: 0, repeated: false, signals: [] });
  shop.clock.now += MINUTE;
  expect(await assess(shop, input)).toEqual({ ...first, repeated: true });
  expect(await assess(shop, { ...input, amount: 21 })).toMatchObject({ __typename: 'Conflict', path: ['input', 'id'] });
  const both = await Promise.all([0, 1].map(() => assess(shop, { ...input, id: 'cart-2' })));
  expect(both.map(({ id }) => id)).toEqual(['cart-2', 'cart-2']);
});

it('keeps hashes only, the same for a value that is written otherwise', async () => {
  await buy('ann', { device: 'Secret-Device', payment: 'tok_4242', address: '1 Vine Street', coupon: 'SPRING' });
  const kept = await everything();
  for (const secret of ['secret-device', 'tok_4242', 'vine', 'spring'])
    expect(kept.toLowerCase()).not.toContain(secret);
  for (const userId of ['bob', 'cem']) await buy(userId, { payment: 'tok_4242' });
  const shared = await buy('dan', { payment: ' TOK_4242 ' });
  expect(shared.signals).toMatchObject([
    {
      kind: 'SHARED',
      text: '3 other people bought with this means of payment.',
      zh: '另有 3 人用过此支付方式购买。',
      parameters: [
        { name: 'what', value: 'PAYMENT' },
        { name: 'people', value: '3' },
      ],
    },
  ]);
  expect(
    shared.signals[0].facts
      .slice(1)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['ann', 'bob', 'cem']);
});

it('sees pace, also of what the shop recorded, a new device, a coupon that goes round, and pieces that come back', async () => {
  await buy('ann', { device: 'phone' });
  expect(await buy('ann', { device: 'tablet' })).toMatchObject({
    decision: 'ALLOW',
    signals: [{ kind: 'NEW_DEVICE' }],
  });
  for (let n = 0; n < 9; n += 1) await buy('ann', { device: 'phone' });
  const fast = await buy('ann', { device: 'phone' });
  expect(fast.signals[0]).toMatchObject({ kind: 'VELOCITY', text: '12 purchases of this person in an hour.' });
  expect(fast.decision).toBe('REVIEW');
  expect(fast.signals[0].facts[0].kind).toBe('ASSESSMENT');

  const event = (n: number, kind: string, at: number): object => ({
    ...{ id: `${kind}-${n}`, kind, userId: 'bob', productId: n % 2 ? 'pot' : 'pan', at: new Date(at).toISOString() },
  });
  const events = Array.from({ length: 8 }, (_, n) => n).flatMap((n) => [
    event(n, 'PURCHASE', NOW - (n + 1) * MINUTE),
    ...(n < 6 ? [event(n, 'RETURN', NOW - n * 1000)] : []),
  ]);
  await ask(
    shop.schema,
    'mutation ($e: [EventInput!]!) { recordEvents(input: { events: $e }) { __typename } }',
    { e: events },
    service,
  );
  const bob = await buy('bob');
  expect(bob.signals).toMatchObject([
    { kind: 'VELOCITY', text: '9 purchases of this person in an hour.' },
    { kind: 'REFUNDS', text: '6 of 8 pieces came back in a year.' },
  ]);

  for (const userId of ['cem', 'dan', 'eve']) await buy(userId, { device: 'kiosk', coupon: 'NEW20' });
  const coupon = await buy('fay', { device: 'kiosk', coupon: 'new20' });
  expect(coupon.signals[0]).toMatchObject({ kind: 'COUPON', parameters: [{ name: 'people', value: '3' }] });
  expect(coupon.decision).toBe('REVIEW');
});

it('distrusts what people used who were decided against', async () => {
  await buy('ann', { payment: 'card', device: 'phone' });
  for (let n = 0; n < 12; n += 1) await buy('ann', { payment: 'card' });
  const [found] = await shop.risk.riskCases.ofPeople(['ann']);
  expect(found).toMatchObject({ state: 'OPEN', kind: 'PURCHASE' });
  await shop.risk.riskCases.decide([found!.id], 'AGAINST', null, 'ida');
  expect(await buy('ann')).toMatchObject({ decision: 'BLOCK', score: 1, signals: [{ kind: 'DECIDED' }, {}] });
  const bob = await buy('bob', { payment: 'card', device: 'phone' });
  expect(bob).toMatchObject({ decision: 'BLOCK' });
  expect(kinds(bob).filter((kind) => kind === 'DISTRUSTED')).toHaveLength(2);
});

it('tells staff of a case that begins to wait, and nobody else', async () => {
  const ended = new AbortController();
  const listen = async (role: 'ANALYST' | 'MARKETER') => {
    const contextValue: RequestContext = {
      ...{ requestId: 'test', identity: as(role), query: {}, loaders: new Loaders(), signal: ended.signal },
    };
    const source = await subscribe({ schema: shop.schema, document: parse(text['risk-alert']), contextValue });
    return source as AsyncGenerator<ExecutionResult<{ riskAlert: { caseId: string; state: string } | null }>>;
  };
  const alerts = await listen('ANALYST');
  const first = alerts.next();
  for (let n = 0; n < 13; n += 1) await buy('gus');
  const { data, errors } = (await first).value as ExecutionResult<{ riskAlert: unknown }>;
  expect(errors).toBeUndefined();
  const [found] = await shop.risk.riskCases.ofPeople(['gus']);
  expect(data!.riskAlert).toMatchObject({ caseId: found!.id, state: 'OPEN', kind: 'PURCHASE' });
  const last = alerts.next();
  ended.abort();
  expect((await last).value).toMatchObject({ data: { riskAlert: null } });
  expect(await listen('MARKETER')).toMatchObject({ errors: [{}] });
});

it('is for the shop and for the customer, who does not learn why, casts no suspicion on others, and may not ask without end', async () => {
  const cem = as('CUSTOMER', 'cem');
  const input = (id: string, userId = 'cem') => ({ input: { id, userId, payment: 'card of ann' } });
  const asked = await ask(shop.schema, text['may-buy'], input('one'), { identity: cem });
  expect(asked).toMatchObject({ assessPurchase: { decision: 'ALLOW' } });
  const why = await execute(shop.schema, text['assess-purchase'], input('two'), { identity: cem });
  expect(why.errors[0].code).toBe('FORBIDDEN');
  for (const identity of [as('CUSTOMER', 'ann'), as('STOREFRONT'), as('TRACKING'), as('MARKETER'), undefined]) {
    const { errors } = await execute(shop.schema, text['may-buy'], input('x'), { identity });
    expect(errors[0].code).toBe(identity ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  }
  await ask(shop.schema, text['may-buy'], input('three'), { identity: cem });
  const much = await execute(shop.schema, text['may-buy'], input('four'), { identity: cem });
  expect(much.errors[0].code).toBe('RATE_LIMITED');
  expect(await everything()).not.toContain('payment-');
});

it.each([
  [{ id: ' ' }, 'InvalidInput', 'id'],
  [{ amount: -1 }, 'InvalidInput', 'amount'],
  [{ currency: 'euros' }, 'InvalidInput', 'currency'],
  [{ device: 'x'.repeat(501) }, 'InvalidInput', 'device'],
  [{ userId: 'nobody' }, 'NotFound', 'userId'],
])('refuses %j', async (wrong, type, field) => {
  expect(await buy('ann', wrong)).toMatchObject({ __typename: type, path: ['input', field] });
});

it('forgets purchases, and what nobody used, after a year', async () => {
  await buy('ann', { device: 'phone', payment: 'card' });
  shop.clock.now += 366 * 86_400_000;
  await buy('ann', { device: 'phone' });
  expect(await shop.risk.assessing.expire()).toBe(2);
  const left = await everything();
  expect(left).toContain('device-');
  expect(left).not.toContain('payment-');
});
