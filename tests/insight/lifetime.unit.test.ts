/** Models of repeat purchase: published fits, planted truth, and what they refuse. */
import { type PurchaseLog, readCdnow, readDonations } from '../../bench/data/purchases.js';
import { aliveBgBb, expectedBgBb, fitBgBb } from '../../src/algorithms/lifetime/bg-bb.js';
import { aliveBgNbd, drawBgNbd, expectedBgNbd, fitBgNbd } from '../../src/algorithms/lifetime/bg-nbd.js';
import { foreseePurchases } from '../../src/algorithms/lifetime/foresee.js';
import { expectedAmount, fitGammaGamma } from '../../src/algorithms/lifetime/gamma-gamma.js';
import { valuesOf } from '../../src/algorithms/lifetime/maximum-likelihood.js';
import { aliveParetoNbd, expectedParetoNbd, fitParetoNbd } from '../../src/algorithms/lifetime/pareto-nbd.js';
import { type Purchase, purchaseDays, viewOn } from '../../src/algorithms/lifetime/purchase-days.js';
import { type PurchaseHistory } from '../../src/algorithms/lifetime/purchase-history.js';
import { repeatAmounts } from '../../src/algorithms/lifetime/repeat-amounts.js';
import { randomGamma, seededRng } from '../../src/algorithms/random.js';
import { hypergeometric, logBeta, logGamma } from '../../src/algorithms/special-functions.js';
import { mean } from '../../src/algorithms/statistics.js';
import { openData } from '../support/open-data.js';

describe('special functions', () => {
  it('know values of tables', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 10);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 12);
    expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 12);
    // 2F1(1, 1; 2; z) = -log(1 - z) / z, and 2F1(a, b; b; z) = (1 - z)^-a.
    for (const z of [0, 0.1, 0.5, 0.9, 0.99]) {
      expect(hypergeometric(1, 1, 2, z)).toBeCloseTo(z === 0 ? 1 : -Math.log(1 - z) / z, 9);
      expect(hypergeometric(2.5, 4, 4, z) * (1 - z) ** 2.5).toBeCloseTo(1, 9);
    }
  });
});

const cdnow = openData('cdnow');
const btyd = openData('btyd');

cdnow.describe('CDNOW', () => {
  let log: PurchaseLog;
  let history: PurchaseHistory;
  beforeAll(() => {
    log = readCdnow(cdnow.folder);
    ({ history } = viewOn(purchaseDays(log.purchases), log.end, 7));
  });

  it('has the published fit of BG/NBD (Fader, Hardie and Lee 2005)', () => {
    const { parameters, logLikelihood } = fitBgNbd(history);
    expect(logLikelihood).toBeCloseTo(-9582.4, 1);
    const values = Object.values(parameters).map(({ value }) => value.toFixed(3));
    expect(values).toEqual(['0.243', '4.414', '0.793', '2.426']);
    for (const { lower, value, upper } of Object.values(parameters)) {
      expect(lower).toBeLessThan(value);
      expect(upper).toBeGreaterThan(value);
    }
  });

  it('has the published fit of Pareto/NBD', () => {
    const { parameters, logLikelihood } = fitParetoNbd(history);
    expect(logLikelihood).toBeCloseTo(-9595.0, 1);
    expect(Object.values(parameters).map(({ value }) => value.toFixed(2))).toEqual(['0.55', '10.58', '0.61', '11.67']);
  });

  it('has the published fit of Gamma-Gamma (Fader and Hardie 2013)', () => {
    const { purchases, means } = repeatAmounts(
      log.purchases.flatMap(({ person, day, amount = 0 }) => (day <= log.end ? [{ person, day, amount }] : [])),
    );
    expect(means).toHaveLength(946);
    const { p, q, v } = valuesOf(fitGammaGamma(purchases, means));
    expect([p.toFixed(2), q.toFixed(2), v.toFixed(2)]).toEqual(['6.25', '3.74', '15.44']);
  });
});

btyd.it('has the published fit of BG/BB on the donations of Fader, Hardie and Shang (2010)', () => {
  const { parameters, logLikelihood } = fitBgBb(readDonations(btyd.folder));
  expect(logLikelihood).toBeCloseTo(-33_225.6, 1);
  expect(Object.values(parameters).map(({ value }) => value.toFixed(3))).toEqual(['1.204', '0.750', '0.657', '2.783']);
});

/** People of BG/NBD with known parameters, who all come on a day of the first 90 and are watched for `days`. */
function planted(people: number, days: number, seed: number): Purchase[] {
  const rng = seededRng(seed);
  const purchases: Purchase[] = [];
  for (let n = 0; n < people; n += 1) {
    const rate = randomGamma(rng, 0.8) / 40;
    const [leave, stay] = [randomGamma(rng, 1.2), randomGamma(rng, 4)];
    let day = 90 * rng();
    for (let repeat = 0; day < days; repeat += 1) {
      purchases.push({ person: `person-${n}`, day });
      if (repeat > 0 && rng() < leave / (leave + stay)) break;
      day -= Math.log(1 - rng()) / rate;
    }
  }
  return purchases;
}

