import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { rocAuc } from '../../gnn/evaluate/classification.js';
import { GcnLayer } from '../../gnn/layers/gcn-layer.js';
import { gcnGraph, meanGraph } from '../../gnn/layers/graph-layer.js';
import { SageLayer } from '../../gnn/layers/sage-layer.js';
import { seededRng } from '../../src/algorithms/random.js';
import { describeOnEachBackend, numbersOf } from '../support/back-ends.js';
import { checkLayer, randomMatrix } from '../support/layer-checks.js';
import { randomSymmetric, renameNodes } from '../support/layer-graphs.js';

const NODES = 7;

describeOnEachBackend('layers with weights', () => {
  it.each([
    ['GCN', GcnLayer, gcnGraph],
    ['SAGE', SageLayer, meanGraph],
  ] as const)('%s keeps the promises of a layer, towards its weights too', async (_name, Layer, graphOf) => {
    const before = tf.memory().numTensors;
    const adjacency = randomSymmetric(NODES, 0.2, seededRng(3));
    const graph = graphOf(adjacency);
    const layer = new Layer(4, 3, 5);
    await checkLayer(
      {
        apply: (x) => layer.apply(x, graph),
        nodes: NODES,
        width: 4,
        outputShape: [NODES, 3],
        renamed: (to) => {
          const moved = graphOf(renameNodes(adjacency, to));
          return { apply: (x) => layer.apply(x, moved), outputTo: to };
        },
      },
      7,
    );
    const x = tf.tensor2d(randomMatrix(NODES, 4, seededRng(8)), [NODES, 4]);
    for (const weight of layer.trainableWeights) {
      const own = (await weight.data<'float32'>()).slice();
      const found = await numbersOf(() => {
        const { grads } = tf.variableGrads(() => tf.sum(tf.square(layer.apply(x, graph))), [weight]);
        return grads[weight.name];
      });
      const at = async (place: number, shift: number): Promise<number> => {
        const moved = own.slice();
        moved[place] += shift;
        tf.tidy(() => weight.assign(tf.tensor(moved, weight.shape)));
        const out = await numbersOf(() => layer.apply(x, graph));
        return out.reduce((sum, v) => sum + v * v, 0);
      };
      for (let place = 0; place < own.length; place += 1) {
        const numeric = ((await at(place, 1e-2)) - (await at(place, -1e-2))) / 2e-2;
        expect(Math.abs(found[place] - numeric)).toBeLessThan(1e-2 * Math.max(1, Math.abs(numeric)));
      }
      tf.tidy(() => weight.assign(tf.tensor(own, weight.shape)));
    }
    x.dispose();
    layer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('ROC AUC', () => {
  it('is the share of pairs in the right order, ties one half', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1 })), { minLength: 2 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const of = (label: number): number[] => pairs.filter(([, l]) => l === label).map(([s]) => s);
        const [low, high] = [of(0), of(1)];
        fc.pre(low.length > 0 && high.length > 0);
        let won = 0;
        for (const p of high) for (const n of low) won += p > n ? 1 : p === n ? 0.5 : 0;
        const found = rocAuc(
          pairs.map(([s]) => s),
          pairs.map(([, l]) => l),
        );
        expect(found).toBeCloseTo(won / (low.length * high.length), 10);
      }),
    );
    expect(() => rocAuc([1, 2], [1, 1])).toThrow(RangeError);
    expect(() => rocAuc([1], [1, 0])).toThrow(RangeError);
  });
});
