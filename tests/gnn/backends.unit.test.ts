import * as tf from '@tensorflow/tfjs';
import { BackendUnavailable, BACKENDS, selectBackend } from '../../gnn/backends/select.js';
import { startWebGpu } from '../../gnn/backends/start-webgpu.js';
import { numbersOf } from '../support/back-ends.js';

describe('choice of the back end', () => {
  it('takes the first that starts, logs it and says what was passed over', async () => {
    const lines: string[] = [];
    const chosen = await selectBackend({ log: (line) => lines.push(line) });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(chosen.name);
    for (const name of BACKENDS.slice(0, BACKENDS.indexOf(chosen.name))) expect(chosen.reason).toContain(name);
    // Whatever was chosen computes.
    const [product] = await numbersOf(() => tf.matMul(tf.tensor2d([1, 2], [1, 2]), tf.tensor2d([3, 4], [2, 1])));
    expect(product).toBe(11);
  });

  it.each(['wasm', 'cpu'])('starts %s when told to, though others come first', async (name) => {
    expect(await selectBackend({ forced: name, log: () => undefined })).toEqual({
      name,
      reason: 'forced by an option',
    });
    expect(tf.getBackend()).toBe(name);
  });

  it('names those that exist when told to start one that does not', async () => {
    const attempt = selectBackend({ forced: 'abacus', log: () => undefined });
    await expect(attempt).rejects.toThrow(BackendUnavailable);
    await expect(attempt).rejects.toThrow(BACKENDS.join(', '));
  });

  it('never replaces a forced back end by another: it runs, or the error lists those that would', async () => {
    for (const name of ['native-gpu', 'webgpu', 'native'] as const) {
      const outcome = await selectBackend({ forced: name, log: () => undefined }).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(outcome).toBeInstanceOf(BackendUnavailable);
        expect(outcome.message).toMatch(/Available here: .*wasm, cpu/);
      } else expect(outcome).toMatchObject({ name });
    }
  });

  it('takes a GPU in software when told to, never by itself', async () => {
    const byItself = await startWebGpu(false);
    if (typeof byItself !== 'string') expect(byItself.adapter).not.toContain('in software');
    const chosen = await selectBackend({ log: () => undefined });
    expect(chosen.reason).not.toContain('in software');
  });
});
