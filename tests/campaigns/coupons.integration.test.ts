/** Coupons: who gets a code, what it is worth, and that under any race one order gets it and no budget is exceeded. */
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { type Database } from '../../src/platform/neo4j/index.js';
import { CouponCodes } from '../../src/features/campaigns/coupons/codes.js';
import { as, ask, execute } from '../support/graphql.js';
import { testDatabase, wipe } from '../support/database.js';
import { type CampaignShop, campaignShop, marketer, run, SECRET, service, text } from './shop.js';

const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;
const PEOPLE = 40;
// The machine may be busy.
jest.setTimeout(300_000);

let db: Database;
let shop: CampaignShop;
let segmentId: string;
const codes = new CouponCodes(() => Buffer.from(SECRET, 'utf8'));
const idOf = (n: number): string => `u${String(n).padStart(2, '0')}`;

interface Payload {
  __typename: string;
  code?: string;
  path?: string[];
  batch?: { batchId: string; state: string; people: number; codes: number };
  amount?: { amount: number; currency: string };
  repeated?: boolean;
  usable?: boolean;
}
interface Batch {
  redeemed: number;
  givenBack: number;
  spent: { amount: number };
  orderValue: { amount: number };
  mostRedemptions: number;
  redemptions: { edges: { node: { orderId: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const plan = (more: object = {}) => ({
  ...{ segmentId, choice: 'ALL', discount: 'AMOUNT', value: 5, currency: 'EUR', budget: 1_000 },
  expiresAt: new Date(NOW + 30 * DAY).toISOString(),
  ...more,
});
const issue = (id: string, more: object = {}): Promise<Payload> =>
  run(shop, 'issue-coupons', { input: { id, name: id, ...plan(more) } });
const preview = (more: object = {}): Promise<Record<string, unknown>> =>
  run(shop, 'coupon-preview', { input: plan(more) });
const batch = (batchId: string, more: object = {}): Promise<Batch> => run(shop, 'coupon-batch', { batchId, ...more });
const tea = (price: number, quantity = 1) => ({ productId: 'p0', quantity, price });
const redeem = (code: string, userId: string, orderId: string, more: object = {}): Promise<Payload> =>
  run(shop, 'redeem-coupon', { input: { code, userId, orderId, currency: 'EUR', lines: [tea(20)], ...more } }, service);
const check = (code: string, userId: string, more: object = {}): Promise<Record<string, unknown>> =>
  run(shop, 'check-coupon', { input: { code, userId, currency: 'EUR', lines: [tea(20)], ...more } }, service);
/** Codes as they are exported, by person. */
async function exported(batchId: string): Promise<Map<string, string[]>> {
  const { pieces } = await shop.campaigns.couponExports.csv(batchId);
  let file = '';
  for await (const piece of pieces) file += piece;
  const found = new Map<string, string[]>();
  for (const line of file.split('\r\n').slice(1, -1)) {
    const [userId, , code] = line.split(',');
    found.set(userId, [...(found.get(userId) ?? []), code]);
  }
  return found;
}
const contact = (userId: string, mayContact: boolean): Promise<unknown> =>
  ask(
    shop.schema,
    `mutation ($input: SetContactConsentInput!) { setContactConsent(input: $input) { __typename } }`,
    { input: { userId, mayContact } },
    service,
  );

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  shop = campaignShop(db, NOW);
  const people = Array.from({ length: PEOPLE }, (_, n) => ({ userId: idOf(n), mayContact: n % 4 !== 3 }));
  await ask(
    shop.schema,
    `mutation ($users: [UserInput!]!) {
      upsertUsers(input: { users: $users }) { __typename }
      upsertCategories(input: { categories: [
        { categoryId: "kitchen", name: "K" }, { categoryId: "tea", name: "T", parentId: "kitchen" }] }) { __typename }
      upsertProducts(input: { products: [
        { productId: "p0", title: "Tea", categoryIds: ["tea"] }, { productId: "p1", title: "Lamp", categoryIds: [] }] }) { __typename }
    }`,
    { users: people },
    service,
  );
  const saved = await run<{ segment: { segmentId: string } }>(shop, 'save-segment', {
    input: { name: 'Everybody', rule: { number: { of: 'FRIENDS', atLeast: 0 } } },
  });
  segmentId = saved.segment.segmentId;
});

it('reads back each code that it signed, however it is typed, and no other', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.nat(9),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 1, max: 31 }),
      (who, n, at, by) => {
        const name = codes.nameOf('b', who, n);
        const code = codes.codeOf(name);
        expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
        expect(codes.read(code.toLowerCase().replaceAll('-', ' '))).toBe(name);
        const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const plain = [...code.replaceAll('-', '')];
        plain[at] = letters[(letters.indexOf(plain[at]) + by) % 32];
        expect(codes.read(plain.join(''))).toBeUndefined();
        const other = new CouponCodes(() => Buffer.from('another secret of thirty-two letters', 'utf8'));
        expect(other.read(code)).toBeUndefined();
      },
    ),
    { numRuns: 200 },
  );
});

