/** Where the arcs out of a node begin; of `nodes`, where all end. */
export function rowStart(starts: usize, node: u32): usize {
  return <usize>load<u32>(starts + ((<usize>node) << 2));
}

/** Adds to the double of a node. */
export function addTo(sums: usize, node: u32, value: f64): void {
  const sum = sums + ((<usize>node) << 3);
  store<f64>(sum, load<f64>(sum) + value);
}
