/**
 * Adds to each node the triangles whose lowest corner is among `from .. to - 1`. Zeros are added too: a branch on who is a friend of
 * both is guessed wrong too often.
 *
 * @param starts of arcs that lead upwards in some order of the nodes, as `Arcs` has them; addresses are bytes
 * @param heads of the same
 * @param isHers a byte a node: zeros, and left so
 * @param sums a double a node
 */
export function addTriangles(starts: usize, heads: usize, isHers: usize, sums: usize, from: u32, to: u32): void {
  for (let u = from; u < to; u++) {
    const first = rowStart(starts, heads, u);
    const last = rowStart(starts, heads, u + 1);
    // Two friends at least, 4 bytes each.
    if (last < first + 8) continue;
    for (let a = first; a < last; a += 4) store<u8>(isHers + load<u32>(a), 1);
    let ofU: u32 = 0;
    for (let a = first; a < last; a += 4) {
      const v = load<u32>(a);
      const end = rowStart(starts, heads, v + 1);
      let ofV: u32 = 0;
      for (let b = rowStart(starts, heads, v); b < end; b += 4) {
        const w = load<u32>(b);
        const both = <u32>load<u8>(isHers + w);
        add(sums, w, both);
        ofV += both;
      }
      add(sums, v, ofV);
      ofU += ofV;
    }
    add(sums, u, ofU);
    for (let a = first; a < last; a += 4) store<u8>(isHers + load<u32>(a), 0);
  }
}

function rowStart(starts: usize, heads: usize, node: u32): usize {
  return heads + ((<usize>load<u32>(starts + ((<usize>node) << 2))) << 2);
}

function add(sums: usize, node: u32, count: u32): void {
  const sum = sums + ((<usize>node) << 3);
  store<f64>(sum, load<f64>(sum) + <f64>count);
}
