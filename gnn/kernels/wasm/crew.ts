import { instantiate, kernelModule, type ModuleKernel } from './module.js';

/** Runs the kernels of the module on one heap. */
export class Crew {
  private readonly kernels: ReturnType<typeof instantiate>;

  /** @param memory shared */
  constructor(memory: WebAssembly.Memory) {
    this.kernels = instantiate(kernelModule(), memory);
  }

  /**
   * Runs a kernel over `0 .. count - 1`.
   *
   * @param args what the kernel takes before `first` and `last`
   */
  run(kernel: ModuleKernel, args: readonly number[], count: number): void {
    this.kernels[kernel](...args, 0, count);
  }
}
