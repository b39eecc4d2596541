import { MODULE_BASE64 } from './module.generated.js';

/** Kernels of `assembly/` that a crew shares, each over the part `first .. last - 1` of its work; addresses are bytes on the heap. */
export const KERNELS = ['adamStep', 'softmaxNegatives', 'softmaxPeople', 'spmm'] as const;
export type ModuleKernel = (typeof KERNELS)[number];

/** Bytes a page of WebAssembly memory. */
const PAGE = 65_536;

/** The compiled kernels. */
export function kernelModule(): WebAssembly.Module {
  return new WebAssembly.Module(Buffer.from(MODULE_BASE64, 'base64'));
}

/** Kernels of `assembly/one-row.ts`, for one thread. */
export interface RowKernels {
  readonly dotProducts: (query: number, panels: number, out: number, count: number, row: number) => void;
  readonly exponentials: (x: number, out: number, count: number, scale: number, aside: number) => void;
}

let compiled: WebAssembly.Module | undefined;

/** The kernels for one row, with a memory of so many bytes of their own. */
export function rowKernels(bytes: number): RowKernels & { readonly memory: ArrayBufferLike } {
  const pages = Math.ceil(bytes / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  compiled ??= kernelModule();
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  const { dotProducts, exponentials } = exports as unknown as RowKernels;
  return { dotProducts, exponentials, memory: memory.buffer };
}

/** The kernels at work on this memory, which must be shared; in the order of `KERNELS`. */
export function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): ((...args: number[]) => void)[] {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return KERNELS.map((name) => exports[name] as (...args: number[]) => void);
}
