import { type Dataset, type KindTable } from '../data/dataset.js';
import { preferences } from '../data/preferences.js';
import { fitLocalRidge } from '../models/ridge/local-ridge.js';
import { bestByOneError } from './objective.js';
import { sourced } from '../evaluate/parts-source.js';
import { type Evaluation, evaluate } from '../evaluate/protocol.js';
import { choosing, type Run } from '../learn/run.js';
import { type Slice } from '../evaluate/splits.js';
import { evenSample } from './tune-ridge.js';

/** Candidates an item while readings are compared. */
const NEIGHBOURS = 50;

/**
 * The kinds with the square roots of their weights, which brings views nearer to purchases. Target kinds and kinds of negative
 * weight stay so.
 */
export function rootsOf(kinds: KindTable): KindTable {
  const root = (weight: number): number => Math.fround(Math.sign(weight) * Math.sqrt(Math.abs(weight)));
  return { ...kinds, weights: kinds.weights.map(root), targetWeight: root(kinds.targetWeight) };
}

/**
 * Chooses how events are read: by the weights of their kinds or by the roots of these. The ridge alone is learnt on the past of
 * the first slice in each way and judged on all slices (`bestByOneError`, with the weights as default). There is nothing to
 * choose where all kinds have equal weight.
 */
export async function chooseReading(run: Run, slices: readonly Slice[]): Promise<KindTable> {
  const { dataset, kinds, options, stages, notes } = run;
  if (slices.length === 0 || weighAlike(dataset, kinds)) return kinds;
  const readings = [kinds, rootsOf(kinds)];
  const best = await stages.run({ phase: 'tune', step: 'reading' }, async (report) => {
    const judged: Evaluation[] = [];
    for (const [n, reading] of readings.entries()) {
      judged.push(await asked({ ...run, kinds: reading }, slices));
      report(n + 1, readings.length);
    }
    return bestByOneError(
      judged.map(({ rows }) => rows[0]),
      judged[0].users,
    );
  });
  if (best > 0)
    notes.push('events are read by the roots of their weights: views tell more of taste here than the weights say');
  return readings[best];

  async function asked(read: Run, on: readonly Slice[]): Promise<Evaluation> {
    const prefs = preferences(on[0].past, read.kinds);
    const neighbours = Math.min(NEIGHBOURS, options.ridge.neighbours);
    const fit = { ...options.ridge, neighbours, items: evenSample(prefs.cols), signal: stages.hooks.signal };
    const ridge = await fitLocalRidge(prefs, fit);
    return evaluate(
      on.map((slice) => sourced(slice, read.kinds, { of: 'ridges', ridges: [ridge] })),
      [{ name: 'ridge', weights: { 0: 1 } }],
      choosing(read),
    );
  }
}

/** Whether no two events of a shop differ in weight, but for those that take back. */
function weighAlike({ events }: Dataset, kinds: KindTable): boolean {
  const present = new Set(events.kind);
  return new Set([...present].map((kind) => Math.abs(kinds.weights[kind]))).size <= 1;
}
