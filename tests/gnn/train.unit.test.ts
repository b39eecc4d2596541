import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { type BackendName, selectBackend } from '../../gnn/backends/select.js';
import { type NetworkModel } from '../../gnn/models/network/light-graph-network.js';
import { csrFromEntries, rowSums } from '../../gnn/tensors/csr.js';
import { scheduledRate } from '../../gnn/train/adam.js';
import { BatchPlanner } from '../../gnn/train/batch-plan.js';
import { DamagedCheckpoint, loadCheckpoint, saveCheckpoint } from '../../gnn/train/checkpoint.js';
import { fitNetwork } from '../../gnn/train/fit-network.js';
import { type NetworkOptions, TrainingCancelled, type TrainingHooks } from '../../gnn/train/options.js';
import { cutValidation, validationNdcg } from '../../gnn/train/validation-slice.js';
import { seededRng } from '../../src/algorithms/random.js';
import { describeOnEachBackend } from '../support/back-ends.js';
import { plantedCommunities } from '../support/planted-communities.js';

const data = plantedCommunities(120, 80, 4, seededRng(1));
const small: Partial<NetworkOptions> = { width: 16, batch: 32, negatives: 24, steps: 24, evaluateEvery: 6, seed: 5 };
const fit = (options: Partial<NetworkOptions> = {}, hooks: TrainingHooks = {}): Promise<NetworkModel> =>
  fitNetwork(data, { ...small, ...options }, hooks);

/** To the bit; on an NVIDIA card to rounding: TensorFlow and cuSPARSE add up there in another order each time. */
function expectSame(backend: BackendName, found: NetworkModel, expected: NetworkModel): void {
  if (backend !== 'native-gpu') return expect(found).toEqual(expected);
  expect({ width: found.width, steps: found.steps }).toEqual({ width: expected.width, steps: expected.steps });
  for (const part of ['users', 'items', 'own', 'userCarriers', 'itemCarriers', 'loss'] as const) {
    expect(found[part]).toHaveLength(expected[part].length);
    found[part].forEach((value, k) => expect(value).toBeCloseTo(expected[part][k], 4));
  }
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-train-'));
});
afterAll(() => rm(folder, { recursive: true }));

describeOnEachBackend('first steps of the network', () => {
  it('lose what they lose in plain JavaScript', async () => {
    const before = tf.memory().numTensors;
    const found = await fit({ steps: 4 });
    expect(tf.memory().numTensors).toBe(before);
    await selectBackend({ forced: 'cpu', log: () => undefined });
    const expected = await fit({ steps: 4 });
    found.loss.forEach((value, step) => expect(value).toBeCloseTo(expected.loss[step], 5));
    found.items.forEach((value, k) => expect(value).toBeCloseTo(expected.items[k], 3));
  });
});

