import * as tf from '@tensorflow/tfjs';
import { type BackendName, selectBackend, tryBackends } from '../../gnn/backends/select.js';

/** Asked once a suite. */
const tried = await tryBackends({ software: true });

/**
 * One `describe` for each back end there is, started; what this machine lacks is skipped, and the reason printed.
 *
 * @param options.long takes minutes on a GPU in software, which compiles every shader anew: not there
 * @param options.only the back end that the suite is about
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

/** The numbers of a tensor that `make` returns, read as every back end can: later. Leaves no tensor. */
export async function numbersOf(make: () => tf.Tensor): Promise<Float32Array> {
  const tensor = tf.tidy(make);
  try {
    return (await tensor.data<'float32'>()).slice();
  } finally {
    tensor.dispose();
  }
}
