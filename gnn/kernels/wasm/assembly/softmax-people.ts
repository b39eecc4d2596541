/** Rows of `rowsOf` that stay in the nearest cache while four people go by. */
const BLOCK: i32 = 64;

/**
 * For people `first .. last - 1`, first a multiple of four: the exponentials of their cosines with all negatives,
 * relative to the largest, the largest, their sum, and the exponentials times the negatives.
 *
 * @param z people x width, then negatives x width; width a multiple of 8
 * @param panels the negatives, eight at a time: `panels[j / 8][c][j % 8]`, zeros after the last
 * @param exponentials people x pitch, pitch at least the negatives rounded up to 8
 * @param pulls people x width, zeros
 */
export function softmaxPeople(
  z: usize,
  panels: usize,
  exponentials: usize,
  pulls: usize,
  largest: usize,
  sums: usize,
  people: i32,
  negatives: i32,
  width: i32,
  pitch: i32,
  scale: f32,
  first: i32,
  last: i32,
): void {
  const row = (<usize>width) << 2;
  const rowOut = (<usize>pitch) << 2;
  const negativesOf = z + <usize>people * row;
  for (let u = first; u < last; u += 4) {
    // Past the end the last row comes again, with the same result.
    const u1 = min(u + 1, last - 1);
    const u2 = min(u + 2, last - 1);
    const u3 = min(u + 3, last - 1);
    cosines(z, panels, exponentials, negatives, row, rowOut, u, u1, u2, u3);
    for (let p = u; p < min(u + 4, last); p++) {
      const at = (<usize>p) << 2;
      exponentiate(exponentials + <usize>p * rowOut, negatives, scale, largest + at, sums + at);
    }
    for (let j = 0; j < negatives; j += BLOCK) {
      const length = min(BLOCK, negatives - j);
      const e = exponentials + ((<usize>j) << 2);
      weighted(e, rowOut, 4, negativesOf + <usize>j * row, row, pulls, length, u, u1, u2, u3);
    }
  }
}

function cosines(
  z: usize,
  panels: usize,
  out: usize,
  negatives: i32,
  row: usize,
  rowOut: usize,
  u0: i32,
  u1: i32,
  u2: i32,
  u3: i32,
): void {
  const z0 = z + <usize>u0 * row;
  const z1 = z + <usize>u1 * row;
  const z2 = z + <usize>u2 * row;
  const z3 = z + <usize>u3 * row;
  let panel = panels;
  for (let j: usize = 0; j < <usize>negatives; j += 8) {
    let a0 = f32x4.splat(0);
    let a1 = a0;
    let b0 = a0;
    let b1 = a0;
    let c0 = a0;
    let c1 = a0;
    let d0 = a0;
    let d1 = a0;
    for (let c: usize = 0; c < row; c += 4) {
      const n0 = v128.load(panel);
      const n1 = v128.load(panel, 16);
      panel += 32;
      let s = v128.load32_splat(z0 + c);
      a0 = f32x4.add(a0, f32x4.mul(s, n0));
      a1 = f32x4.add(a1, f32x4.mul(s, n1));
      s = v128.load32_splat(z1 + c);
      b0 = f32x4.add(b0, f32x4.mul(s, n0));
      b1 = f32x4.add(b1, f32x4.mul(s, n1));
      s = v128.load32_splat(z2 + c);
      c0 = f32x4.add(c0, f32x4.mul(s, n0));
      c1 = f32x4.add(c1, f32x4.mul(s, n1));
      s = v128.load32_splat(z3 + c);
      d0 = f32x4.add(d0, f32x4.mul(s, n0));
      d1 = f32x4.add(d1, f32x4.mul(s, n1));
    }
    const o = out + (j << 2);
    v128.store(o + <usize>u0 * rowOut, a0);
    v128.store(o + <usize>u0 * rowOut, a1, 16);
    v128.store(o + <usize>u1 * rowOut, b0);
    v128.store(o + <usize>u1 * rowOut, b1, 16);
    v128.store(o + <usize>u2 * rowOut, c0);
    v128.store(o + <usize>u2 * rowOut, c1, 16);
    v128.store(o + <usize>u3 * rowOut, d0);
    v128.store(o + <usize>u3 * rowOut, d1, 16);
  }
}

