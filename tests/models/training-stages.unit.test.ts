import { fitAndEvaluate, FIT_DEFAULTS } from '../../gnn/index.js';
import { selectBackend } from '../../gnn/backends/select.js';
import { share, stageOf, STAGES } from '../../src/features/models/training-stages.js';
import { KINDS, plantedShop } from '../gnn/shop.js';

describe('how far a training is', () => {
  it('knows every stage that the learner reports, and never starts with the last ones', async () => {
    await selectBackend({ forced: 'wasm', log: () => undefined });
    const network = { ...FIT_DEFAULTS.network, width: 8, steps: 4, batch: 64, negatives: 'all' as const };
    const seen: string[] = [];
    let now = 0;
    await fitAndEvaluate(plantedShop(100, 60, 30, 9), KINDS, { network }, () => (now += 1), {
      onProgress: ({ stage }) => seen.push(stage),
    });
    const names = [...new Set(seen)];
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
    for (const name of names) expect(STAGES).toHaveProperty(name.split('-')[0]);
    const starts = names.map((name) => share(stageOf(name), 0));
    const firstFinal = names.findIndex((name) => stageOf(name) === 'final');
    for (const start of starts.slice(0, firstFinal)) expect(start).toBeLessThan(STAGES.final.from);
  });

  it('takes a stage it does not know for an early one', () => {
    expect(share(stageOf('dreaming-of-more'), 1)).toBeLessThan(STAGES.choose.from);
  });
});