describeOnEachBackend(
  'fit of the network',
  (backend) => {
    it.each<number | 'all'>([24, 'all'])('recovers planted communities with %s negatives', async (negatives) => {
      const before = tf.memory().numTensors;
      const { users, items, width, loss } = await fit({ negatives, steps: 60 });
      let right = 0;
      for (let u = 0; u < data.users; u += 1) {
        const cosines = Array.from({ length: data.items }, (_, i) => {
          let sum = 0;
          for (let c = 0; c < width; c += 1) sum += users[u * width + c] * items[i * width + c];
          return sum;
        });
        const best = [...cosines.keys()].sort((a, b) => cosines[b] - cosines[a]).slice(0, 10);
        right += best.filter((i) => data.communityOf(i) === data.communityOf(u)).length;
      }
      // By chance a quarter.
      expect(right / (10 * data.users)).toBeGreaterThan(0.75);
      expect(loss.at(-1)).toBeLessThan(0.8 * loss[0]);
      expect(tf.memory().numTensors).toBe(before);
    });

    it('gives the same numbers for the same seed, others for another', async () => {
      const [one, two, other] = [await fit(), await fit(), await fit({ seed: 6 })];
      expectSame(backend, two, one);
      expect(other.items).not.toEqual(one.items);
    });

    it('goes on after a cancel as if it had never stopped, early stopping included', async () => {
      const path = join(folder, `${backend}.training`);
      const evaluate = (model: NetworkModel): number => model.items[0];
      const whole = await fit({ patience: 9 }, { evaluate });
      const abort = new AbortController();
      const hooks = { evaluate, checkpoint: { path, every: 5 } };
      const cancelled = fit(
        { patience: 9 },
        { ...hooks, signal: abort.signal, onProgress: ({ step }) => step === 17 && abort.abort() },
      );
      await expect(cancelled).rejects.toThrow(TrainingCancelled);
      const steps: number[] = [];
      const resumed = await fit({ patience: 9 }, { ...hooks, onProgress: ({ step }) => steps.push(step) });
      expect(steps[0]).toBe(16);
      expectSame(backend, resumed, whole);
      expect(await readdir(folder)).toEqual([]);
      expect(tf.memory().numTensors).toBe(0);
    });

    it('starts anew from a checkpoint of other options and from a damaged one', async () => {
      const path = join(folder, `${backend}-other.training`);
      const checkpoint = { path, every: 5 };
      const lines: string[] = [];
      const stopAt = async (step: number): Promise<void> => {
        const abort = new AbortController();
        const hooks = {
          checkpoint,
          signal: abort.signal,
          onProgress: (p: { step: number }) => p.step === step && abort.abort(),
        };
        await expect(fit({}, hooks)).rejects.toThrow(TrainingCancelled);
      };
      await stopAt(7);
      const expected = await fit({ seed: 6 });
      expectSame(backend, await fit({ seed: 6 }, { checkpoint, log: (line) => lines.push(line) }), expected);
      await stopAt(7);
      const bytes = await readFile(path);
      bytes[bytes.length >> 1] ^= 1;
      await writeFile(path, bytes);
      expectSame(backend, await fit({ seed: 6 }, { checkpoint, log: (line) => lines.push(line) }), expected);
      expect(lines).toEqual([expect.stringContaining('another run'), expect.stringContaining('checksum')]);
    });

    it('stops early and returns the best model it saw', async () => {
      const qualities = [1, 3, 2, 2, 9];
      const seen: NetworkModel[] = [];
      const model = await fit(
        { steps: 60, patience: 2 },
        {
          evaluate: (m) => {
            seen.push(m);
            return qualities[seen.length - 1];
          },
        },
      );
      expect(seen).toHaveLength(4);
      expect(model.items).toEqual(seen[1].items);
      expect(model.steps).toBe(12);
      expect(model.loss).toHaveLength(24);
    });

    it('stopped after some steps is where a longer fit of the same schedule was then', async () => {
      const seen: NetworkModel[] = [];
      await fit({ steps: 60 }, { evaluate: (m) => seen.push(m) });
      const short = await fit({ steps: 60, stopAfter: seen[0].steps });
      expectSame(backend, short, seen[0]);
      expect(short.steps).toBeLessThan(60);
    });

    it('gives zeros, not noise, to who has nothing and what nobody has', async () => {
      const interactions = csrFromEntries(3, 3, [0, 1, 1], [0, 0, 1], null);
      const model = await fitNetwork(
        { users: 3, items: 3, interactions, social: null },
        { ...small, negatives: 'all' },
      );
      expect([...model.users.subarray(32)]).toEqual(new Array(16).fill(0));
      expect([...model.items.subarray(32)]).toEqual(new Array(16).fill(0));
      for (const row of [model.users.subarray(0, 16), model.items.subarray(0, 16)]) {
        expect(row.reduce((sum, v) => sum + v * v, 0)).toBeCloseTo(1, 5);
      }
    });

    it('refuses sizes that do not fit and data without a single item', async () => {
      await expect(fitNetwork({ ...data, users: 3 }, small)).rejects.toThrow(RangeError);
      const interactions = csrFromEntries(3, 3, [], [], null);
      await expect(fitNetwork({ users: 3, items: 3, interactions, social: null }, small)).rejects.toThrow(RangeError);
      expect(tf.memory().numTensors).toBe(0);
    });
  },
  { long: true },
);