/** In place `exp(scale * (x - max))`, by the polynomial of `tensors/exponential.ts`; zeros in the rest of the last four. */
export function exponentiate(x: usize, count: i32, scale: f32, largest: usize, total: usize): void {
  const end = x + ((<usize>count) << 2);
  let max: f32 = -Infinity;
  for (let at = x; at < end; at += 4) max = Mathf.max(max, load<f32>(at));
  const maxes = f32x4.splat(max);
  const factor = f32x4.splat(scale * <f32>1.4426950408889634);
  let even = f64x2.splat(0);
  let odd = even;
  for (let at = x; at < end; at += 16) {
    const exact = f32x4.mul(f32x4.sub(v128.load(at), maxes), factor);
    const power = f32x4.max(exact, f32x4.splat(-120));
    const whole = f32x4.nearest(power);
    const f = f32x4.sub(power, whole);
    let p = f32x4.add(f32x4.splat(0.0013333558146428443), f32x4.mul(f, f32x4.splat(0.00015403530393381608)));
    p = f32x4.add(f32x4.splat(0.009618129107628477), f32x4.mul(f, p));
    p = f32x4.add(f32x4.splat(0.05550410866482158), f32x4.mul(f, p));
    p = f32x4.add(f32x4.splat(0.2402265069591007), f32x4.mul(f, p));
    p = f32x4.add(f32x4.splat(0.6931471805599453), f32x4.mul(f, p));
    p = f32x4.add(f32x4.splat(1), f32x4.mul(f, p));
    const bits = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
    v128.store(at, f32x4.mul(bits, p));
    for (let beyond = end; beyond < at + 16; beyond += 4) store<f32>(beyond, 0);
    const value = v128.load(at);
    even = f64x2.add(even, f64x2.promote_low_f32x4(value));
    odd = f64x2.add(
      odd,
      f64x2.promote_low_f32x4(i8x16.shuffle(value, value, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7)),
    );
  }
  even = f64x2.add(even, odd);
  store<f32>(largest, max);
  store<f32>(total, <f32>(f64x2.extract_lane(even, 0) + f64x2.extract_lane(even, 1)));
}

/**
 * `out[r] += sum over k < length of weights[r][k] * rows[k]` for four rows r: a weight lies at `r * outer + k * inner`.
 */
export function weighted(
  weights: usize,
  outer: usize,
  inner: usize,
  rows: usize,
  row: usize,
  out: usize,
  length: i32,
  r0: i32,
  r1: i32,
  r2: i32,
  r3: i32,
): void {
  const o0 = out + <usize>r0 * row;
  const o1 = out + <usize>r1 * row;
  const o2 = out + <usize>r2 * row;
  const o3 = out + <usize>r3 * row;
  for (let c: usize = 0; c < row; c += 32) {
    let a0 = v128.load(o0 + c);
    let a1 = v128.load(o0 + c, 16);
    let b0 = v128.load(o1 + c);
    let b1 = v128.load(o1 + c, 16);
    let c0 = v128.load(o2 + c);
    let c1 = v128.load(o2 + c, 16);
    let d0 = v128.load(o3 + c);
    let d1 = v128.load(o3 + c, 16);
    let w0 = weights + <usize>r0 * outer;
    let w1 = weights + <usize>r1 * outer;
    let w2 = weights + <usize>r2 * outer;
    let w3 = weights + <usize>r3 * outer;
    let from = rows + c;
    for (let k = 0; k < length; k++) {
      const n0 = v128.load(from);
      const n1 = v128.load(from, 16);
      from += row;
      let s = v128.load32_splat(w0);
      a0 = f32x4.add(a0, f32x4.mul(s, n0));
      a1 = f32x4.add(a1, f32x4.mul(s, n1));
      s = v128.load32_splat(w1);
      b0 = f32x4.add(b0, f32x4.mul(s, n0));
      b1 = f32x4.add(b1, f32x4.mul(s, n1));
      s = v128.load32_splat(w2);
      c0 = f32x4.add(c0, f32x4.mul(s, n0));
      c1 = f32x4.add(c1, f32x4.mul(s, n1));
      s = v128.load32_splat(w3);
      d0 = f32x4.add(d0, f32x4.mul(s, n0));
      d1 = f32x4.add(d1, f32x4.mul(s, n1));
      w0 += inner;
      w1 += inner;
      w2 += inner;
      w3 += inner;
    }
    v128.store(o0 + c, a0);
    v128.store(o0 + c, a1, 16);
    v128.store(o1 + c, b0);
    v128.store(o1 + c, b1, 16);
    v128.store(o2 + c, c0);
    v128.store(o2 + c, c1, 16);
    v128.store(o3 + c, d0);
    v128.store(o3 + c, d1, 16);
  }
}
