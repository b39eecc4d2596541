import fc from 'fast-check';
import { fitLocalRidge, fitLocalRidgeGrid } from '../../gnn/models/ridge/local-ridge.js';
import { runCrew } from '../../gnn/parallel/crew.js';
import { type Csr, validateCsr } from '../../gnn/tensors/csr.js';
import { seededRng } from '../../src/algorithms/random.js';
import { randomCsr } from '../support/layer-graphs.js';

const interactions = randomCsr(120, 260, 0.08, seededRng(4));

/** Threads of this process that are still there; each has a message port while it lives. */
const livingWorkers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;

const bytes = ({ indptr, indices, values }: Csr): Buffer[] =>
  [indptr, indices, values].map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength));

describe('local ridge on threads', () => {
  it('is the same to the last bit on 1, 2 and 3 threads', async () => {
    const fits: Csr[] = [];
    for (const threads of [1, 2, 3]) fits.push(await fitLocalRidge(interactions, { neighbours: 30, threads }));
    validateCsr(fits[0]);
    expect(fits[0].indices.length).toBeGreaterThan(1000);
    expect(bytes(fits[1])).toEqual(bytes(fits[0]));
    expect(bytes(fits[2])).toEqual(bytes(fits[0]));
  });

  it('gives for each penalty of a grid what a fit of its own gives, on threads too', async () => {
    const base = { neighbours: 30, historyPower: 0.25, historyCap: 15 };
    const penalties = [
      { ridge: 1, dropout: 0 },
      { ridge: 20, dropout: 1 },
      { ridge: 3, dropout: 0.5 },
    ];
    for (const threads of [1, 2]) {
      const grid = await fitLocalRidgeGrid(interactions, { ...base, threads }, penalties);
      for (const [n, penalty] of penalties.entries()) {
        expect(bytes(grid[n])).toEqual(bytes(await fitLocalRidge(interactions, { ...base, ...penalty, threads: 1 })));
      }
    }
  });

  it('fits the asked columns alone as the whole fit has them, in any order', async () => {
    const whole = await fitLocalRidge(interactions, { neighbours: 30, threads: 1 });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: 259 }), { maxLength: 80 }), async (asked) => {
        const items = Int32Array.from(asked);
        const some = validateCsr(await fitLocalRidge(interactions, { neighbours: 30, threads: 1, items }));
        const wanted = new Set(asked);
        for (let row = 0; row < 260; row += 1) {
          const entries = ({ indptr, indices, values }: Csr): [number, number][] =>
            [...indices.subarray(indptr[row], indptr[row + 1])].map((column, n) => [column, values[indptr[row] + n]]);
          expect(entries(some)).toEqual(entries(whole).filter(([column]) => wanted.has(column)));
        }
      }),
      { numRuns: 15 },
    );
  });

  it.each([1, 2])('stops when it is aborted and leaves no worker, on %d threads', async (threads) => {
    const before = livingWorkers();
    const stop = new AbortController();
    const reason = new Error('enough');
    let during = 0;
    const onProgress = (): void => {
      during = livingWorkers();
      stop.abort(reason);
    };
    await expect(fitLocalRidge(interactions, { threads, signal: stop.signal, onProgress })).rejects.toBe(reason);
    await expect(fitLocalRidge(interactions, { threads, signal: stop.signal })).rejects.toBe(reason);
    expect(during > before).toBe(threads > 1);
    expect(livingWorkers()).toBe(before);
  });

  it('leaves no worker when a report throws, or when a worker cannot start its work', async () => {
    const before = livingWorkers();
    const onProgress = (): void => {
      throw new Error('stop');
    };
    await expect(fitLocalRidge(interactions, { threads: 2, onProgress })).rejects.toThrow('stop');
    const script = new URL('../../gnn/models/ridge/local-ridge.worker.ts', import.meta.url);
    const broken = { script, job: null, tasks: 3, threads: 2, onResult: (): void => undefined };
    await expect(runCrew(broken)).rejects.toThrow(/null/);
    expect(livingWorkers()).toBe(before);
  });

  it.each([
    [{ neighbours: 0 }, 'neighbours must be an integer >= 1, not 0'],
    [{ neighbours: NaN }, 'neighbours must be an integer >= 1, not NaN'],
    [{ historyCap: 0 }, 'historyCap must be an integer >= 1, not 0'],
    [{ threads: 1.5 }, 'threads must be an integer >= 1, not 1.5'],
    [{ ridge: -1 }, 'ridge must be a number >= 0, not -1'],
    [{ dropout: NaN }, 'dropout must be a number >= 0, not NaN'],
    [{ historyPower: NaN }, 'historyPower must be a finite number, not NaN'],
    [{ items: Int32Array.of(260) }, 'item 260 of items is not in 0 .. 259'],
    [{ items: Int32Array.of(1, 1) }, 'items has repeats'],
  ])('refuses %j: %s', async (options, message) => {
    await expect(fitLocalRidge(interactions, options)).rejects.toThrow(new RangeError(message));
  });

  it('refuses weights that are not positive', async () => {
    const zero = { ...interactions, values: interactions.values.slice().fill(0, 0, 1) };
    await expect(fitLocalRidge(zero)).rejects.toThrow('interactions must be positive numbers, not 0');
  });
});
