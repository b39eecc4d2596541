import { MODULE_BASE64 } from './module.generated.js';

/** Kernels of `assembly/`, each over the part `first .. last - 1` of its work; addresses are bytes on the heap. */
export const KERNELS = ['softmaxNegatives', 'softmaxPeople', 'spmm'] as const;
export type ModuleKernel = (typeof KERNELS)[number];

/** The compiled kernels. */
export function kernelModule(): WebAssembly.Module {
  return new WebAssembly.Module(Buffer.from(MODULE_BASE64, 'base64'));
}

/** The kernels at work on this memory, which must be shared; in the order of `KERNELS`. */
export function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): ((...args: number[]) => void)[] {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return KERNELS.map((name) => exports[name] as (...args: number[]) => void);
}
