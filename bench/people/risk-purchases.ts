/**
 * Purchases assessed over HTTP before they are accepted, and rings: `bench -- risk-purchases [purchases] [a second] [--json]`. Rings that are planted in demo shops of
 * several seeds are looked for as an influence run does. Then people of the demo shop buy, each with a device, card and address of a household, and
 * among them fraudsters with one device, cards of others, or at a pace: how long an answer takes, whom it stops, and whom wrongly. The shop is that of
 * `bench -- serving`.
 */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { randomInt, seededRng, shuffle } from '../../src/algorithms/random.js';
import { asked, peopleOf, startDemoService } from '../support/demo-service.js';
import { judgeRing } from '../support/planted/rings.js';

/** Milliseconds at the 95th percentile that an answer is to stay under. */
const BAR = 30;
const SEEDS = [1, 2, 3, 4, 5];
const WARM_UP = 50;

interface Planned {
  readonly isFraud: boolean;
  readonly input: { userId: string; device: string; payment: string; address: string; coupon?: string; amount: number };
}

/**
 * Honest people buy up to three times, one in five with a second device, two of three in households of two to four who share address and mostly a device, one in
 * ten with the card of the household. One in fifty is of a gang: ten accounts, one device, three cards, one coupon.
 */
function plan(people: readonly string[], purchases: number, run: string): Planned[] {
  const rng = seededRng(7);
  const order = [...shuffle(Int32Array.from(people.keys()), rng)].map((n) => people[n]);
  const gangs = Math.max(1, Math.round(people.length / 500));
  const honest: Planned[][] = [];
  let household = 0;
  for (let n = 10 * gangs; n < order.length; household += 1) {
    const size = rng() < 2 / 3 ? 2 + randomInt(rng, 3) : 1;
    for (const userId of order.slice(n, n + size)) {
      const own = `${run} of ${userId}`;
      const home = `${run} of household ${household}`;
      honest.push(
        Array.from({ length: 1 + randomInt(rng, 3) }, () => ({
          isFraud: false,
          input: {
            ...{ userId, address: home, amount: 5 + randomInt(rng, 200) },
            device: rng() < 0.2 ? `second ${own}` : rng() < 0.5 ? home : own,
            payment: rng() < 0.1 ? home : own,
            ...(rng() < 0.1 && { coupon: 'SPRING' }),
          },
        })),
      );
    }
    n += size;
  }
  const fraud = Array.from({ length: gangs }, (_, gang) =>
    order.slice(10 * gang, 10 * gang + 10).flatMap((userId) =>
      Array.from({ length: 3 }, () => ({
        isFraud: true,
        input: {
          ...{ userId, device: `${run} gang ${gang}`, payment: `${run} card ${gang}-${randomInt(rng, 3)}` },
          ...{ address: `${run} drop ${gang}`, coupon: 'SPRING', amount: 100 + randomInt(rng, 500) },
        },
      })),
    ),
  );
  const all = [...honest.flat(), ...fraud.flat()];
  return [...shuffle(Int32Array.from(all.keys()), rng)].slice(0, purchases).map((n) => all[n]);
}

/** @see bench/run.ts */
export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const [purchases = 3_000, rate = 50] = args.map(Number);
  const rings = SEEDS.map((seed) => judgeRing('demo', seed));
  console.table(rings);
  const service = await startDemoService();
  try {
    const query = readFileSync('schema/operations/risk/assess-purchase.graphql', 'utf8');
    const name = `bench ${performance.timeOrigin}`;
    const planned = plan(await peopleOf(service), purchases, name);
    // The first ones are planned by the database; one after another, so that none waits for many.
    for (const [n, { input }] of planned.splice(0, WARM_UP).entries()) {
      await asked(service, query, { input: { id: `${name} warm ${n}`, currency: 'EUR', ...input } });
    }
    const times: number[] = [];
    const decided: string[] = [];
    const began = performance.now();
    await Promise.all(
      planned.map(async ({ input }, n) => {
        await setTimeout((1000 * n) / rate);
        const start = performance.now();
        const { assessPurchase: said } = await asked<{ assessPurchase: { decision: string } }>(service, query, {
          input: { id: `${name} ${n}`, currency: 'EUR', ...input },
        });
        times.push(performance.now() - start);
        decided[n] = said.decision;
      }),
    );
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    const count = (isFraud: boolean, decision?: string): number =>
      planned.filter((one, n) => one.isFraud === isFraud && (!decision || decided[n] === decision)).length;
    const [honest, fraud] = [count(false), count(true)];
    const stopped = fraud - count(true, 'ALLOW');
    const row = {
      ...{ data: 'demo', name: 'purchases', purchases: times.length, rate, p50: at(0.5), p95: at(0.95), p99: at(0.99) },
      ...{ honest, fraud, stoppedFraud: stopped / fraud, blockedFraud: count(true, 'BLOCK') / fraud },
      falseReviews: count(false, 'REVIEW') / honest,
      falseBlocks: count(false, 'BLOCK') / honest,
      precision: stopped / Math.max(1, stopped + honest - count(false, 'ALLOW')),
    };
    console.log(`${times.length} purchases in ${((performance.now() - began) / 1000).toFixed(0)} s, evenly spread`);
    console.table([row]);
    console.log(`p95 ${row.p95.toFixed(1)} ms, to stay within ${BAR} ms: ${row.p95 <= BAR ? 'yes' : 'NO'}`);
    return { rows: [...rings, row], bar: BAR };
  } finally {
    await service.stop();
  }
}
