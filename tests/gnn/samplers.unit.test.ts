import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { selectBackend } from '../../gnn/backends/select.js';
import { GatLayer } from '../../gnn/layers/gat-layer.js';
import { type Graph, type GraphLayer, meanGraph, plainGraph } from '../../gnn/layers/graph-layer.js';
import { SageLayer } from '../../gnn/layers/sage-layer.js';
import { AliasTable } from '../../gnn/samplers/alias-table.js';
import { EdgeBatches } from '../../gnn/samplers/edge-batches.js';
import { NegativeSampler } from '../../gnn/samplers/negative-sampler.js';
import { sampleBlocks } from '../../gnn/samplers/neighbour-sampler.js';
import { type Csr, csrFromEdges, csrFromEntries, validateCsr } from '../../gnn/tensors/csr.js';
import { randomInt, type Rng, seededRng } from '../../src/algorithms/random.js';
import { randomMatrix } from '../support/layer-checks.js';
import { randomCsr } from '../support/layer-graphs.js';

/**
 * Whether counts fit chances: chi-square below its mean plus four standard deviations (once in some thousand draws of the
 * seed it would not be), and nothing where the chance is 0.
 */
function expectDistribution(counts: ArrayLike<number>, weights: readonly number[]): void {
  const draws = Array.from(counts).reduce((sum, n) => sum + n, 0);
  const total = weights.reduce((sum, w) => sum + w, 0);
  let [square, freedom] = [0, -1];
  weights.forEach((weight, k) => {
    if (weight === 0) {
      expect(counts[k]).toBe(0);
      return;
    }
    const expected = (draws * weight) / total;
    square += (counts[k] - expected) ** 2 / expected;
    freedom += 1;
  });
  expect(square).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom) + 4);
}

function tally(size: number, draws: number, draw: () => number): Int32Array {
  const counts = new Int32Array(size);
  for (let n = 0; n < draws; n += 1) counts[draw()] += 1;
  return counts;
}

describe('the alias table', () => {
  it.each([
    [[1, 1, 1, 1]],
    [[5, 0, 1, 3, 0.25]],
    [[0, 0, 7]],
    [[1e-3, 1, 1e3]],
    [Array.from({ length: 100 }, (_, k) => (k * 37) % 11)],
  ])('draws by weights %#', (weights) => {
    const table = new AliasTable(weights);
    const rng = seededRng(1);
    expectDistribution(
      tally(weights.length, 50_000, () => table.draw(rng)),
      weights,
    );
    const chances = Array.from(table.logChance, Math.exp);
    expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
  });

  it('never gives what has no weight, whatever rounding leaves over', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(weights, fc.integer(), (given, seed) => {
        const some = given.map((w, k) => (k % 3 === 1 ? 0 : w));
        fc.pre(some.some((w) => w > 0));
        const table = new AliasTable(some);
        const rng = seededRng(seed);
        for (let n = 0; n < 50; n += 1) expect(some[table.draw(rng)]).toBeGreaterThan(0);
      }),
    );
  });

  it('refuses weights it cannot draw by', () => {
    for (const wrong of [[], [0, 0], [1, -1], [NaN], [Infinity]])
      expect(() => new AliasTable(wrong)).toThrow(RangeError);
  });
});

