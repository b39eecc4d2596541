import { exponentialsInto } from '../../tensors/exponential.js';
import { kernel } from '../contract.js';
import { hostView, writeOutput } from './memory.js';

export const rowExponentials = kernel('RowExponentials', ({ inputs: { x }, attrs: { scale }, backend }) => {
  const [rows, width] = x.shape;
  const sums = new Float64Array(rows);
  const logSums = new Float64Array(rows);
  const exponentials = writeOutput(backend, x.shape, (out) =>
    exponentialsInto(hostView(backend, x), width, scale, out, sums, logSums),
  );
  return [
    exponentials,
    writeOutput(backend, [rows], (out) => out.set(sums)),
    writeOutput(backend, [rows], (out) => out.set(logSums)),
  ];
});
