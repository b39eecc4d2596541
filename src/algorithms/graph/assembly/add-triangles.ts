import { addTo, rowStart } from './arcs';

/**
 * Adds to each node the triangles whose lowest corner is among `from .. to - 1`. Zeros are added too: a branch on who is a friend of
 * both is guessed wrong too often.
 *
 * @param starts of arcs that lead upwards in some order of the nodes, as `Arcs` has them; addresses are bytes
 * @param heads of the same
 * @param isFriend a byte a node: zeros, and left so
 * @param sums a double a node
 * @returns nothing of use: what was read of every list before it is gone through, so that it is near by then; what nobody returns
 * the compiler would not read
 */
export function addTriangles(starts: usize, heads: usize, isFriend: usize, sums: usize, from: u32, to: u32): u32 {
  let ahead: u32 = 0;
  for (let u = from; u < to; u++) {
    const first = heads + (rowStart(starts, u) << 2);
    const last = heads + (rowStart(starts, u + 1) << 2);
    // Two friends at least, 4 bytes each.
    if (last < first + 8) continue;
    for (let a = first; a < last; a += 4) {
      const v = load<u32>(a);
      store<u8>(isFriend + v, 1);
      ahead ^= load<u32>(heads + (rowStart(starts, v) << 2));
    }
    let ofU: u32 = 0;
    for (let a = first; a < last; a += 4) {
      const v = load<u32>(a);
      const end = heads + (rowStart(starts, v + 1) << 2);
      let ofV: u32 = 0;
      for (let b = heads + (rowStart(starts, v) << 2); b < end; b += 4) {
        const w = load<u32>(b);
        const both = <u32>load<u8>(isFriend + w);
        addTo(sums, w, <f64>both);
        ofV += both;
      }
      addTo(sums, v, <f64>ofV);
      ofU += ofV;
    }
    addTo(sums, u, <f64>ofU);
    for (let a = first; a < last; a += 4) store<u8>(isFriend + load<u32>(a), 0);
  }
  return ahead;
}