describe('planted people', () => {
  it('are found again: the true parameters lie in the intervals, the expected total near the true one', () => {
    const bought = purchaseDays(planted(1_500, 700, 5));
    const { history, people } = viewOn(bought, 350, 1);
    const fit = fitBgNbd(history);
    const { r, alpha } = fit.parameters;
    expect(r.lower).toBeLessThan(0.8);
    expect(r.upper).toBeGreaterThan(0.8);
    expect(alpha.lower).toBeLessThan(40);
    expect(alpha.upper).toBeGreaterThan(40);
    const model = valuesOf(fit);
    const { frequency, recency, age } = history;
    const expected = frequency.map((x, n) => expectedBgNbd(model, x, recency[n], age[n], 350));
    const truth = Float64Array.from(people, (p) => bought.days[p].filter((day) => day > 350).length);
    expect(Math.abs(mean(expected) / mean(truth) - 1)).toBeLessThan(0.15);
  });

  it('are foreseen: the way that is used was no worse on the past than the plain one, and the bounds hold nine in ten', () => {
    const bought = purchaseDays(planted(200, 700, 6));
    const { chosen, lower, upper, view } = foreseePurchases(bought, { end: 350, ahead: 350, unit: 1 });
    expect(chosen.validation).toBeLessThanOrEqual(1);
    const truth = Float64Array.from(view.people, (p) => bought.days[p].filter((day) => day > 350).length);
    const inside = truth.filter((count, n) => count >= lower[n] && count <= upper[n]).length;
    expect(inside / truth.length).toBeGreaterThan(0.9);
  });

  it('are drawn as often as they are expected to buy', () => {
    const model = { r: 0.8, alpha: 40, a: 1.2, b: 4 };
    const draws = drawBgNbd(model, [4, 100, 140], { ahead: 90, faster: 1, draws: 20_000, rng: seededRng(3) });
    expect(mean(draws)).toBeCloseTo(expectedBgNbd(model, 4, 100, 140, 90), 1);
    const none = drawBgNbd(model, [0, 0, 140], { ahead: 0, faster: 1, draws: 10, rng: seededRng(3) });
    expect([...none]).toEqual(Array(10).fill(0));
  });
});

describe('a person', () => {
  const bg = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  const pareto = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
  const bb = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };

  it('who was silent for long is less likely to buy', () => {
    for (const recency of [5, 15, 25]) {
      expect(aliveBgNbd(bg, 4, recency, 39)).toBeLessThan(aliveBgNbd(bg, 4, recency + 10, 39));
      expect(aliveParetoNbd(pareto, 4, recency, 39)).toBeLessThan(aliveParetoNbd(pareto, 4, recency + 10, 39));
    }
    expect(aliveBgBb(bb, 2, 3, 6)).toBeLessThan(aliveBgBb(bb, 2, 5, 6));
  });

  it('buys nothing in no time, and more in more', () => {
    const all = [0, 1, 13, 39, 100].map((ahead) => [
      expectedBgNbd(bg, 2, 30.43, 38.86, ahead),
      expectedParetoNbd(pareto, 2, 30.43, 38.86, ahead),
      expectedBgBb(bb, 2, 5, 6, Math.round(ahead)),
    ]);
    for (const value of all[0]) expect(value).toBeCloseTo(0, 12);
    for (let k = 1; k < all.length; k += 1) all[k].forEach((value, m) => expect(value).toBeGreaterThan(all[k - 1][m]));
    // Fader, Hardie and Lee (2005): the customer of 2 purchases is expected to make 1.226 in the next 39 weeks.
    expect(expectedBgNbd(bg, 2, 30.43, 38.86, 39)).toBeCloseTo(1.226, 2);
  });

  it('is expected to pay between the own mean and that of all', () => {
    const model = { p: 6.25, q: 3.74, v: 15.44 };
    const all = (model.p * model.v) / (model.q - 1);
    expect(expectedAmount(model, 0, 0)).toBeCloseTo(all, 9);
    expect(expectedAmount(model, 3, 100)).toBeGreaterThan(all);
    expect(expectedAmount(model, 3, 100)).toBeLessThan(100);
    expect(expectedAmount({ p: 1, q: 0.5, v: 1 }, 0, 0)).toBe(Infinity);
  });
});

describe('what cannot be', () => {
  const history = (frequency: number, recency: number, age: number) => ({
    frequency: Float64Array.of(frequency),
    recency: Float64Array.of(recency),
    age: Float64Array.of(age),
  });

  it.each([
    [-1, 0, 5, /frequency -1/],
    [1.5, 1, 5, /frequency 1.5/],
    [0, 2, 5, /without a second purchase/],
    [2, 6, 5, /between 0 and the age 5/],
    [0, 0, NaN, /age NaN/],
  ])('is refused: %d purchases, the last at %d of %d', (frequency, recency, age, message) => {
    expect(() => fitBgNbd(history(frequency, recency, age))).toThrow(message);
    expect(() => fitParetoNbd(history(frequency, recency, age))).toThrow(RangeError);
  });

  it('is refused of occasions, amounts, days and nobody', () => {
    expect(() => fitBgBb({ frequency: [3], recency: [2], occasions: [6], people: [1] })).toThrow(/3 purchases cannot/);
    expect(() => fitGammaGamma([1, 2], [5, 0])).toThrow(/Person 1: 2 purchases of 0/);
    expect(() => purchaseDays([{ person: 'u1', day: NaN }])).toThrow(/u1 has no day/);
    expect(() => foreseePurchases(purchaseDays([]), { end: 10, ahead: 5 })).toThrow(/Nobody has bought/);
  });
});