it('gives codes once, to people who may be written to, and says before what they may cost', async () => {
  expect(await preview()).toMatchObject({
    ...{ members: PEOPLE, contactable: 30, people: 30, codes: 30, covered: true, basis: 'NONE', expectedCost: null },
    worstCase: { amount: 150, currency: 'EUR' },
  });
  // As many people as the budget pays for, unless somebody asks for more.
  expect(await preview({ budget: 52 })).toMatchObject({ people: 10, covered: true, worstCase: { amount: 50 } });
  expect(await preview({ budget: 52, people: 25, perPerson: 2 })).toMatchObject({ codes: 50, covered: false });
  expect(await preview({ budget: 52, mostRedemptions: 10 })).toMatchObject({ people: 30, covered: true });
  const [first, again] = await Promise.all([issue('spring', { perPerson: 2 }), issue('spring', { perPerson: 2 })]);
  expect(first).toEqual(again);
  expect(first.batch).toEqual({ batchId: 'spring', state: 'ISSUED', people: 30, codes: 60 });
  expect(await issue('spring', { perPerson: 3 })).toMatchObject({ __typename: 'Conflict', path: ['input', 'id'] });
  const out = await exported('spring');
  expect([...out.keys()]).toEqual(Array.from({ length: PEOPLE }, (_, n) => idOf(n)).filter((_, n) => n % 4 !== 3));
  expect(new Set([...out.values()].flat()).size).toBe(60);
  // Who withdrew later is not exported, and has the code still.
  await contact(idOf(0), false);
  expect((await exported('spring')).has(idOf(0))).toBe(false);
  const own = await ask<{ myCoupons: { edges: { node: { code: string; usable: boolean } }[] } }>(
    ...[shop.schema, text['my-coupons'], { userId: idOf(0) }, { identity: as('CUSTOMER', idOf(0)) }],
  );
  expect(own.myCoupons.edges.map(({ node }) => node.usable)).toEqual([true, true]);
  await contact(idOf(0), true);
});

it('refuses terms that cannot be, and callers who may not', async () => {
  const wrong = async (more: object): Promise<string | undefined> => {
    const { __typename: type, path } = await issue('wrong', more);
    return type === 'InvalidInput' ? path?.join('.') : type;
  };
  expect(await wrong({ discount: 'PERCENT', value: 20 })).toBe('input.mostOff');
  expect(await wrong({ value: -1 })).toBe('input.value');
  expect(await wrong({ currency: 'EURO' })).toBe('input.currency');
  expect(await wrong({ expiresAt: new Date(NOW).toISOString() })).toBe('input.expiresAt');
  expect(await wrong({ budget: 4 })).toBe('input.budget');
  expect(await wrong({ segmentId: 'none' })).toBe('NotFound');
  const refused = async (name: string, variables: object, identity = marketer): Promise<string> =>
    (await execute(shop.schema, text[name], variables as Record<string, unknown>, identity)).errors[0]?.code;
  const cart = { code: 'x', userId: idOf(1), currency: 'EUR', lines: [tea(1)] };
  expect(await refused('redeem-coupon', { input: { ...cart, orderId: 'o' } })).toBe('FORBIDDEN');
  const ann = { identity: as('CUSTOMER', idOf(1)) };
  expect(await refused('redeem-coupon', { input: { ...cart, orderId: 'o' } }, ann)).toBe('FORBIDDEN');
  expect(await refused('my-coupons', { userId: idOf(2) }, ann)).toBe('FORBIDDEN');
  expect(await refused('coupon-batches', {}, ann)).toBe('FORBIDDEN');
  expect(await refused('issue-coupons', { input: { id: 'x', name: 'x', ...plan() } }, ann)).toBe('FORBIDDEN');
});

