import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ArtifactDamaged, loadArtifact, saveArtifact, type ModelArtifact } from '../../gnn/artifact/artifact.js';
import { packCsr, unpackCsr } from '../../gnn/artifact/packed-csr.js';
import { quantiseRows, restoreRows } from '../../gnn/artifact/quantised-rows.js';
import { type ModelCard } from '../../gnn/card/card.js';
import { learnParts } from '../../gnn/learn/learn-parts.js';
import { lessonOf } from '../../gnn/learn/lesson.js';
import { FIT_DEFAULTS } from '../../gnn/learn/options.js';
import { evaluate } from '../../gnn/evaluate/protocol.js';
import { holdOutSlice } from '../../gnn/evaluate/splits.js';
import { Stages } from '../../gnn/learn/stages.js';
import { countState, partsOf, type RankerState } from '../../gnn/models/ranker-state.js';
import { csrFromEntries, type Csr } from '../../gnn/tensors/csr.js';
import { seededRng } from '../../src/algorithms/random.js';
import { mean } from '../../src/algorithms/statistics.js';
import { KINDS, plantedShop } from './shop.js';

const finite = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
const largest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe('rows in a byte a number', () => {
  it('are off by at most half a step of the largest in the row, and by nothing where all are zero', () => {
    fc.assert(
      fc.property(fc.array(finite, { maxLength: 200 }), fc.integer({ min: 1, max: 9 }), (numbers, width) => {
        const values = Float32Array.from(numbers.slice(0, numbers.length - (numbers.length % width)));
        const restored = restoreRows(quantiseRows(values, width));
        expect(restored).toHaveLength(values.length);
        for (let from = 0; from < values.length; from += width) {
          const row = values.subarray(from, from + width);
          // The scale is rounded up by at most 1/128; below the smallest float a step cannot be.
          const bound = (largest(row) / 254) * (1 + 1 / 128) * (1 + 1e-6) + 1e-38;
          row.forEach((value, c) => expect(Math.abs(restored[from + c] - value)).toBeLessThanOrEqual(bound));
        }
      }),
    );
  });
});

const matrices: fc.Arbitrary<Csr> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 100, 20_000, 3_000_000))
  .chain(([rows, cols]) =>
    fc
      .array(fc.tuple(fc.nat(rows - 1), fc.nat(cols - 1), finite), { maxLength: 80 })
      .map((entries) =>
        csrFromEntries(
          rows,
          cols,
          ...([0, 1, 2].map((n) => entries.map((entry) => entry[n])) as [number[], number[], number[]]),
        ),
      ),
  );

describe('a packed sparse matrix', () => {
  it('has every entry in its place, small values nearly as exact as large ones', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { values, indptr, ...where } = unpackCsr(packCsr(matrix));
        expect({ ...where, indptr }).toEqual({ ...matrix, values: undefined, indptr: matrix.indptr });
        for (let r = 0; r < matrix.rows; r += 1) {
          const row = matrix.values.subarray(indptr[r], indptr[r + 1]);
          const scale = largest(row) * (1 + 1 / 128);
          row.forEach((value, n) => {
            const code = 127 * Math.sqrt(Math.abs(value) / Math.max(scale, 1e-37));
            const bound = (scale * (code + 1.25)) / 127 ** 2 + 1e-37;
            expect(Math.abs(values[indptr[r] + n] - value)).toBeLessThanOrEqual(bound);
          });
        }
      }),
    );
  });

  it('comes back to the last bit where that is asked', () => {
    fc.assert(fc.property(matrices, (matrix) => expect(unpackCsr(packCsr(matrix, true))).toEqual(matrix)));
  });

  it('is refused where columns do not ascend: gaps could not be told', () => {
    const matrix = { rows: 1, cols: 3, indptr: Int32Array.of(0, 2), indices: Int32Array.of(2, 1) };
    expect(() => packCsr({ ...matrix, values: Float32Array.of(1, 1) })).toThrow(RangeError);
  });
});

