/** A source of uniform numbers in [0, 1). Every random act of Grapevine takes one, made from a seed. */
export type Rng = () => number;

/**
 * The sfc32 generator (Chris Doty-Humphrey, PractRand), 128 bits of state, seeded through splitmix32 and warmed up.
 * Same seed, same numbers, on every machine.
 *
 * @param seed any 32-bit integer
 */
export function seededRng(seed: number): Rng {
  let s = seed | 0;
  const next = (): number => {
    s = (s + 0x9e3779b9) | 0;
    let t = s ^ (s >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return t ^ (t >>> 15);
  };
  // In a typed array: captured variables would be boxed at each call, as they need 32 bits, and it would be five times slower.
  const state = Int32Array.of(next(), next(), next(), 1);
  const rng = (): number => {
    const b = state[1];
    const c = state[2];
    const counter = state[3];
    const out = (((state[0] + b) | 0) + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + out;
    state[3] = counter + 1;
    return (out >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i += 1) rng();
  return rng;
}

/** A whole number in `[0, below)`. */
export function randomInt(rng: Rng, below: number): number {
  return Math.floor(rng() * below);
}

/** A standard normal number (Box-Muller, one of the pair). */
export function randomNormal(rng: Rng): number {
  const radius = Math.sqrt(-2 * Math.log(1 - rng()));
  return radius * Math.cos(2 * Math.PI * rng());
}

/** Shuffles in place (Fisher-Yates) and returns the same array. */
export function shuffle<T extends { [index: number]: number; length: number }>(values: T, rng: Rng): T {
  for (let i = values.length - 1; i > 0; i -= 1) {
    const j = randomInt(rng, i + 1);
    const held = values[i];
    values[i] = values[j];
    values[j] = held;
  }
  return values;
}

/**
 * A draw of the gamma distribution with scale 1 (Marsaglia and Tsang 2000).
 *
 * @param shape above 0
 */
export function randomGamma(rng: Rng, shape: number): number {
  if (shape < 1) return randomGamma(rng, shape + 1) * (1 - rng()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = randomNormal(rng);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - rng()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
