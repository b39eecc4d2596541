/** Signals of payments: what a naive reading gives, nothing from the future, and what is refused. */
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { paymentSignals } from '../../src/algorithms/risk/payment-signals.js';
import { DAY, type Payments } from '../../src/algorithms/risk/payments.js';

const [PAYERS, PLACES, DELAY] = [6, 4, 7];

function drawn(count: number, seed: number): Payments {
  const rng = seededRng(seed);
  const time = Float64Array.from({ length: count }, () => Math.floor(rng() * 60 * DAY)).sort();
  return {
    ...{ time, payers: PAYERS, places: PLACES },
    payer: Int32Array.from(time, () => randomInt(rng, PAYERS)),
    place: Int32Array.from(time, () => randomInt(rng, PLACES)),
    amount: Float64Array.from(time, () => 1 + randomInt(rng, 100)),
    fraud: Uint8Array.from(time, () => (rng() < 0.3 ? 1 : 0)),
  };
}

/** Signals of all payments by their names. */
function signalsOf(payments: Payments): (name: string, row: number) => number {
  const rows = Int32Array.from(payments.time.keys());
  const { names, table } = paymentSignals(payments, rows, DELAY);
  return (name, row) => table.values[row * table.width + names.indexOf(name)];
}

describe('signals of payments', () => {
  const payments = drawn(400, 1);
  const { time, payer, place, amount, fraud } = payments;
  const signal = signalsOf(payments);
  const all = [...time.keys()];

  it('are what a naive reading gives', () => {
    for (const n of all) {
      for (const days of [1, 7, 30]) {
        const own = all.filter((k) => k <= n && payer[k] === payer[n] && time[k] > time[n] - days * DAY);
        expect(signal(`payments of the payer, ${days} d`, n)).toBe(own.length);
        const mean = own.reduce((sum, k) => sum + amount[k], 0) / own.length;
        expect(signal(`mean amount of the payer, ${days} d`, n)).toBeCloseTo(mean, 9);
        const end = time[n] - DELAY * DAY;
        const there = all.filter((k) => place[k] === place[n] && time[k] <= end && time[k] > end - days * DAY);
        expect(signal(`payments at the place, ${days} d, known`, n)).toBe(there.length);
        const frauds = there.filter((k) => fraud[k] === 1).length;
        expect(signal(`share of frauds at the place, ${days} d, known`, n)).toBeCloseTo(
          there.length > 0 ? frauds / there.length : 0,
          12,
        );
      }
      const known = all.filter((k) => place[k] === place[n] && time[k] <= time[n] - DELAY * DAY);
      const honest = known.findLastIndex((k) => fraud[k] === 0);
      const row = known.slice(honest + 1);
      expect(signal('latest known payments at the place that were frauds', n)).toBe(row.length);
      const began = row.length > 0 ? (time[n] - time[row[0]]) / DAY : NaN;
      expect(signal('days since those began', n)).toBe(began);
      const last = known.findLast((k) => fraud[k] === 1);
      expect(signal('days since the last known fraud at the place', n)).toBe(
        last === undefined ? NaN : (time[n] - time[last]) / DAY,
      );
    }
  });

  it('read nothing of what comes later, and no label younger than the delay', () => {
    const cut = 250;
    const young = all.find((k) => time[k] > time[cut] - DELAY * DAY)!;
    const later = {
      ...payments,
      amount: amount.map((value, k) => (k > cut ? 5000 : value)),
      fraud: fraud.map((label, k) => (k >= young ? 1 - label : label)),
    };
    const rows = Int32Array.of(cut);
    expect(paymentSignals(later, rows, DELAY)).toEqual(paymentSignals(payments, rows, DELAY));
  });

  it('tell an amount that is unusual for its payer', () => {
    const one = {
      ...payments,
      payers: 1,
      payer: new Int32Array(400),
      amount: amount.map((_, k) => (k === 300 ? 500 : 10)),
    };
    const of = signalsOf(one);
    expect(of("amount / payer's median", 300)).toBe(50);
    expect(of('unusual amounts of the payer, 14 d', 300)).toBe(0);
    expect(of('unusual amounts of the payer, 14 d', 301)).toBe(1);
    expect(of("amount / payer's median", 0)).toBeNaN();
  });

  it('are refused where payments are not in the order of time', () => {
    const turned = { ...payments, time: payments.time.slice().reverse() };
    expect(() => paymentSignals(turned, Int32Array.of(0), DELAY)).toThrow('Payment 1 is before payment 0.');
  });
});
