import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ACTIVE, controlBlock, FAILED, NEXT, OPEN, viewsOf, work, writeJob } from './control-block.mjs';
import { instantiate, KERNELS, kernelModule, type ModuleKernel } from './module.js';

const HELPER = fileURLToPath(new URL('./crew-helper.mjs', import.meta.url));

/** A piece of work takes milliseconds: a helper that holds one this long has been killed in the middle of it. */
const PATIENCE_MS = 60_000;

/** Below this many multiplications waking a helper costs more than it brings. */
const WORTH_SHARING = 1e6;

/** What there is to do: the kernel, what it takes before `first` and `last`, and how far these run. */
export interface Job {
  readonly kernel: ModuleKernel;
  readonly args: readonly number[];
  /** Work is `0 .. count - 1`, and each element of it gives the same whoever computes it. */
  readonly count: number;
  /** Elements that a thread claims at once. */
  readonly atATime: number;
  /** Multiplications in all, roughly. */
  readonly cost: number;
}

/**
 * Runs the kernels of the module on one heap, in this thread and in helpers. Work is claimed piece by piece, so a helper
 * that is slow, or has not started, only leaves more to the others. Helpers start with the first job that is worth it
 * and do not keep the process alive.
 */
export class Crew {
  /** Threads at work, this one among them; may be changed between jobs. */
  threads: number;
  private readonly module = kernelModule();
  private readonly kernels: readonly ((...args: number[]) => void)[];
  private readonly block = controlBlock();
  private readonly views = viewsOf(this.block);
  private helpers = 0;
  private jobs = 0;

  /**
   * @param memory shared
   * @param threads at least 1
   */
  constructor(
    private readonly memory: WebAssembly.Memory,
    threads: number,
  ) {
    this.threads = threads;
    this.kernels = instantiate(this.module, memory);
  }

  /**
   * Returns when all is done.
   * @throws Error when a helper failed or was killed in the middle of a piece: what was to be written is then undefined
   */
  run({ kernel, args, count, atATime, cost }: Job): void {
    const index = KERNELS.indexOf(kernel);
    if (this.threads === 1 || count <= atATime || cost < WORTH_SHARING) {
      this.kernels[index](...args, 0, count);
      return;
    }
    this.hire();
    const { counters, job } = this.views;
    writeJob(job, index, this.threads - 1, args, count, atATime);
    this.jobs = (this.jobs % 0x7fffffff) + 1;
    Atomics.store(counters, NEXT, 0);
    Atomics.store(counters, OPEN, this.jobs);
    Atomics.notify(counters, OPEN);
    try {
      work(counters, job, this.kernels);
    } finally {
      Atomics.store(counters, OPEN, 0);
      this.awaitHelpers(counters);
    }
  }

  private awaitHelpers(counters: Int32Array<SharedArrayBuffer>): void {
    for (;;) {
      const active = Atomics.load(counters, ACTIVE);
      if (active === 0) break;
      if (Atomics.wait(counters, ACTIVE, active, PATIENCE_MS) === 'timed-out') {
        this.threads = 1;
        throw new Error('a thread of the wasm kernels was lost in the middle of its work');
      }
    }
    if (Atomics.exchange(counters, FAILED, 0) === 1) throw new Error('a thread of the wasm kernels failed');
  }

  /** Brings the helpers to `threads - 1`; those too many sleep on. */
  private hire(): void {
    for (; this.helpers < this.threads - 1; this.helpers += 1) {
      const shared = { module: this.module, memory: this.memory, block: this.block };
      const helper = new Worker(HELPER, {
        workerData: { ...shared, names: KERNELS, rank: this.helpers },
        execArgv: [],
        name: 'grapevine-kernels',
      });
      // One that cannot start is not missed: the others claim its share.
      helper.on('error', () => undefined);
      helper.unref();
    }
  }
}
