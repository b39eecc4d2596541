import { seededRng } from '../../src/algorithms/random.js';
import { tableOf, UnusableTable } from '../../src/algorithms/table.js';
import { fitUplift } from '../../src/algorithms/uplift/fit-uplift.js';
import { LEARNERS, type LearnerName } from '../../src/algorithms/uplift/learners.js';
import { policyValue } from '../../src/algorithms/uplift/policy-value.js';
import { qiniCoefficient, qiniCurve } from '../../src/algorithms/uplift/qini.js';
import { checkTrial, type Trial } from '../../src/algorithms/uplift/trial.js';

/** Who is persuadable is planted in one column, who buys anyway in another. */
function planted(people: number, share: number, seed: number): Trial & { readonly effect: Float64Array } {
  const rng = seededRng(seed);
  const [eager, persuadable, noise] = [0, 1, 2].map(() => Float64Array.from({ length: people }, () => rng()));
  const treated = Uint8Array.from({ length: people }, () => (rng() < share ? 1 : 0));
  const effect = persuadable.map((value) => 0.4 * (value - 0.25));
  const outcome = eager.map((value, n) => (rng() < 0.15 + 0.5 * value + treated[n] * effect[n] ? 1 : 0));
  const table = tableOf([eager, persuadable, noise]);
  return { table, linear: table, treated, outcome, effect };
}

const correlation = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  const n = a.length;
  const [x, y] = [a, b].map((of) => Array.from(of).reduce((sum, value) => sum + value / n, 0));
  let [xy, xx, yy] = [0, 0, 0];
  for (let k = 0; k < n; k += 1) {
    xy += (a[k] - x) * (b[k] - y);
    xx += (a[k] - x) ** 2;
    yy += (b[k] - y) ** 2;
  }
  return xx * yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
};

describe('uplift', () => {
  it('has the Qini coefficient of scikit-uplift', () => {
    // qini_auc_score([0,1,1,0,1,0], [.1,.9,.8,.3,.2,.5], [0,1,1,1,0,0])
    const judged = { outcome: [0, 1, 1, 0, 1, 0], treated: [0, 1, 1, 1, 0, 0] };
    const { people, gained } = qiniCurve([0.1, 0.9, 0.8, 0.3, 0.2, 0.5], judged);
    expect([...people]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...gained]).toEqual([0, 1, 2, 2, 2, 0.5, 1]);
    // Area 8 less that of the straight line, 3; that of the best order is 9.5.
    expect(qiniCoefficient([0.1, 0.9, 0.8, 0.3, 0.2, 0.5], judged)).toBeCloseTo(5 / 6.5, 10);
    expect(qiniCoefficient([1, 1, 1, 1, 1, 1], judged)).toBeCloseTo(0);
  });

  for (const share of [0.5, 0.7]) {
    it(`finds who is persuadable by every learner, ${share * 100} % treated`, () => {
      const trial = planted(3000, share, 3);
      const test = planted(1000, share, 4);
      for (const name of ['S', 'T', 'X', 'DR', 'CLASS'] as LearnerName[]) {
        for (const kind of share === 0.5 ? (['LINEAR', 'TREES'] as const) : (['LINEAR'] as const)) {
          const found = LEARNERS[name](trial, kind)(test);
          expect([name, kind, correlation(found, test.effect) > (kind === 'LINEAR' ? 0.8 : 0.5)]).toEqual([
            name,
            kind,
            true,
          ]);
        }
      }
      expect(Math.abs(correlation(LEARNERS.RESPONSE(trial, 'LINEAR')(test), test.effect))).toBeLessThan(0.8);
    });
  }

  it('chooses a way on people whom it did not learn from, and says whom to treat', () => {
    const trial = planted(3000, 0.5, 5);
    const fitted = fitUplift(trial, { folds: 2 });
    expect(correlation(fitted.predict(planted(1000, 0.5, 6)), planted(1000, 0.5, 6).effect)).toBeGreaterThan(0.6);
    expect(fitted.judged[fitted.way]!.qini).toBeGreaterThan(0);
    const budget = policyValue(fitted.held, trial, { share: 0.3, worth: 10, cost: 0 });
    expect(budget).toMatchObject({ advice: 'CHOSEN' });
    expect(budget.share).toBeLessThanOrEqual(0.3);
    expect(budget.difference.gain).toBeCloseTo(budget.chosen.gain - budget.everybody.gain, 10);
  });

  it('says that everybody is as good where all are persuaded alike, and nobody where it costs more than it brings', () => {
    const rng = seededRng(8);
    const { table, treated } = planted(4000, 0.5, 7);
    const outcome = Float64Array.from(treated, (arm) => (rng() < 0.2 + 0.1 * arm ? 1 : 0));
    const trial = { table, linear: table, treated, outcome };
    const scores = outcome.map(() => 0.1 + 0.02 * rng());
    expect(policyValue(scores, trial, { share: 0.5, worth: 10, cost: 0.1 }).advice).toBe('EVERYBODY');
    expect(policyValue(scores, trial, { share: 1, worth: 10, cost: 5 }).advice).toBe('NOBODY');
  });

  it('refuses a trial without control', () => {
    const trial = planted(100, 0.5, 1);
    expect(() => checkTrial({ ...trial, treated: new Uint8Array(100).fill(1) })).toThrow(UnusableTable);
  });
});
