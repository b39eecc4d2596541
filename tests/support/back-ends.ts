import * as tf from '@tensorflow/tfjs';
import { type BackendName, selectBackend, tryBackends } from '../../gnn/backends/select.js';

/** The back ends of this machine, tried once in a suite. */
const tried = await tryBackends({ software: true });

/**
 * One `describe` for each back end, which is started first. A back end that this machine lacks is skipped, and the reason printed.
 *
 * @param options.long the suite would take minutes on a GPU in software, which compiles every shader again: it is skipped there
 * @param options.only the only back end that the suite tests
 */
export function describeOnEachBackend(
  title: string,
  suite: (name: BackendName) => void,
  options: { long?: boolean; only?: BackendName } = {},
): void {
  for (const { name, missing, remarks } of tried) {
    if (options.only !== undefined && options.only !== name) continue;
    const inSoftware = remarks.some((remark) => remark.endsWith('in software'));
    const why = missing ?? (options.long === true && inSoftware ? 'takes minutes in software' : null);
    if (why !== null) process.stderr.write(`skipped: ${title} on ${name}: ${why}\n`);
    (why === null ? describe : describe.skip)(`${title} on ${name}`, () => {
      beforeAll(async () => {
        await selectBackend({ forced: name, log: () => undefined });
      });
      suite(name);
    });
  }
}

/** The numbers of the tensor that `make` returns, read asynchronously, because WebGPU cannot read at once. Leaves no tensor. */
export async function numbersOf(make: () => tf.Tensor): Promise<Float32Array> {
  const tensor = tf.tidy(make);
  try {
    return (await tensor.data<'float32'>()).slice();
  } finally {
    tensor.dispose();
  }
}
