import { intraclassCorrelation, type Likeness } from '../../../algorithms/experiments/intraclass-correlation.js';
import { sampleSize, type SampleSize } from '../../../algorithms/experiments/sample-size.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { checkDesign, type DesignInput } from '../design.js';
import { ALPHA, type ExperimentDesign, type ExperimentRecord, POWER } from '../experiment.js';
import { type ExperimentResult, resultOf } from './result.js';
import { type ResultStore } from './result.store.js';

/** How many people an experiment needs, by what people of the shop do now. */
export interface ExperimentSize extends SampleSize {
  /** What people do in a window on average, and how many people the shop has. */
  readonly mean: number;
  readonly known: number;
  /** How alike people of one community are; only where communities are dealt. */
  readonly likeness?: Likeness;
}

/** What came of experiments, and how large they must be. */
export class ResultService {
  constructor(
    private readonly store: ResultStore,
    private readonly now: () => number,
  ) {}

  /** Computed anew at each call; it may be looked at as often as somebody likes. */
  async of(experiment: ExperimentRecord, context?: QueryContext): Promise<ExperimentResult> {
    const asOf = new Date(this.now());
    const [rows, exposed] = await Promise.all([
      this.store.outcomes(experiment, asOf, context),
      this.store.exposed(experiment, context),
    ]);
    return resultOf(experiment, rows, exposed, asOf);
  }

  /**
   * By the last window of the shop; the arm with the smallest weight beside control decides.
   * @returns null where nobody bought anything in it: nothing says then how much people differ
   * @throws Failure INVALID_INPUT
   */
  async size(input: DesignInput, context?: QueryContext): Promise<ExperimentSize | null> {
    const design = checkDesign(input);
    const rows = await this.store.baseline(design, context);
    const people = rows.reduce((sum, row) => sum + row.people, 0);
    const all = rows.reduce((sum, row) => sum + row.sum, 0);
    if (people < 2 || all === 0) return null;
    const mean = all / people;
    const variance = Math.max(0, rows.reduce((sum, row) => sum + row.squares, 0) / people - mean ** 2);
    const likeness = design.unit === 'COMMUNITY' ? intraclassCorrelation(rows.filter(({ unit }) => unit)) : undefined;
    return { mean, known: people, likeness, ...sizeOf(design, Math.sqrt(variance), likeness) };
  }
}

function sizeOf(
  { arms, smallestEffect, holdout }: ExperimentDesign,
  deviation: number,
  clusters?: Likeness,
): SampleSize {
  const weights = arms.map(({ weight }) => weight);
  const whole = weights.reduce((sum, weight) => sum + weight, 0) / (1 - holdout);
  const shares = [Math.min(...weights.slice(1)) / whole, weights[0] / whole] as const;
  return sampleSize({ deviation, smallestEffect, shares, alpha: ALPHA / (arms.length - 1), power: POWER, clusters });
}
