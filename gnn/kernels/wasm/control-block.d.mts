export const OPEN: number;
export const ACTIVE: number;
export const NEXT: number;
export const FAILED: number;
export const HELPERS: number;

export function controlBlock(): SharedArrayBuffer;
export function viewsOf(block: SharedArrayBuffer): { counters: Int32Array<SharedArrayBuffer>; job: Float64Array };
export function writeJob(
  job: Float64Array,
  kernel: number,
  helpers: number,
  args: readonly number[],
  count: number,
  atATime: number,
): void;
export function work(
  counters: Int32Array<SharedArrayBuffer>,
  job: Float64Array,
  kernels: readonly ((...args: number[]) => void)[],
): void;