it('is worth what its terms say, for the person whom it was given to, and a look changes nothing', async () => {
  const terms = { discount: 'PERCENT', value: 15, mostOff: 10, minimumOrder: 12, categoryIds: ['kitchen'] };
  await issue('kitchen', terms);
  const [code] = (await exported('kitchen')).get(idOf(1))!;
  const worth = (lines: object[], more: object = {}): Promise<Record<string, unknown>> =>
    check(code, idOf(1), { lines, ...more });
  const lamp = { productId: 'p1', quantity: 1, price: 100 };
  expect(await worth([tea(19.99)])).toMatchObject({
    valid: true,
    refusal: null,
    amount: { amount: 2.99, currency: 'EUR' },
  });
  expect(await worth([tea(9.99, 3), lamp])).toMatchObject({ amount: { amount: 4.49 } });
  expect(await worth([tea(500)])).toMatchObject({ amount: { amount: 10 } });
  expect(await worth([lamp])).toMatchObject({ valid: false, refusal: 'OTHER_PRODUCTS', amount: null });
  expect(await worth([tea(11.99)])).toMatchObject({ refusal: 'ORDER_TOO_SMALL' });
  expect(await worth([tea(20)], { currency: 'USD' })).toMatchObject({ refusal: 'OTHER_CURRENCY' });
  expect(await check(code, idOf(2))).toEqual({ valid: false, refusal: 'UNKNOWN', amount: null, terms: null });
  expect(await check(codes.codeOf('00'.repeat(9)), idOf(1))).toMatchObject({ refusal: 'UNKNOWN' });
  expect(await redeem(code, idOf(2), 'o1')).toMatchObject({ __typename: 'CouponUnknown', code: 'COUPON_UNKNOWN' });
  expect(await redeem(code, idOf(1), 'o1', { lines: [lamp] })).toMatchObject({ __typename: 'CouponNotApplicable' });
  expect(await batch('kitchen')).toMatchObject({ redeemed: 0, spent: { amount: 0 } });
  shop.clock.now = NOW + 31 * DAY;
  expect(await worth([tea(20)])).toMatchObject({ refusal: 'EXPIRED' });
  expect(await redeem(code, idOf(1), 'o1')).toMatchObject({ __typename: 'CouponExpired' });
  shop.clock.now = NOW;
});

it('gives one code to exactly one of a thousand orders that ask at once', async () => {
  await issue('race');
  const [code] = (await exported('race')).get(idOf(1))!;
  const answers = await Promise.all(Array.from({ length: 1_000 }, (_, n) => redeem(code, idOf(1), `order-${n}`)));
  const won = answers.flatMap((answer, n) => (answer.__typename === 'CouponRedeemed' ? [n] : []));
  expect(won).toHaveLength(1);
  expect(answers.filter((answer) => answer.code === 'COUPON_USED')).toHaveLength(999);
  expect(await batch('race')).toMatchObject({ redeemed: 1, spent: { amount: 5 }, orderValue: { amount: 20 } });
  // Asked again for its order, by many at once, it is the answer of before.
  const again = await Promise.all(Array.from({ length: 20 }, () => redeem(code, idOf(1), `order-${won[0]}`)));
  expect(again.every(({ repeated, amount }) => repeated && amount?.amount === 5)).toBe(true);
  expect(await batch('race')).toMatchObject({ redeemed: 1, spent: { amount: 5 } });
  expect(await check(code, idOf(1))).toMatchObject({ valid: false, refusal: 'USED' });
});

