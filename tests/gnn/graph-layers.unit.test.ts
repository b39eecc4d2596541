import * as tf from '@tensorflow/tfjs';
import { GatLayer } from '../../gnn/layers/gat-layer.js';
import { GcnLayer } from '../../gnn/layers/gcn-layer.js';
import { gcnGraph, type Graph, type GraphLayer, meanGraph, plainGraph } from '../../gnn/layers/graph-layer.js';
import { SageLayer } from '../../gnn/layers/sage-layer.js';
import { GraphNetwork } from '../../gnn/models/network/graph-network.js';
import { type Csr } from '../../gnn/tensors/csr.js';
import { seededRng } from '../../src/algorithms/random.js';
import { describeOnEachBackend, numbersOf } from '../support/back-ends.js';
import { checkLayer, randomMatrix } from '../support/layer-checks.js';
import { randomSymmetric, renameNodes } from '../support/layer-graphs.js';

const NODES = 7;

type Case = [string, () => GraphLayer, (adjacency: Csr) => Graph];
const ATTENTION: Case[] = [
  ['GAT with one head', () => new GatLayer(4, 6, 5), plainGraph],
  ['GAT with three heads', () => new GatLayer(4, 6, 5, 3), plainGraph],
];

describeOnEachBackend('layers with weights', (backend) => {
  // Attention has a kernel in JavaScript alone, which cannot read what lies on a GPU.
  const onGpu = backend === 'webgpu';

  it.each<Case>([
    ['GCN', () => new GcnLayer(4, 6, 5), gcnGraph],
    ['SAGE', () => new SageLayer(4, 6, 5), meanGraph],
    ...(onGpu ? [] : ATTENTION),
  ])('%s keeps the promises of a layer, towards its weights too', async (_name, make, graphOf) => {
    const before = tf.memory().numTensors;
    const adjacency = randomSymmetric(NODES, 0.2, seededRng(3));
    const graph = graphOf(adjacency);
    const layer = make();
    await checkLayer(
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

  it('a residual network of them keeps the promises of a layer, and is the same for the same seed', async () => {
    const before = tf.memory().numTensors;
    const adjacency = randomSymmetric(NODES, 0.3, seededRng(4));
    const graph = meanGraph(adjacency);
    const make = (seed: number): GraphNetwork =>
      new GraphNetwork(
        { inputs: 3, width: 6, blocks: 2, dropout: 0.5, layer: (width, from) => new SageLayer(width, width, from) },
        seed,
      );
    const [network, twin, other] = [make(1), make(1), make(2)];
    await checkLayer(
      {
        apply: (x) => network.apply(x, graph, null),
        nodes: NODES,
        width: 3,
        outputShape: [NODES, 6],
        renamed: (to) => {
          const moved = meanGraph(renameNodes(adjacency, to));
          return { apply: (x) => network.apply(x, moved, null), outputTo: to };
        },
      },
      9,
    );
    // Input, and in each block a layer of three weights and a linear map.
    expect(network.trainableWeights).toHaveLength(2 + 2 * (3 + 2));
    const x = tf.tensor2d(randomMatrix(NODES, 3, seededRng(5)), [NODES, 3]);
    const said = (by: GraphNetwork, seed: number): Promise<Float32Array> =>
      numbersOf(() => by.apply(x, graph, seededRng(seed)));
    const dropped = await said(network, 6);
    expect(await said(twin, 6)).toEqual(dropped);
    expect(await said(network, 7)).not.toEqual(dropped);
    expect(await said(other, 6)).not.toEqual(dropped);
    x.dispose();
    [network, twin, other].forEach((it) => it.dispose());
    expect(tf.memory().numTensors).toBe(before);
  });
});
