import { fitAndEvaluate, FIT_DEFAULTS, stageName } from '../../gnn/index.js';
import { type StageId } from '../../gnn/learn/stage-id.js';
import { selectBackend } from '../../gnn/backends/select.js';
import { StageClock } from '../../src/features/models/training/stage-clock.js';
import { share, STAGES } from '../../src/features/models/training/training-stages.js';
import { KINDS, plantedShop } from '../gnn/shop.js';

describe('how far a training is', () => {
  it('knows every stage that the learner reports, and never starts with the last ones', async () => {
    await selectBackend({ forced: 'wasm', log: () => undefined });
    const network = { ...FIT_DEFAULTS.network, width: 8, steps: 4, batch: 64, negatives: 'all' as const };
    const seen: StageId[] = [];
    let now = 0;
    await fitAndEvaluate(plantedShop(100, 60, 30, 9), KINDS, { network }, () => (now += 1), {
      onProgress: ({ stage }) => seen.push(stage),
    });
    const names = [...new Set(seen.map(stageName))];
    expect(names).toEqual(
      expect.arrayContaining([
        'tune-ridge',
        'validation-ties',
        'validation-schedule',
        'validation-places',
        'validation-friends',
        'choose',
        'test',
      ]),
    );
    const phases = [...new Set(seen.map(({ phase }) => phase))];
    expect(phases).toEqual(Object.keys(STAGES).filter((stage) => (phases as string[]).includes(stage)));
    const starts = phases.map((phase) => share(phase, 0));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('the clock of a training', () => {
  it('gives every second to the stage that was told of last, all of a stage together', () => {
    let now = 5_000;
    const clock = new StageClock(() => now);
    for (const [stage, ms] of [
      ['export', 2_000],
      ['export', 500],
      ['tune', 1_000],
      ['export', 250],
    ] as const) {
      clock.enter(stage);
      now += ms;
    }
    expect(clock.end()).toEqual({ export: 2.75, tune: 1 });
  });
});