it('never goes beyond the budget or the most redemptions, whoever comes at once', async () => {
  for (const [id, terms, most] of [
    ['budget', { budget: 62, people: 30 }, 12],
    ['limit', { mostRedemptions: 7 }, 7],
  ] as const) {
    await issue(id, terms);
    const all = [...(await exported(id))];
    const answers = await Promise.all(all.map(([userId, [code]]) => redeem(code, userId, `${id}-${userId}`)));
    expect(answers.filter(({ __typename }) => __typename === 'CouponRedeemed')).toHaveLength(most);
    expect(answers.filter(({ code }) => code === 'COUPON_EXHAUSTED')).toHaveLength(30 - most);
    expect(await batch(id)).toMatchObject({ redeemed: most, spent: { amount: 5 * most } });
  }
  const page = await batch('budget', { first: 5 });
  const rest = await batch('budget', { first: 50, after: page.redemptions.pageInfo.endCursor });
  expect([page.redemptions.edges.length, rest.redemptions.edges.length]).toEqual([5, 7]);
});

it('gives a code back with its order where the shop says so, once, and ends for good', async () => {
  await issue('kept');
  await issue('back', { returnsGiveBack: true, mostRedemptions: 1 });
  const give = (code: string, orderId: string): Promise<Payload> =>
    run(shop, 'give-coupon-back', { input: { code, orderId } }, service);
  const [kept] = (await exported('kept')).get(idOf(1))!;
  await redeem(kept, idOf(1), 'a');
  expect(await give(kept, 'a')).toMatchObject({ usable: false });
  expect(await redeem(kept, idOf(1), 'b')).toMatchObject({ __typename: 'CouponUsed' });
  const [code] = (await exported('back')).get(idOf(1))!;
  expect(await give(code, 'a')).toMatchObject({ __typename: 'NotFound' });
  await redeem(code, idOf(1), 'a');
  const given = await Promise.all(Array.from({ length: 20 }, () => give(code, 'a')));
  expect(given.every(({ usable }) => usable)).toBe(true);
  expect(await batch('back')).toMatchObject({
    redeemed: 0,
    givenBack: 1,
    spent: { amount: 0 },
    orderValue: { amount: 0 },
  });
  // A late repetition of the order that came back does not take it again; another order may.
  expect(await redeem(code, idOf(1), 'a')).toMatchObject({ __typename: 'CouponUsed' });
  expect(await redeem(code, idOf(1), 'b')).toMatchObject({ __typename: 'CouponRedeemed', repeated: false });
  const end = (): Promise<Payload> => run(shop, 'end-coupons', { input: { batchId: 'back' } });
  const ended = await end();
  expect(ended).toMatchObject({ batch: { state: 'ENDED' } });
  expect(await end()).toEqual(ended);
  const [other] = (await exported('back')).get(idOf(2))!;
  expect(await redeem(other, idOf(2), 'c')).toMatchObject({ __typename: 'CouponExpired' });
  expect(await redeem(code, idOf(1), 'b')).toMatchObject({ repeated: true });
});

it('lists batches, the newest first, and expects what came of those that are over', async () => {
  const first = await run<{
    edges: { node: { batchId: string } }[];
    totalCount: number;
    pageInfo: { endCursor: string };
  }>(...[shop, 'coupon-batches', { first: 2 }]);
  expect(first.totalCount).toBe(7);
  expect(first.edges).toHaveLength(2);
  // One of the thirty codes of `back`, which is over, is used.
  expect(await preview()).toMatchObject({ basis: 'EARLIER_BATCHES', expectedCost: { amount: 5, currency: 'EUR' } });
  expect(await preview({ currency: 'USD' })).toMatchObject({ basis: 'NONE', expectedCost: null });
});
