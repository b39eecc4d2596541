import { spear, type Discoveries } from '../../src/algorithms/graph/spear.js';

/** Rows of people from `[person, product, time]`. */
function discoveries(people: number, acts: readonly (readonly [number, number, number])[]): Discoveries {
  const sorted = [...acts].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const starts = Uint32Array.from({ length: people + 1 }, (_, n) => sorted.filter(([person]) => person < n).length);
  return {
    starts,
    products: Int32Array.from(sorted, ([, product]) => product),
    times: Float64Array.from(sorted, ([, , time]) => time),
  };
}

describe('experts', () => {
  it('find early what others take up later', () => {
    const acts = [0, 1, 2, 3].map((person) => [person, 0, person] as const);
    const expertise = spear(discoveries(5, acts), 1);
    expect([...expertise.slice(0, 4)].every((value, n) => n === 0 || value < expertise[n - 1])).toBe(true);
    expect(expertise[0]).toBe(1);
    expect(expertise[4]).toBe(0);
    // One product: expertise is in proportion to the root of one more than those who came later.
    expect(expertise[2]).toBeCloseTo(Math.sqrt(2) / 2, 6);
  });

  it('are not those who take up much that everybody has already', () => {
    const early = [0, 1, 2].map((product) => [0, product, 0] as const);
    const others = [1, 2, 3, 4].flatMap((person) => [0, 1, 2].map((product) => [person, product, 5 + person] as const));
    const late = [0, 1, 2, 3, 4, 5, 6, 7].map((product) => [5, product, 100] as const);
    const expertise = spear(discoveries(6, [...early, ...others, ...late]), 8);
    expect(expertise[5]).toBeLessThan(expertise[4]);
    expect(expertise[0]).toBe(1);
  });

  it('are equal where they act at once, and only in what is asked for', () => {
    const acts = discoveries(3, [
      [0, 0, 1],
      [1, 0, 1],
      [2, 1, 1],
      [1, 1, Infinity],
    ]);
    const [a, b] = spear(acts, 2);
    expect(a).toBe(b);
    expect([...spear(acts, 2, (row) => acts.products[row] === 1)]).toEqual([0, 0, 1]);
    expect([...spear(acts, 2, () => false)]).toEqual([0, 0, 0]);
  });
});
