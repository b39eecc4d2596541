import { existsSync, readdirSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { type Kernel } from '../kernels/contract.js';
import { webGpuKernels } from '../kernels/webgpu/index.js';

/** What of WebGPU is read here. */
interface Gpu {
  requestAdapter(options: { powerPreference: 'high-performance' }): Promise<Adapter | null>;
}

interface Adapter {
  readonly info: {
    readonly vendor: string;
    readonly architecture: string;
    readonly device: string;
    readonly description: string;
    readonly isFallbackAdapter?: boolean;
  };
}

/** The entry point of Dawn, once a process: it lives as long as this is held. */
let dawn: Gpu | undefined;

/**
 * Starts WebGPU through Dawn (the npm package `webgpu`). A software adapter computes on the CPU, slower than any other back
 * end: good for tests, and taken only when asked for.
 *
 * @returns its kernels and the adapter in words, or why it does not start; throws where a package is not there
 */
export async function startWebGpu(
  software: boolean,
): Promise<{ kernels: readonly Kernel[]; adapter: string } | string> {
  // Dawn looks for a driver for seconds and complains on stderr where there can be none.
  if (!software && !hasGraphicsDevice()) return 'no graphics device';
  dawn ??= await loadDawn();
  const adapter = await dawn.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) return 'no adapter: no Vulkan driver, or no Vulkan';
  const { info } = adapter;
  // The card, the driver; either may be hidden.
  const name = [info.device, info.description].filter(Boolean).join(', ') || `${info.vendor} ${info.architecture}`;
  const onCpu = info.isFallbackAdapter === true || /swiftshader|llvmpipe/i.test(`${info.architecture} ${name}`);
  if (onCpu && !software) return `only a software adapter, ${name}`;
  // The names are variables so that the compiler does not ask for packages that are optional.
  const packageName = '@tensorflow/tfjs-backend-webgpu';
  await import(packageName);
  if (!(await tf.setBackend('webgpu'))) return 'did not initialise';
  return { kernels: webGpuKernels(tf.backend()), adapter: onCpu ? `${name}, in software` : name };
}

/** TensorFlow.js looks for WebGPU where a browser has it. */
async function loadDawn(): Promise<Gpu> {
  const packageName = 'webgpu';
  const { create, globals } = (await import(packageName)) as {
    create: (options: readonly string[]) => Gpu;
    globals: Record<string, unknown>;
  };
  Object.assign(globalThis, globals);
  const gpu = create([]);
  // Node has a navigator from 21 on.
  const scope = globalThis as { navigator?: object };
  scope.navigator ??= {};
  Object.defineProperty(scope.navigator, 'gpu', { value: gpu, configurable: true });
  return gpu;
}

/** On Linux: of the kernel's graphics drivers, of NVIDIA's, of WSL. Elsewhere they are not files: supposed. */
function hasGraphicsDevice(): boolean {
  if (process.platform !== 'linux') return true;
  if (existsSync('/dev/nvidia0') || existsSync('/dev/dxg')) return true;
  return existsSync('/dev/dri') && readdirSync('/dev/dri').some((file) => file.startsWith('render'));
}
