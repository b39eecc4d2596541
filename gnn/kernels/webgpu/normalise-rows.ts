import { type Kernel, kernel } from '../contract.js';
import { LANES, reduction, runShader, SHARED_VALUES, type WebGpu } from './device.js';

/** A workgroup a row: each lane has every 64th number of it. Control flow at the barriers is the same for all lanes. */
const normalise = (term: string, value: string, more = ''): string => `
${SHARED_VALUES}
${reduction('sumOverLanes', (a, b) => `${a} + ${b}`)}
fn main(index : i32) {
  let here = index / ${LANES} < uniforms.rows;
  let first = select(0, index / ${LANES} * uniforms.width, here);
  var square = 0.0;
  var along = 0.0;
  for (var c = i32(localIndex); c < uniforms.width; c = c + ${LANES}) {
    let at = first + c;
    square = square + x[at] * x[at];
    ${term}
  }
  square = sumOverLanes(square);
  ${more}
  let factor = select(0.0, inverseSqrt(square), square > 0.0);
  if (!here) { return; }
  for (var c = i32(localIndex); c < uniforms.width; c = c + ${LANES}) {
    let at = first + c;
    result[at] = factor * ${value};
  }
}`;

const VALUE = normalise('', 'x[at]');
const GRADIENT = normalise(
  'along = along + z[at] * dz[at];',
  '(dz[at] - along * z[at])',
  'along = sumOverLanes(along);',
);

export function normaliseRowsOn(gpu: WebGpu): readonly Kernel[] {
  return [
    kernel('NormaliseRows', ({ inputs: { x } }) => {
      const [rows, width] = x.shape;
      return runShader(gpu, {
        name: 'normalise rows',
        code: VALUE,
        inputs: { x: [x, 1] },
        integers: { rows, width },
        output: [x.shape, 1],
        invocations: LANES * rows,
      });
    }),
    kernel('NormaliseRowsGrad', ({ inputs: { x, z, dz } }) => {
      const [rows, width] = x.shape;
      return runShader(gpu, {
        name: 'gradient of normalise rows',
        code: GRADIENT,
        inputs: { x: [x, 1], z: [z, 1], dz: [dz, 1] },
        integers: { rows, width },
        output: [x.shape, 1],
        invocations: LANES * rows,
      });
    }),
  ];
}
