import { fitProbability, type ProbabilityOptions } from '../probability/fit-probability.js';
import { logitsBy, type ProbabilityModel } from '../probability/probability-model.js';
import { type Rng } from '../random.js';
import { type Launch } from './launches.js';
import { LAUNCH_SIGNALS, type LaunchSignals } from './signals.js';

/** Ranks people by their signals: plain values and arrays, to keep. Null where there were too few launches to learn from, or nothing to learn. */
export type LaunchRanker = ProbabilityModel | null;

/** People who did not take the product, for each who did. */
const OTHERS = 30;
/** Rows of either kind that are needed, and launches. */
const FEWEST_ROWS = 50;
const FEWEST_LAUNCHES = 6;
const FOLDS = 3;
const PROBABILITY: Partial<ProbabilityOptions> = {
  tries: [{ leaves: 8, rate: 0.1, trees: 120, patience: 15 }],
  folds: FOLDS,
  calibrations: ['none'],
};
/** Without a ranker: acts near the product of late, and half as much all acts of late. */
const PLAIN = [
  [LAUNCH_SIGNALS.indexOf('near, halved each 120 days'), 1],
  [LAUNCH_SIGNALS.indexOf('all, halved each 30 days'), 0.5],
] as const;

/** Rows of people, to learn from: those who took the product, and some of those who did not. */
export class LaunchExamples {
  private readonly values: number[] = [];
  private readonly labels: number[] = [];
  private readonly groups: number[] = [];
  private launches = 0;

  constructor(private readonly rng: Rng) {}

  add({ takers }: Launch, { table, known }: LaunchSignals): void {
    const people = known.reduce((sum, is) => sum + is, 0);
    const share = (OTHERS * takers.size) / Math.max(1, people - takers.size);
    known.forEach((is, person) => {
      const label = takers.has(person);
      if (is === 0 || (!label && this.rng() >= share)) return;
      for (let c = 0; c < table.width; c += 1) this.values.push(table.values[person * table.width + c]);
      this.labels.push(label ? 1 : 0);
      this.groups.push(this.launches);
    });
    this.launches += 1;
  }

  /** The ranker that these examples teach: logistic regression, boosted trees or both, whichever is best on launches that it did not see. */
  learn(seed: number): LaunchRanker {
    const takers = this.labels.reduce((sum, label) => sum + label, 0);
    if (this.launches < FEWEST_LAUNCHES || Math.min(takers, this.labels.length - takers) < FEWEST_ROWS) return null;
    const values = Float64Array.from(this.values);
    const table = { rows: this.labels.length, width: LAUNCH_SIGNALS.length, values };
    const { model } = fitProbability({ table, linear: table }, this.labels, {
      ...PROBABILITY,
      groups: this.groups,
      seed,
    });
    // Where nothing beats a constant, nothing was learnt.
    return model.way === 'CONSTANT' ? null : model;
  }
}

/** How likely each person takes the product, on a scale that orders people of one launch; -Infinity for people who are not known. */
export function launchScores(ranker: LaunchRanker, { table, known }: LaunchSignals): Float32Array {
  const scores = ranker === null ? plainScores(table) : logitsBy(ranker.way, ranker, { table, linear: table });
  return Float32Array.from(scores, (score, person) => (known[person] === 1 ? score : -Infinity));
}

function plainScores({ rows, width, values }: LaunchSignals['table']): Float64Array {
  return Float64Array.from({ length: rows }, (_, person) =>
    PLAIN.reduce((sum, [column, weight]) => sum + weight * values[person * width + column], 0),
  );
}
