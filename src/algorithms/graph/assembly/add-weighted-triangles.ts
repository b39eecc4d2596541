import { addTo, rowStart } from './arcs';

/**
 * As `addTriangles`, but each triangle counts as the product of its weights, or for each corner as the weight of the tie on its other
 * side.
 *
 * @param weights a double an arc, above zero
 * @param tieTo a double a node, the weight of the tie between node `v` and it: zeros, and left so
 */
export function addWeightedTriangles(
  starts: usize,
  heads: usize,
  weights: usize,
  tieTo: usize,
  sums: usize,
  product: bool,
  from: u32,
  to: u32,
): f64 {
  let ahead: f64 = 0;
  for (let u = from; u < to; u++) {
    const first = rowStart(starts, u);
    const last = rowStart(starts, u + 1);
    if (last < first + 2) continue;
    for (let a = first; a < last; a++) {
      const v = load<u32>(heads + (a << 2));
      store<f64>(tieTo + ((<usize>v) << 3), load<f64>(weights + (a << 3)));
      const b = rowStart(starts, v);
      ahead += <f64>load<u32>(heads + (b << 2)) + load<f64>(weights + (b << 3));
    }
    let ofU: f64 = 0;
    for (let a = first; a < last; a++) {
      const v = load<u32>(heads + (a << 2));
      const uv = load<f64>(weights + (a << 3));
      const end = rowStart(starts, v + 1);
      let ofV: f64 = 0;
      for (let b = rowStart(starts, v); b < end; b++) {
        const w = load<u32>(heads + (b << 2));
        const vw = load<f64>(weights + (b << 3));
        const uw = load<f64>(tieTo + ((<usize>w) << 3));
        if (product) {
          const all = uv * uw * vw;
          addTo(sums, w, all);
          ofV += all;
          ofU += all;
        } else {
          const both = <f64>(<u32>(uw > 0));
          addTo(sums, w, uv * both);
          ofV += uw;
          ofU += vw * both;
        }
      }
      addTo(sums, v, ofV);
    }
    addTo(sums, u, ofU);
    for (let a = first; a < last; a++) store<f64>(tieTo + ((<usize>load<u32>(heads + (a << 2))) << 3), 0);
  }
  return ahead;
}
