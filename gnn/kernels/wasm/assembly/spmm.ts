/**
 * Rows `first .. last - 1` of `out = scale * (base + A x)`; pointers to row-major float32 on the shared heap, base 0 for
 * zeros. The sums of 32 columns at a time stay in eight vector registers while the entries of a row go by. Each element
 * is summed in the order of the entries, whoever computes the row.
 */
export function spmm(
  indptr: usize,
  indices: usize,
  values: usize,
  x: usize,
  base: usize,
  out: usize,
  width: i32,
  scale: f32,
  first: i32,
  last: i32,
): void {
  const stride = (<usize>width) << 2;
  const scales = f32x4.splat(scale);
  for (let r = first; r < last; r++) {
    const from = load<i32>(indptr + ((<usize>r) << 2));
    const to = load<i32>(indptr + ((<usize>r) << 2), 4);
    const firstIndex = indices + ((<usize>from) << 2);
    const lastIndex = indices + ((<usize>to) << 2);
    const firstValue = values + ((<usize>from) << 2);
    const baseRow = base == 0 ? 0 : base + <usize>r * stride;
    const outRow = out + <usize>r * stride;
    let c: usize = 0;
    for (; c + 128 <= stride; c += 128) {
      let s0 = f32x4.splat(0);
      let s1 = s0;
      let s2 = s0;
      let s3 = s0;
      let s4 = s0;
      let s5 = s0;
      let s6 = s0;
      let s7 = s0;
      const column = x + c;
      let value = firstValue;
      for (let index = firstIndex; index < lastIndex; index += 4) {
        const v = v128.load32_splat(value);
        const at = column + <usize>load<u32>(index) * stride;
        s0 = f32x4.add(s0, f32x4.mul(v, v128.load(at)));
        s1 = f32x4.add(s1, f32x4.mul(v, v128.load(at, 16)));
        s2 = f32x4.add(s2, f32x4.mul(v, v128.load(at, 32)));
        s3 = f32x4.add(s3, f32x4.mul(v, v128.load(at, 48)));
        s4 = f32x4.add(s4, f32x4.mul(v, v128.load(at, 64)));
        s5 = f32x4.add(s5, f32x4.mul(v, v128.load(at, 80)));
        s6 = f32x4.add(s6, f32x4.mul(v, v128.load(at, 96)));
        s7 = f32x4.add(s7, f32x4.mul(v, v128.load(at, 112)));
        value += 4;
      }
      if (baseRow != 0) {
        const b = baseRow + c;
        s0 = f32x4.add(s0, v128.load(b));
        s1 = f32x4.add(s1, v128.load(b, 16));
        s2 = f32x4.add(s2, v128.load(b, 32));
        s3 = f32x4.add(s3, v128.load(b, 48));
        s4 = f32x4.add(s4, v128.load(b, 64));
        s5 = f32x4.add(s5, v128.load(b, 80));
        s6 = f32x4.add(s6, v128.load(b, 96));
        s7 = f32x4.add(s7, v128.load(b, 112));
      }
      const o = outRow + c;
      v128.store(o, f32x4.mul(scales, s0));
      v128.store(o, f32x4.mul(scales, s1), 16);
      v128.store(o, f32x4.mul(scales, s2), 32);
      v128.store(o, f32x4.mul(scales, s3), 48);
      v128.store(o, f32x4.mul(scales, s4), 64);
      v128.store(o, f32x4.mul(scales, s5), 80);
      v128.store(o, f32x4.mul(scales, s6), 96);
      v128.store(o, f32x4.mul(scales, s7), 112);
    }
    for (; c + 16 <= stride; c += 16) {
      let s = f32x4.splat(0);
      let value = firstValue;
      for (let index = firstIndex; index < lastIndex; index += 4) {
        const at = x + c + <usize>load<u32>(index) * stride;
        s = f32x4.add(s, f32x4.mul(v128.load32_splat(value), v128.load(at)));
        value += 4;
      }
      if (baseRow != 0) s = f32x4.add(s, v128.load(baseRow + c));
      v128.store(outRow + c, f32x4.mul(scales, s));
    }
    for (; c < stride; c += 4) {
      let s: f32 = 0;
      let value = firstValue;
      for (let index = firstIndex; index < lastIndex; index += 4) {
        s += load<f32>(value) * load<f32>(x + c + <usize>load<u32>(index) * stride);
        value += 4;
      }
      if (baseRow != 0) s += load<f32>(baseRow + c);
      store<f32>(outRow + c, scale * s);
    }
  }
}