describe('an artefact in int8', () => {
  const shop = plantedShop(200, 160, 30, 5);
  const held = holdOutSlice(shop, KINDS, 'held', 0.2, seededRng(8));
  let folder: string;
  let artifact: ModelArtifact;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'grapevine-compact-'));
    const options = {
      ...FIT_DEFAULTS,
      network: { ...FIT_DEFAULTS.network, width: 32, batch: 128, negatives: 'all' as const },
    };
    const stages = new Stages('test', {}, () => 0);
    const learnt = await learnParts(lessonOf({ kinds: KINDS, options, stages }, { phase: 'test' }, held.past), {
      ...{ ridge: true, network: true, networkWithFriends: false },
      friends: { beta: 0.3, weighted: true, byInfluence: true },
      steps: { network: 12 },
    });
    expect(learnt.ties?.useful).toBe(true);
    const weights = { network: 1, 'ridge-friends': 1, regional: 1e-4 };
    const names = (count: number): string[] => Array.from({ length: count }, (_, n) => `n${n}`);
    artifact = {
      id: 'm',
      createdAt: 1,
      state: { counted: countState(held.past, KINDS), learnt, weights, cold: null },
      kinds: KINDS,
      ids: { users: names(200), items: names(160), categories: names(4), regions: names(4) },
      card: { format: 1, notes: [] } as unknown as ModelCard,
    };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('ranks as well as the float32 one: NDCG@20 within half a percent, on people and items held out', async () => {
    await saveArtifact(join(folder, 'm'), artifact, 'int8');
    const { state } = await loadArtifact(join(folder, 'm'));
    const [exact, compact] = await Promise.all([ndcg(artifact.state), ndcg(state)]);
    expect(exact).toBeGreaterThan(0.1);
    expect(Math.abs(compact / exact - 1)).toBeLessThanOrEqual(0.005);
  });

  it('keeps exactly what is not a vector or a pair: popularity, ids, card, weights', async () => {
    await saveArtifact(join(folder, 'm'), artifact, 'int8');
    const { state, ...rest } = await loadArtifact(join(folder, 'm'));
    const { state: before, ...restBefore } = artifact;
    expect(rest).toEqual(restBefore);
    expect(state.counted).toEqual(before.counted);
    expect(state.weights).toEqual(before.weights);
    expect(state.learnt.friendsFactor).toBe(before.learnt.friendsFactor);
    expect(state.learnt.ties?.strength.indices).toEqual(before.learnt.ties?.strength.indices);
    expect(state.learnt.network?.itemDegrees).toEqual(before.learnt.network?.itemDegrees);
  });

  it('has its vectors and pairs in about a quarter of the bytes', async () => {
    const bytes = async (name: string): Promise<number> => {
      const files = ['network.bin', 'ridge.bin', 'item-knn.bin', 'ties.bin'];
      const sizes = await Promise.all(files.map((file) => stat(join(folder, name, file))));
      return sizes.reduce((sum, { size }) => sum + size, 0);
    };
    await saveArtifact(join(folder, 'm'), artifact, 'int8');
    await saveArtifact(join(folder, 'large'), artifact);
    expect(await bytes('m')).toBeLessThan(0.27 * (await bytes('large')));
  });

  it.each(['counted.bin', 'network.bin', 'ids.json'])('is refused when %s is altered', async (name) => {
    await saveArtifact(join(folder, 'm'), artifact, 'int8');
    const path = join(folder, 'm', name);
    const content = await readFile(path);
    content[content.length >> 1] ^= 0x40;
    await writeFile(path, content);
    await expect(loadArtifact(join(folder, 'm'))).rejects.toThrow(ArtifactDamaged);
  });

  async function ndcg(state: RankerState): Promise<number> {
    const parts = partsOf(state.counted, state.learnt).filter(({ name }) => name in state.weights);
    const { rows } = await evaluate([{ slice: held, parts }], [{ name: 'served', weights: state.weights }], {
      kinds: KINDS,
    });
    return mean(rows[0].figures['ndcg@20']);
  }
});
