import util from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { type BackendName, selectBackend } from '../../gnn/backends/select.js';
import { releaseMatrix } from '../../gnn/kernels/matrix-cache.js';
import { csrFromEntries } from '../../gnn/tensors/csr.js';
import { spmm } from '../../gnn/tensors/spmm.js';
import { describeOnEachBackend } from '../support/back-ends.js';

function handlesOfTensorFlow(backend: BackendName): void {
  it('are given back with the matrix, and none is made but the one of the matrix', () => {
    const handles = (): number => (tf.backend() as unknown as { getNumOfTFTensors(): number }).getNumOfTFTensors();
    const a = csrFromEntries(3, 3, [0, 1, 2], [2, 0, 1], [1, 2, 3]);
    const step = (): void => {
      tf.tidy(() => {
        const slope = tf.grad((x) => tf.sum(spmm(a, a, x as tf.Tensor2D)))(tf.ones([3, 2]));
        expect(slope.dataSync().length).toBe(6);
      });
    };
    const before = handles();
    step();
    expect(handles()).toBe(before + 1);
    step();
    expect(handles()).toBe(before + 1);
    for (let round = 0; round < 20; round += 1) {
      releaseMatrix(a);
      expect(handles()).toBe(before);
      step();
    }
    releaseMatrix(a);
    expect(handles()).toBe(before);
  });

  it('are made where Node has lost what tfjs-node calls (23 and later)', async () => {
    const removed = util as unknown as Record<string, unknown>;
    const { isNullOrUndefined, isArray } = removed;
    try {
      delete removed.isNullOrUndefined;
      delete removed.isArray;
      expect(() => tf.neg(tf.scalar(1))).toThrow('isNullOrUndefined');
      await selectBackend({ forced: backend, log: () => undefined });
      expect(tf.tidy(() => tf.neg(tf.scalar(1)).dataSync()[0])).toBe(-1);
    } finally {
      Object.assign(removed, { isNullOrUndefined, isArray });
    }
  });
}

for (const only of ['native', 'native-gpu'] as const) {
  describeOnEachBackend('handles of TensorFlow', handlesOfTensorFlow, { only });
}
