import { learnNetwork } from '../learn/learn-network.js';
import { type Lesson } from '../learn/lesson.js';
import { type FitOptions } from '../learn/options.js';
import { choosing, type Run } from '../learn/run.js';
import { type Slice } from '../evaluate/splits.js';
import { type NetworkState } from '../models/ranker-state.js';
import { type Csr } from '../tensors/csr.js';
import { tuneNetwork } from './tune-network.js';

/**
 * Learns the network and chooses its schedule and the temperature of its scores. The longer schedules are tried in turn, as
 * long as the last one tried was better.
 *
 * @param lesson of the past of the first slice
 * @param ridge learnt on the same past
 * @returns the network, and the options of the lesson with what was chosen
 */
export async function chooseSchedule(
  run: Run,
  lesson: Lesson,
  slices: readonly Slice[],
  ridge: Csr,
): Promise<{ readonly network: NetworkState; readonly options: FitOptions }> {
  const { options } = lesson;
  const standard = await learnNetwork(lesson);
  // Without a longer schedule there is still a temperature to choose.
  const longer = options.longerSchedules.length === 0 ? [null] : options.longerSchedules;
  let best = { network: standard, options };
  for (const [n, schedule] of longer.entries()) {
    const turn = n === 0 ? undefined : n + 1;
    const rivals = [best];
    if (schedule !== null) {
      const longer = { ...options, network: { ...options.network, ...schedule } };
      const trial = { ...lesson, at: { ...lesson.at, turn }, options: longer };
      rivals.push({ options: longer, network: await learnNetwork(trial, undefined, 'longer-network') });
    }
    const { network: won, temperature } = await run.stages.run(
      { phase: 'validation', turn, step: 'schedule' },
      (report) =>
        tuneNetwork(
          slices,
          ridge,
          rivals.map(({ network }) => network),
          choosing(run, report),
        ),
    );
    const { network, options: chosen } = rivals[won];
    best = { network: { ...network, temperature }, options: { ...chosen, fusionTemperature: temperature } };
    if (won === 0) break;
  }
  return best;
}
