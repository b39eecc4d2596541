/**
 * Elements `first .. last - 1` of one step of Adam; pointers to float32 on the shared heap.
 *
 * @param slower `1 - beta1`
 * @param slowest `1 - beta2`
 */
export function adamStep(
  value: usize,
  m: usize,
  v: usize,
  gradient: usize,
  outValue: usize,
  outM: usize,
  outV: usize,
  rate: f32,
  slower: f32,
  slowest: f32,
  epsilon: f32,
  first: i32,
  last: i32,
): void {
  const end = (<usize>last) << 2;
  let k = (<usize>first) << 2;
  const rates = f32x4.splat(rate);
  const slow = f32x4.splat(slower);
  const slowSquares = f32x4.splat(slowest);
  const epsilons = f32x4.splat(epsilon);
  for (; k + 16 <= end; k += 16) {
    const g = v128.load(gradient + k);
    const m0 = v128.load(m + k);
    const v0 = v128.load(v + k);
    const m1 = f32x4.add(m0, f32x4.mul(slow, f32x4.sub(g, m0)));
    const v1 = f32x4.add(v0, f32x4.mul(slowSquares, f32x4.sub(f32x4.mul(g, g), v0)));
    const step = f32x4.div(f32x4.mul(rates, m1), f32x4.add(f32x4.sqrt(v1), epsilons));
    v128.store(outM + k, m1);
    v128.store(outV + k, v1);
    v128.store(outValue + k, f32x4.sub(v128.load(value + k), step));
  }
  for (; k < end; k += 4) {
    const g = load<f32>(gradient + k);
    const m0 = load<f32>(m + k);
    const v0 = load<f32>(v + k);
    const m1 = m0 + slower * (g - m0);
    const v1 = v0 + slowest * (g * g - v0);
    store<f32>(outM + k, m1);
    store<f32>(outV + k, v1);
    store<f32>(outValue + k, load<f32>(value + k) - (rate * m1) / (sqrt<f32>(v1) + epsilon));
  }
}
