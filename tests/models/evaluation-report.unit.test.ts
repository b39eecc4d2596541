import { evaluationSummary } from '../../src/cli/evaluation-summary.js';
import { evaluationReport } from '../../src/features/models/evaluation/evaluation-report.js';
import { METRICS } from '../../gnn/evaluate/protocol.js';
import { type ModelCard } from '../../gnn/index.js';

/** A card with rows of these names, all of whose figures are one number. */
function cardOf(rows: Readonly<Record<string, number>>): ModelCard {
  const figure = (value: number): object => ({ value, standardError: 0, difference: 0, differenceError: 0 });
  return {
    split: { kind: 'given', reason: 'the split came with the data', windowDays: null },
    weights: { ridge: 1 },
    options: {},
    rows: Object.entries(rows).map(([name, value]) => ({
      ...{ name, coverage: value, meanPopularity: 1 },
      figures: Object.fromEntries(METRICS.map((metric) => [metric, figure(value)])),
    })),
    rolling: [],
    slices: [],
    seconds: {},
    peakMemoryBytes: 1e6,
  } as unknown as ModelCard;
}

describe('the report of several seeds', () => {
  it('has the mean of every row over the seeds that have it, and what serves last', () => {
    const cards = [
      cardOf({ popularity: 0.1, 'served, friends heard by influence': 0.2, served: 0.3 }),
      cardOf({ popularity: 0.1, 'served, friends heard alike': 0.4, served: 0.5 }),
    ];
    const report = evaluationReport('shop', cards, 1);
    expect(report.rows.map(({ name, seeds, ...row }) => [name, seeds, row['ndcg@20']])).toEqual([
      ['popularity', undefined, 0.1],
      ['served, friends heard by influence', 1, 0.2],
      ['served, friends heard alike', 1, 0.4],
      ['model', undefined, 0.4],
    ]);
    expect(report.rows.at(-1)!['ndcg@20 sd']).toBeCloseTo(Math.SQRT2 / 10);
    expect(evaluationSummary(report)).toMatch(/friends heard alike \(1 of the seeds\) +0\.4000/);
  });
});