describe('negatives', () => {
  // Column sums 1, 2, 3, 3, 2, 1; row 3 has all but one, row 2 all but two.
  const has = csrFromEntries(
    4,
    6,
    [0, 0, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3],
    [1, 2, 2, 1, 2, 3, 4, 0, 3, 4, 5, 3],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  );
  const lacks = (row: number, weights: readonly number[]): number[] => {
    const own = [...has.indices.subarray(has.indptr[row], has.indptr[row + 1])];
    return weights.map((weight, column) => (own.includes(column) ? 0 : weight));
  };

  it('come from all that a row lacks, alike', () => {
    const sampler = new NegativeSampler(has);
    const rng = seededRng(2);
    for (let row = 0; row < has.rows; row += 1) {
      const drawn = sampler.draw([row], 6000, rng);
      const counts = new Int32Array(6);
      for (const column of drawn) counts[column] += 1;
      expectDistribution(counts, lacks(row, [1, 1, 1, 1, 1, 1]));
    }
    expect(Math.exp(sampler.logChance(2))).toBeCloseTo(1 / 6, 12);
  });

  it('come by popularity to the power asked for', () => {
    const sampler = NegativeSampler.byPopularity(has, 0.75);
    const degrees = [1, 2, 3, 3, 2, 1];
    const rng = seededRng(3);
    const counts = new Int32Array(6);
    for (const column of sampler.draw([0], 20_000, rng)) counts[column] += 1;
    expectDistribution(
      counts,
      lacks(
        0,
        degrees.map((degree) => degree ** 0.75),
      ),
    );
  });

  it('are drawn exactly where nearly everything is taken or what is left weighs next to nothing', () => {
    const cols = 3000;
    const own = Array.from({ length: cols - 3 }, (_, c) => c);
    const most = csrFromEntries(
      1,
      cols,
      own.map(() => 0),
      own,
      null,
    );
    const weights = Float64Array.from({ length: cols }, (_, c) => (c < cols - 3 ? 1 : [1e-3, 2e-3, 0][c - cols + 3]));
    const counts = new Int32Array(cols);
    for (const column of new NegativeSampler(most, weights).draw([0], 3000, seededRng(4))) counts[column] += 1;
    expectDistribution(
      counts,
      Array.from({ length: cols }, (_, c) => (c < cols - 3 ? 0 : weights[c])),
    );
    const everything = csrFromEntries(1, 2, [0, 0], [0, 1], null);
    expect(() => new NegativeSampler(everything).draw([0], 1, seededRng(1))).toThrow(RangeError);
    expect(() => new NegativeSampler(everything, [1])).toThrow(RangeError);
  });

  it('are the same for the same seed, and those of a row stand together', () => {
    const sampler = new NegativeSampler(has);
    const drawn = sampler.draw([3, 0, 3], 4, seededRng(5));
    expect(sampler.draw([3, 0, 3], 4, seededRng(5))).toEqual(drawn);
    expect(drawn).toHaveLength(12);
    expect([...drawn.subarray(0, 4), ...drawn.subarray(8)].every((column) => [1, 2].includes(column))).toBe(true);
  });
});

