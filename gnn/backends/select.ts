import { availableParallelism } from 'node:os';
import * as tf from '@tensorflow/tfjs';
import { type Kernel } from '../kernels/contract.js';
import { registerKernels } from '../kernels/register.js';
import { startNative } from './start-native.js';
import { startWasm } from './start-wasm.js';
import { startWebGpu } from './start-webgpu.js';

/** Back ends by the name an option forces them with, in the order they are tried. */
export const BACKENDS = ['native-gpu', 'webgpu', 'native', 'wasm', 'cpu'] as const;
export type BackendName = (typeof BACKENDS)[number];

export interface SelectedBackend {
  readonly name: BackendName;
  /** One sentence for the log and the model card: why this one and what was passed over. */
  readonly reason: string;
}

/** Thrown when the forced back end is unknown or does not start here; names those that do. */
export class BackendUnavailable extends Error {
  override readonly name = 'BackendUnavailable';
}

/**
 * Chooses the TensorFlow.js back end for this process: native on a GPU, WebGPU on a hardware adapter, native on the CPU,
 * WebAssembly with SIMD, plain JavaScript; the first that starts. Each is tried on its own, so a missing library costs only
 * its turn.
 *
 * @param options.forced one of `BACKENDS`: this one or an error; `webgpu` is then content with a software adapter
 * @param options.threads that the kernels of the wasm back end use, at least 1; results are the same with any number.
 *   As many as there are processors, where not given. The native library takes all processors, or as many as
 *   TF_NUM_INTRAOP_THREADS said when the process began
 * @throws BackendUnavailable, or RangeError for a number of threads that cannot be
 */
export async function selectBackend(options: {
  forced?: string;
  threads?: number;
  log: (line: string) => void;
}): Promise<SelectedBackend> {
  const { forced, threads = availableParallelism(), log } = options;
  if (!(Number.isInteger(threads) && threads >= 1)) throw new RangeError(`${threads} threads: at least 1`);
  if (forced !== undefined && !BACKENDS.some((name) => name === forced)) {
    throw new BackendUnavailable(`no back end is called '${forced}'; there are ${BACKENDS.join(', ')}`);
  }
  // Without it the cpu back end prints an advertisement for the native one to the console.
  tf.enableProdMode();
  const failures: string[] = [];
  for (const name of BACKENDS) {
    if (forced !== undefined && name !== forced) continue;
    const started = await start(name, threads, forced !== undefined);
    if (typeof started !== 'string') {
      const why = forced === undefined ? ['first that starts', ...failures] : ['forced by an option'];
      const reason = [...why, ...started.remarks].join('; ');
      registerKernels(tf.getBackend(), started.kernels);
      log(`TensorFlow.js back end: ${name} (${reason})`);
      return { name, reason };
    }
    failures.push(`${name}: ${started}`);
  }
  const others = (await tryBackends({ software: false })).filter(
    ({ name, missing }) => name !== forced && missing === null,
  );
  const names = others.map(({ name }) => name).join(', ');
  throw new BackendUnavailable(`${failures.join('; ')}. Available here: ${names || 'none'}`);
}

/** What came of trying a back end: `missing` says why it cannot be had here, null where it can. */
export interface TriedBackend {
  readonly name: BackendName;
  readonly missing: string | null;
  /** For the log: what it computes on, what it does without. */
  readonly remarks: readonly string[];
}

/**
 * Starts every back end in turn, and leaves the last one in use.
 * @param options.software a GPU in software counts
 */
export async function tryBackends(options: { software: boolean }): Promise<TriedBackend[]> {
  const tried: TriedBackend[] = [];
  for (const name of BACKENDS) {
    const started = await start(name, 1, options.software);
    tried.push(
      typeof started === 'string'
        ? { name, missing: started, remarks: [] }
        : { name, missing: null, remarks: started.remarks },
    );
  }
  return tried;
}

interface Started {
  readonly kernels: readonly Kernel[];
  readonly remarks: readonly string[];
}

const PLAIN: Started = { kernels: [], remarks: [] };

/** Starts one back end; when it does not run, why not in a few words. */
async function start(name: BackendName, threads: number, software: boolean): Promise<Started | string> {
  try {
    switch (name) {
      case 'native-gpu':
      case 'native': {
        const native = await startNative(name === 'native-gpu');
        return typeof native === 'string' ? native : { kernels: native, remarks: [] };
      }
      case 'webgpu': {
        const webGpu = await startWebGpu(software);
        return typeof webGpu === 'string' ? webGpu : { kernels: webGpu.kernels, remarks: [webGpu.adapter] };
      }
      case 'wasm': {
        const wasm = await startWasm(threads);
        if (wasm === null) return 'did not initialise';
        return { kernels: wasm.kernels, remarks: wasm.without === null ? [] : [wasm.without] };
      }
      case 'cpu':
        return (await tf.setBackend('cpu')) ? PLAIN : 'did not initialise';
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The loader's own messages carry the machine's paths, and one is a page long.
    if (/tfjs_binding|dawn\.node/.test(message)) return 'its library is not installed';
    const [, packageName] = /Cannot find package '([^']+)'/.exec(message) ?? [];
    return packageName ? `the package ${packageName} is not installed` : message.split('\n')[0];
  }
}
