import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { selectBackend } from '../../gnn/backends/select.js';
import { SageLayer } from '../../gnn/layers/sage-layer.js';
import { EarlyStopping } from '../../gnn/train/early-stopping.js';
import { readWeights, writeWeights } from '../../gnn/train/weights.js';

describe('early stopping', () => {
  const qualities = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 });

  it('keeps the first of the best, and stops after so many evaluations without a gain', async () => {
    await fc.assert(
      fc.asyncProperty(qualities, fc.integer({ min: 1, max: 4 }), async (values, patience) => {
        const stopping = new EarlyStopping<string>(patience);
        let read = 0;
        for (; read < values.length && !stopping.stopped; read += 1) {
          await stopping.record(values[read], 10 * read, () => `after ${read}`);
        }
        const seen = values.slice(0, read);
        const best = seen.indexOf(Math.max(...seen));
        expect(stopping.best).toBe(read === 0 ? null : `after ${best}`);
        expect(stopping.bestSteps).toBe(read === 0 ? 0 : 10 * best);
        expect(stopping.stopped).toBe(read > 0 && read - 1 - best >= patience);
        expect(stopping.latest).toBe(read === 0 ? null : seen.at(-1));
      }),
    );
  });

  it('goes on from its state as if never interrupted, and takes no snapshot in vain', async () => {
    await fc.assert(
      fc.asyncProperty(qualities, fc.nat(20), async (values, cut) => {
        let taken = 0;
        const [whole, first, second] = [0, 1, 2].map(() => new EarlyStopping<number>(3));
        for (const [k, quality] of values.entries()) await whole.record(quality, k, () => (taken += 1));
        for (const [k, quality] of values.slice(0, cut).entries()) await first.record(quality, k, () => k);
        second.restore(JSON.parse(JSON.stringify(first.state)) as typeof first.state, first.best);
        for (const [k, quality] of values.slice(cut).entries()) await second.record(quality, cut + k, () => cut + k);
        expect(second.state).toEqual(whole.state);
        expect(taken).toBe(
          values.filter((quality, k) => values.slice(0, k).every((before) => before < quality)).length,
        );
      }),
    );
  });

  it('holds the weights of any model, to put back what was best', async () => {
    await selectBackend({ forced: 'cpu', log: () => undefined });
    const before = tf.memory().numTensors;
    const layer = new SageLayer(3, 2, 1);
    const stopping = new EarlyStopping<Float32Array[]>(1);
    const start = await readWeights(layer);
    await stopping.record(0.7, 1, () => readWeights(layer));
    writeWeights(
      layer,
      start.map((weight) => weight.map((v) => v + 1)),
    );
    expect(await readWeights(layer)).not.toEqual(start);
    await stopping.record(0.6, 2, () => readWeights(layer));
    writeWeights(layer, stopping.best!);
    expect(await readWeights(layer)).toEqual(start);
    expect(() => writeWeights(layer, start.slice(1))).toThrow(RangeError);
    expect(() => writeWeights(layer, [start[0], start[1], new Float32Array(9)])).toThrow(RangeError);
    expect(await readWeights(layer)).toEqual(start);
    layer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
