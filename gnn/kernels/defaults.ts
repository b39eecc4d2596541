/**
 * Imported by every op: whoever uses one with a stock back end, chosen by TensorFlow.js itself, finds the plain kernels.
 * `selectBackend` puts a back end's own in their place.
 */
import { registerKernels } from './register.js';

for (const backendName of ['cpu', 'wasm', 'tensorflow', 'webgpu']) registerKernels(backendName, []);