describe('batches', () => {
  it('are functions of seed and step, show everyone once a pass, and list every positive', () => {
    const planner = new BatchPlanner(data.interactions, 30, 16, 9);
    const again = new BatchPlanner(data.interactions, 30, 16, 9);
    const seen: number[] = [];
    for (let step = 0; step < 4; step += 1) {
      const batch = planner.plan(step);
      seen.push(...batch.nodes.subarray(0, 30));
      for (let b = 0; b < batch.people; b += 1) {
        const u = batch.nodes[b];
        const rows = batch.edgeRow.subarray(batch.edgePtr[b], batch.edgePtr[b + 1]);
        const own = data.interactions.indices.subarray(data.interactions.indptr[u], data.interactions.indptr[u + 1]);
        expect([...rows].map((row) => batch.nodes[row] - data.users)).toEqual([...own]);
      }
    }
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, u) => u));
    expect(again.plan(3)).toEqual(planner.plan(3));
    expect(planner.plan(4).nodes).not.toEqual(planner.plan(5).nodes);
  });
});

describe('learning rate', () => {
  it('rises to its peak over the warm-up and falls to 5 %', () => {
    const rates = Array.from({ length: 101 }, (_, step) => scheduledRate(step, 100, 0.1, 10));
    for (let step = 1; step < 10; step += 1) expect(rates[step]).toBeGreaterThan(rates[step - 1]);
    for (let step = 11; step <= 100; step += 1) expect(rates[step]).toBeLessThan(rates[step - 1]);
    expect(rates[10]).toBeCloseTo(0.1, 10);
    expect(rates[100]).toBeCloseTo(0.005, 10);
  });
});

describe('checkpoint file', () => {
  it('comes back as it was, and any cut or changed byte is noticed', async () => {
    const path = join(folder, 'file');
    const arrays = { a: Float32Array.from([1, -2.5, 3e-9]), empty: new Float32Array(0) };
    await saveCheckpoint(path, { state: { note: 'é', steps: 3 }, arrays });
    expect(await loadCheckpoint(path)).toEqual({ state: { note: 'é', steps: 3 }, arrays });
    expect(await loadCheckpoint(join(folder, 'absent'))).toBeNull();
    expect(await readdir(folder)).not.toContain('file.partial');
    const bytes = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.boolean(), async (place, cut) => {
        const bad = Buffer.from(cut ? bytes.subarray(0, place) : bytes);
        if (!cut) bad[place] ^= 0x10;
        await writeFile(path, bad);
        await expect(loadCheckpoint(path)).rejects.toThrow(DamagedCheckpoint);
      }),
      { numRuns: 60 },
    );
    await rm(path);
  });
});

describe('validation slice', () => {
  it('loses and doubles nothing and leaves everyone something', () => {
    const { train, held } = cutValidation(data.interactions, 0.4, 3);
    const [whole, left, cut] = [data.interactions, train, held].map(rowSums);
    whole.forEach((sum, u) => {
      expect(left[u] + cut[u]).toBe(sum);
      expect(left[u]).toBeGreaterThan(0);
    });
    const share = held.indices.length / data.interactions.indices.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.5);
  });

  it('scores 1 for a model that ranks what was cut first, and 0 for one that ranks it last', () => {
    const slice = {
      train: csrFromEntries(2, 6, [0, 1], [0, 2], null),
      held: csrFromEntries(2, 6, [0, 1], [1, 3], null),
    };
    const model = (sign: number): Pick<NetworkModel, 'users' | 'items' | 'width'> => ({
      users: Float32Array.from([1, 0, 0, 1]),
      // Item 0 is owned by person 0 and item 2 by person 1: they must not count.
      items: Float32Array.from([9, 0, sign, 0, 0, 9, 0, sign, 0, 0, 0, 0]),
      width: 2,
    });
    expect(validationNdcg(slice, 1)(model(1))).toBe(1);
    expect(validationNdcg(slice, 1)(model(-1))).toBe(0);
  });
});
