import * as tf from '@tensorflow/tfjs';
import { type BackendName, selectBackend, tryBackends } from '../../gnn/backends/select.js';

/** Asked once a suite. */
const tried = await tryBackends();

/** One `describe` for each back end there is, started; what this machine lacks is skipped, and the reason printed. */
export function describeOnEachBackend(title: string, suite: (name: BackendName) => void): void {
  for (const { name, missing } of tried) {
    if (missing !== null) process.stderr.write(`skipped: ${title} on ${name}: ${missing}\n`);
    (missing === null ? describe : describe.skip)(`${title} on ${name}`, () => {
      beforeAll(async () => {
        await selectBackend({ forced: name, log: () => undefined });
      });
      suite(name);
    });
  }
}

/** The numbers of a tensor that `make` returns, read as every back end can: later. Leaves no tensor. */
export async function numbersOf(make: () => tf.Tensor): Promise<Float32Array> {
  const tensor = tf.tidy(make);
  try {
    return (await tensor.data<'float32'>()).slice();
  } finally {
    tensor.dispose();
  }
}
