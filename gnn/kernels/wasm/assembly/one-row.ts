import { exponentiate } from './softmax-people';

/**
 * Dot products of one row with many.
 *
 * @param query one row, `row` bytes
 * @param panels the many, sixteen at a time: `panels[j / 16][c][j % 16]`, zeros after the last
 * @param out `count` products, with space for a whole last panel
 */
export function dotProducts(query: usize, panels: usize, out: usize, count: i32, row: usize): void {
  let panel = panels;
  for (let o = out; o < out + ((<usize>count) << 2); o += 64) {
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    for (let c = query; c < query + row; c += 4) {
      const q = v128.load32_splat(c);
      s0 = f32x4.add(s0, f32x4.mul(q, v128.load(panel)));
      s1 = f32x4.add(s1, f32x4.mul(q, v128.load(panel, 16)));
      s2 = f32x4.add(s2, f32x4.mul(q, v128.load(panel, 32)));
      s3 = f32x4.add(s3, f32x4.mul(q, v128.load(panel, 48)));
      panel += 64;
    }
    v128.store(o, s0);
    v128.store(o, s1, 16);
    v128.store(o, s2, 32);
    v128.store(o, s3, 48);
  }
}

/**
 * `out = exp(scale * (x - max x))`, `x` left as it is.
 *
 * @param out space for `count` rounded up to 4
 * @param aside 8 bytes that are overwritten
 */
export function exponentials(x: usize, out: usize, count: i32, scale: f32, aside: usize): void {
  memory.copy(out, x, (<usize>count) << 2);
  exponentiate(out, count, scale, aside, aside + 4);
}
