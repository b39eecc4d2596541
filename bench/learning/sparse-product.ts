/**
 * The sparse product of training on every back end: the loop that everybody writes first, our kernel in plain JavaScript, in
 * wasm, as TensorFlow's ops, in WGSL. A product, three layers with their gradient, growth when the entries double, what is
 * left behind. Each row has a process of its own, and they take turns, a round each, so that what else the machine does
 * meets all of them: ratios are medians of the rounds' ratios. Layers are timed in the first rounds only: those of the naive
 * loop take seconds. `bench -- sparse-product [nodes] [ties] [rounds] [rounds with layers]`.
 *
 * Ties are uniform at random: every row that is fetched is far from the last, the worst case for caches.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SOFTWARE_DRIVER } from '../../scripts/setup/software-gpu.mjs';
import {
  type SparseProductAnswer,
  type SparseProductOrder,
  type SparseProductRound,
  type SparseProductRow,
} from '../support/sparse-product-row.js';
import { type SparseProductRequest } from '../support/sparse-product-row.child.js';

const CHILD = fileURLToPath(new URL('../support/sparse-product-row.child.ts', import.meta.url));
const WIDTH = 64;

const [NAIVE, WASM, NATIVE, NATIVE_2] = ['naive loop', 'wasm, 1 thread', 'native, 1 thread', 'native, 2 threads'];
const ROWS: readonly SparseProductRow[] = [
  { name: NAIVE, backend: 'wasm', threads: 1, kernel: 'naive' },
  { name: 'plain JavaScript', backend: 'wasm', threads: 1, kernel: 'plain' },
  { name: WASM, backend: 'wasm', threads: 1, kernel: 'own' },
  { name: 'wasm, 2 threads', backend: 'wasm', threads: 2, kernel: 'own' },
  { name: NATIVE, backend: 'native', threads: 1, kernel: 'own' },
  { name: NATIVE_2, backend: 'native', threads: 2, kernel: 'own' },
  { name: 'webgpu', backend: 'webgpu', threads: 2, kernel: 'own' },
  { name: 'native-gpu', backend: 'native-gpu', threads: 2, kernel: 'own' },
];

/** @see bench/run.ts */
export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const [nodes = 70_000, ties = 800_000, rounds = 9, roundsWithStep = 3] = args.map(Number);
  console.log(`${nodes} nodes, about ${2 * ties} entries, width ${WIDTH}; medians of ${rounds} rounds`);
  const present: { name: string; on: string; child: ChildProcess; taken: SparseProductRound[] }[] = [];
  try {
    for (const row of ROWS) {
      const child = start(row);
      const answer = await ask(child, { row, nodes, ties, width: WIDTH } satisfies SparseProductRequest);
      if (answer.kind === 'ready') present.push({ name: row.name, on: answer.on, child, taken: [] });
      else {
        child.disconnect();
        if (answer.kind === 'missing') console.log(`left out: ${answer.why}`);
      }
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { child, taken } of present) {
        const answer = await ask(child, round < roundsWithStep ? 'round with step' : 'round');
        if (answer.kind === 'round') taken.push(answer.round);
      }
    }
    const wholes = (name: string): number[] =>
      present.find((row) => row.name === name)?.taken.map(({ whole }) => whole) ?? [];
    const naive = wholes(NAIVE);
    const rows: Record<string, Record<string, unknown>> = {};
    for (const { name, on, child, taken } of present) {
      const answer = await ask(child, 'end');
      const steps = taken.flatMap(({ step }) => (step === null ? [] : [step]));
      rows[name] = {
        on,
        productMs: median(taken.map(({ whole }) => whole)),
        timesNaive: median(taken.map(({ whole }, n) => naive[n] / whole)),
        stepMs: median(steps),
        growth: median(taken.map(({ whole, half }) => whole / half)),
        ...(answer.kind === 'end' ? answer.left : {}),
      };
    }
    console.table(rounded(rows));
    const ratio = (over: string, under: string): number | null => {
      const [above, below] = [wholes(over), wholes(under)];
      return above.length > 0 && below.length > 0 ? median(above.map((ms, round) => ms / below[round])) : null;
    };
    const ratios = {
      naiveOverWasm: ratio(NAIVE, WASM),
      wasmOverNative: ratio(WASM, NATIVE),
      nativeOneOverTwoThreads: ratio(NATIVE, NATIVE_2),
    };
    const said = (value: number | null): string => value?.toFixed(2) ?? 'not here';
    console.log(
      `naive / wasm ${said(ratios.naiveOverWasm)} (asked: 8), wasm / native ${said(ratios.wasmOverNative)} ` +
        `(asked: at most 1.2), native on one thread / two ${said(ratios.nativeOneOverTwoThreads)} (asked: 1.4)`,
    );
    return { nodes, width: WIDTH, rows, ratios };
  } finally {
    for (const { child } of present) child.disconnect();
  }
}

function start({ backend, threads }: SparseProductRow): ChildProcess {
  const env = { ...process.env };
  if (backend === 'native') env.TF_NUM_INTRAOP_THREADS = String(threads);
  if (existsSync(SOFTWARE_DRIVER)) env.VK_ADD_DRIVER_FILES ??= SOFTWARE_DRIVER;
  return fork(CHILD, { env, execArgv: ['--import', 'tsx'] });
}

async function ask(
  child: ChildProcess,
  order: SparseProductRequest | SparseProductOrder,
): Promise<SparseProductAnswer> {
  child.send(order);
  const ended = new AbortController();
  try {
    const [answer] = (await Promise.race([
      once(child, 'message', { signal: ended.signal }),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`a row ended with exit code ${String(code)}`);
      }),
    ])) as [SparseProductAnswer];
    return answer;
  } finally {
    ended.abort();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function rounded(rows: Record<string, Record<string, unknown>>): Record<string, Record<string, unknown>> {
  const short = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(3)) : value);
  return Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [
      name,
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, short(value)])),
    ]),
  );
}