describe('sampled neighbourhoods', () => {
  const ringAndChords = (nodes: number, rng: Rng): Csr => {
    const from = Array.from({ length: 3 * nodes }, (_, k) => k % nodes);
    return csrFromEdges(
      nodes,
      from,
      from.map((v, k) => (k < nodes ? (v + 1) % nodes : randomInt(rng, nodes))),
    );
  };

  it('hold edges of the graph only, at most the fan-out a node, and chain from one layer to the next', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
        (seed, fanOuts) => {
          const rng = seededRng(seed);
          const graph = ringAndChords(20, rng);
          const asked = [3, 17, 8];
          const { nodes, blocks } = sampleBlocks(graph, asked, fanOuts, rng);
          expect([...nodes.subarray(0, 3)]).toEqual(asked);
          expect(new Set(nodes).size).toBe(nodes.length);
          expect(blocks[0].cols).toBe(nodes.length);
          expect(blocks.at(-1)!.rows).toBe(3);
          blocks.forEach((block, k) => {
            validateCsr(block);
            if (k > 0) expect(block.cols).toBe(blocks[k - 1].rows);
            for (let r = 0; r < block.rows; r += 1) {
              const near = [...graph.indices.subarray(graph.indptr[nodes[r]], graph.indptr[nodes[r] + 1])];
              const drawn = [...block.indices.subarray(block.indptr[r], block.indptr[r + 1])].map((c) => nodes[c]);
              expect(drawn).toHaveLength(Math.min(near.length, fanOuts[k]));
              expect(drawn.every((node) => near.includes(node))).toBe(true);
            }
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('give every set of neighbours of the size asked for alike', () => {
    const star = csrFromEdges(6, [0, 0, 0, 0, 0], [1, 2, 3, 4, 5]);
    const rng = seededRng(6);
    const sets = new Map<string, number>();
    for (let n = 0; n < 4000; n += 1) {
      const { nodes } = sampleBlocks(star, [0], [2], rng);
      const name = [...nodes.subarray(1)].sort().join();
      sets.set(name, (sets.get(name) ?? 0) + 1);
    }
    expect(sets.size).toBe(10);
    expectDistribution([...sets.values()], new Array<number>(10).fill(1));
  });

  it.each<[string, (inputs: number, seed: number) => GraphLayer, (graph: Csr) => Graph]>([
    ['SAGE', (inputs, seed) => new SageLayer(inputs, 4, seed), meanGraph],
    ['GAT', (inputs, seed) => new GatLayer(inputs, 4, seed, 2), plainGraph],
  ])('with all neighbours give the outputs of two %s layers on the whole graph', async (_name, make, graphOf) => {
    await selectBackend({ forced: 'cpu', log: () => undefined });
    const rng = seededRng(7);
    const graph = randomCsr(30, 30, 0.1, rng);
    const features = randomMatrix(30, 3, rng);
    const layers = [make(3, 1), make(4, 2)];
    const asked = [4, 29, 0, 11];
    const { nodes, blocks } = sampleBlocks(graph, asked, [Infinity, Infinity], rng);
    tf.tidy(() => {
      const run = (x: tf.Tensor2D, graphs: readonly Graph[]): tf.Tensor2D =>
        layers.reduce((h, layer, k) => tf.relu(layer.apply(h, graphs[k])), x);
      const whole = run(tf.tensor2d(features, [30, 3]), [graphOf(graph), graphOf(graph)]).arraySync();
      const rows = tf.tensor2d(Float32Array.from([...nodes].flatMap((v) => [...features.slice(3 * v, 3 * v + 3)])), [
        nodes.length,
        3,
      ]);
      const found = run(rows, blocks.map(graphOf)).arraySync();
      expect(found).toHaveLength(asked.length);
      found.forEach((row, k) => row.forEach((v, c) => expect(v).toBeCloseTo(whole[asked[k]][c], 5)));
    });
    layers.forEach((layer) => layer.dispose());
  });

  it('refuse nodes that repeat or are not there', () => {
    const graph = ringAndChords(5, seededRng(8));
    expect(() => sampleBlocks(graph, [1, 1], [2], seededRng(1))).toThrow(RangeError);
    expect(() => sampleBlocks(graph, [5], [2], seededRng(1))).toThrow(RangeError);
  });
});

describe('batches of edges', () => {
  it('go through every entry once a pass, the batch of a step depending on nothing else', () => {
    const matrix = randomCsr(9, 8, 0.4, seededRng(9));
    const size = 4;
    const batches = new EdgeBatches(matrix, size, 10);
    const entries = matrix.indices.length;
    const seen: string[] = [];
    for (let step = 0; step < entries; step += 1) {
      const { rows, columns, values } = batches.at(step);
      expect(rows).toHaveLength(size);
      rows.forEach((r, k) => seen.push(`${r} ${columns[k]} ${values[k]}`));
    }
    // As many steps as entries are as many passes as a batch has entries.
    const counts = new Map<string, number>();
    for (const entry of seen) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    expect(counts.size).toBe(entries);
    expect([...counts.values()].every((count) => count === size)).toBe(true);
    expect(new Set(seen.slice(0, entries)).size).toBe(entries);
    expect(new EdgeBatches(matrix, size, 10).at(7)).toEqual(batches.at(7));
    expect(new EdgeBatches(matrix, size, 11).at(7)).not.toEqual(batches.at(7));
    expect(batches.stepsPerPass).toBe(Math.ceil(entries / size));
    expect(() => new EdgeBatches(csrFromEntries(2, 2, [], [], null), 1, 1)).toThrow(RangeError);
  });
});
