import { type Dataset, type KindTable } from '../data/dataset.js';
import { preferences } from '../data/preferences.js';
import { fitLocalRidge } from '../models/ridge/local-ridge.js';
import { bestByOneError } from './objective.js';
import { sourced } from '../evaluate/parts-source.js';
import { type Evaluation, evaluate } from '../evaluate/protocol.js';
import { peopleToChooseOn, scoring, type Run } from '../learn/run.js';
import { type Slice } from '../evaluate/splits.js';
import { evenSample } from './tune-ridge.js';

/** Candidates an item while readings are compared. */
const NEIGHBOURS = 50;

/**
 * The same kinds with the roots of their weights: a view then tells more beside a purchase. What is a target, and what takes back,
 * stays so.
 */
export function rootsOf(kinds: KindTable): KindTable {
  const root = (weight: number): number => Math.fround(Math.sign(weight) * Math.sqrt(Math.abs(weight)));
  return { ...kinds, weights: kinds.weights.map(root), targetWeight: root(kinds.targetWeight) };
}

/**
 * How a shop's events are best read, by its weights or by their roots: told by the ridge alone, learnt on the past of the first slice
 * in each way and asked on all (`bestByOneError`, the shop's own weights to be beaten). Where all its events weigh alike there is
 * nothing to choose.
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
      scoring(read, peopleToChooseOn(read)),
    );
  }
}

/** Whether no two events of a shop differ in weight, but for those that take back. */
function weighAlike({ events }: Dataset, kinds: KindTable): boolean {
  const present = new Set(events.kind);
  return new Set([...present].map((kind) => Math.abs(kinds.weights[kind]))).size <= 1;
}
