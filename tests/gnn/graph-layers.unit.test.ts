import * as tf from '@tensorflow/tfjs';
import { selectBackend } from '../../gnn/backends/select.js';
import { GatLayer } from '../../gnn/layers/gat-layer.js';
import { GcnLayer } from '../../gnn/layers/gcn-layer.js';
import { gcnGraph, type Graph, type GraphLayer, meanGraph, plainGraph } from '../../gnn/layers/graph-layer.js';
import { SageLayer } from '../../gnn/layers/sage-layer.js';
import { type Csr } from '../../gnn/tensors/csr.js';
import { seededRng } from '../../src/algorithms/random.js';
import { checkLayer, randomMatrix } from '../support/layer-checks.js';
import { randomSymmetric, renameNodes } from '../support/layer-graphs.js';

const NODES = 7;

describe.each(['wasm', 'cpu'])('layers with weights on %s', (backend) => {
  beforeAll(async () => {
    await selectBackend({ forced: backend, log: () => undefined });
  });

  it.each<[string, () => GraphLayer, (adjacency: Csr) => Graph]>([
    ['GCN', () => new GcnLayer(4, 6, 5), gcnGraph],
    ['SAGE', () => new SageLayer(4, 6, 5), meanGraph],
    ['GAT with one head', () => new GatLayer(4, 6, 5), plainGraph],
    ['GAT with three heads', () => new GatLayer(4, 6, 5, 3), plainGraph],
  ])('%s keeps the promises of a layer, towards its weights too', (_name, make, graphOf) => {
    const before = tf.memory().numTensors;
    const adjacency = randomSymmetric(NODES, 0.2, seededRng(3));
    const graph = graphOf(adjacency);
    const layer = make();
    checkLayer(
      {
        apply: (x) => layer.apply(x, graph),
        nodes: NODES,
        width: 4,
        outputShape: [NODES, 6],
        renamed: (to) => {
          const moved = graphOf(renameNodes(adjacency, to));
          return { apply: (x) => layer.apply(x, moved), outputTo: to };
        },
      },
      7,
    );
    const x = tf.tensor2d(randomMatrix(NODES, 4, seededRng(8)), [NODES, 4]);
    for (const weight of layer.trainableWeights) {
      const own = weight.dataSync<'float32'>().slice();
      const { value, grads } = tf.variableGrads(() => tf.sum(tf.square(layer.apply(x, graph))), [weight]);
      const found = grads[weight.name].dataSync<'float32'>().slice();
      tf.dispose([value, grads]);
      const at = (place: number, shift: number): number => {
        const moved = own.slice();
        moved[place] += shift;
        return tf.tidy(() => {
          weight.assign(tf.tensor(moved, weight.shape));
          return layer
            .apply(x, graph)
            .dataSync<'float32'>()
            .reduce((sum, v) => sum + v * v, 0);
        });
      };
      for (let place = 0; place < own.length; place += 1) {
        const numeric = (at(place, 1e-2) - at(place, -1e-2)) / 2e-2;
        expect(Math.abs(found[place] - numeric)).toBeLessThan(1e-2 * Math.max(1, Math.abs(numeric)));
      }
      tf.tidy(() => weight.assign(tf.tensor(own, weight.shape)));
    }
    x.dispose();
    layer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
