import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { finish } from '../../src/algorithms/graph/steps.js';
import { iterationsFor, peopleLayoutSteps } from '../../src/algorithms/layout/people-layout.js';
import { GRID, onGrid } from '../../src/algorithms/layout/position-grid.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';

/** Communities of these sizes, five ties a person, of which one in ten leads out; the last person has no tie. */
function planted(sizes: readonly number[], seed = 1) {
  const rng = seededRng(seed);
  const people = sizes.reduce((a, b) => a + b) + 1;
  const [tails, heads]: [number[], number[]] = [[], []];
  const community = new Int32Array(people);
  let first = 0;
  sizes.forEach((size, group) => {
    community.fill(group, first, first + size);
    for (let n = 0; n < size * 5; n += 1) {
      const a = first + randomInt(rng, size);
      const b = rng() < 0.1 ? randomInt(rng, people - 1) : first + randomInt(rng, size);
      if (a === b) continue;
      tails.push(a, b);
      heads.push(b, a);
    }
    first += size;
  });
  community[people - 1] = sizes.length;
  const influence = Float64Array.from({ length: people }, () => rng());
  return { arcs: arcsFrom(people, tails, heads), community, influence };
}

const SIZES = [120, 80, 60, 40, 20, 8];

describe('a picture of people', () => {
  const task = planted(SIZES);
  const { x, y } = finish(peopleLayoutSteps(task));

  it('has everybody at a place of their own', () => {
    expect(x).toHaveLength(task.community.length);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    expect(new Set([...x].map((at, n) => `${at} ${y[n]}`)).size).toBe(x.length);
  });

  it('shows communities: the people around each are of its own', () => {
    const nearest = (person: number): number => {
      let [best, least] = [-1, Infinity];
      for (let other = 0; other < x.length; other += 1) {
        const distance = Math.hypot(x[other] - x[person], y[other] - y[person]);
        if (other !== person && distance < least) [best, least] = [other, distance];
      }
      return best;
    };
    const tied = [...x.keys()].slice(0, -1);
    const own = tied.filter((person) => task.community[nearest(person)] === task.community[person]);
    // Measured: all but a handful of 328.
    expect(own.length).toBeGreaterThan(0.95 * tied.length);
  });

  it('is the same each time', () => {
    const again = finish(peopleLayoutSteps(planted(SIZES)));
    expect(again.x).toEqual(x);
    expect(again.y).toEqual(y);
  });

  it.each([[[]], [[1]], [[2]]])('is made of hardly anybody: %j', (sizes) => {
    const { arcs, community, influence } = planted([...sizes, 0]);
    const found = finish(peopleLayoutSteps({ arcs, community, influence }));
    expect([...found.x, ...found.y].every(Number.isFinite)).toBe(true);
    const nobody = { arcs: arcsFrom(0, [], []), community: new Int32Array(0), influence: new Float64Array(0) };
    expect(finish(peopleLayoutSteps(nobody)).x).toHaveLength(0);
  });

  it('is worked at less the more people there are', () => {
    const steps = [...peopleLayoutSteps(planted([30, 20]))];
    expect(steps.filter((share) => share > 0.1)).toHaveLength(150);
    expect([0, 1, 51, 10_000, 30_000, 100_000, 10_000_000].map(iterationsFor)).toEqual([
      150, 150, 150, 150, 50, 15, 12,
    ]);
  });
});

describe('positions on the grid', () => {
  it('keep distances in both directions, and put those far outside at the rim', () => {
    const count = 1_000;
    const x = Float32Array.from({ length: count }, (_, n) => n % 100);
    const y = Float32Array.from({ length: count }, (_, n) => 7 * Math.floor(n / 100));
    [x[0], y[0]] = [1e6, -1e6];
    const grid = onGrid({ x, y });
    expect([grid.x[0], grid.y[0]]).toEqual([GRID - 1, 0]);
    const unit = grid.x[250] - grid.x[249];
    expect(grid.y[350] - grid.y[250]).toBeGreaterThanOrEqual(7 * unit - 4);
    expect(grid.y[350] - grid.y[250]).toBeLessThanOrEqual(7 * unit + 4);
    expect(grid.x[199]).toBeGreaterThan(0.9 * GRID);
    expect(grid.x[100]).toBeLessThan(0.1 * GRID);
  });

  it('are the middle for one person', () => {
    const { x, y } = onGrid({ x: Float32Array.of(5), y: Float32Array.of(-3) });
    expect([x[0], y[0]]).toEqual([GRID / 2, GRID / 2]);
  });
});
