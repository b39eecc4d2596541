import fc from 'fast-check';
import { type ActionLog, actionLogFrom } from '../../src/algorithms/diffusion/action-log.js';
import { learnSuccession, scoreNextAdopters } from '../../src/algorithms/diffusion/next-adopter.js';
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { type Cascades, logOfCascades, readCascades } from '../../bench/data/cascades.js';
import { nextAdopterFigures } from '../../bench/support/next-adopter-figures.js';
import { openData } from '../support/open-data.js';

const logOf = (people: number, items: readonly (readonly number[])[]) =>
  actionLogFrom(people, items.length, {
    actors: items.flat(),
    items: items.flatMap((item, n) => item.map(() => n)),
    times: items.flatMap((item) => item.map((_, n) => n)),
  });

const noTies = (people: number) => arcsFrom(people, [], []);

describe('who adopts next', () => {
  it('is scored by the formula', () => {
    const person = fc.integer({ min: 0, max: 5 });
    const item = fc.uniqueArray(person, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 6 }),
        item,
        fc.uniqueArray(fc.tuple(person, person), { selector: ([a, b]) => 6 * a + b, maxLength: 8 }),
        fc.record({
          recency: fc.constantFrom(0.5, 1),
          activityPower: fc.constantFrom(0, 1),
          tieBoost: fc.constantFrom(0, 2),
        }),
        fc.integer({ min: 1, max: 4 }),
        (items, adopters, ties, options, reach) => {
          const [tails, heads] = [0, 1].map((end) => ties.map((tie) => tie[end]));
          const model = learnSuccession(logOf(6, items), arcsFrom(6, tails, heads), { gapDecay: 0.5, reach });
          const scores = scoreNextAdopters(model, adopters, options);
          const acts = (n: number): number => items.filter((acted) => acted.includes(n)).length;
          for (let v = 0; v < 6; v += 1) {
            if (adopters.includes(v)) {
              expect(scores[v]).toBe(-1);
              continue;
            }
            let [followed, told] = [1e-5 * acts(v), 0];
            adopters.forEach((u, n) => {
              const weight = options.recency ** (adopters.length - 1 - n);
              for (const acted of items) {
                const gap = acted.indexOf(v) - acted.indexOf(u);
                if (!acted.includes(u) || !acted.includes(v) || gap < 1 || gap > reach) continue;
                followed += (weight * 0.5 ** (gap - 1)) / acts(u) ** options.activityPower;
              }
              if (ties.some(([a, b]) => a === u && b === v)) told += weight;
            });
            expect(scores[v]).toBeCloseTo(followed * (1 + options.tieBoost * told), 9);
          }
        },
      ),
      { numRuns: 200, seed: 61 },
    );
  });

  it('is whoever came next before, rather than whoever comes often', () => {
    const items = [
      [0, 1, 2],
      [0, 1, 2],
      [3, 4],
      [5, 4],
      [4, 0, 1, 2],
    ];
    const scores = scoreNextAdopters(learnSuccession(logOf(6, items), noTies(6)), [4, 0, 1]);
    expect(scores.indexOf(Math.max(...scores))).toBe(2);
  });

  it('refuses what is out of range', () => {
    const log = logOf(2, [[0, 1]]);
    const model = learnSuccession(log, noTies(2));
    expect(() => learnSuccession(log, noTies(3))).toThrow(RangeError);
    expect(() => learnSuccession(log, noTies(2), { gapDecay: 0 })).toThrow(RangeError);
    expect(() => learnSuccession(log, noTies(2), { reach: 0.5 })).toThrow(RangeError);
    expect(() => scoreNextAdopters(model, [2])).toThrow(RangeError);
    expect(() => scoreNextAdopters(model, [0], { recency: 2 })).toThrow(RangeError);
    expect(() => scoreNextAdopters(model, [0], { tieBoost: -1 })).toThrow(RangeError);
  });
});

const data = openData('cascades-android');

data.describe('the next adopter of Android cascades', () => {
  let cascades: Cascades;
  let log: ActionLog;

  beforeAll(() => {
    cascades = readCascades(data.folder);
    log = logOfCascades(cascades.train, cascades.people);
  });

  it('by popularity is found as often as published: hits@10 4.10, MAP@100 2.18', () => {
    const popularity = new Float64Array(cascades.people);
    for (const actor of log.actors) popularity[actor] += 1;
    const figures = nextAdopterFigures(cascades.test, () => popularity);
    expect(figures['hits@10']).toBe(4.1);
    expect(Math.abs(figures['map@100'] - 2.18)).toBeLessThanOrEqual(0.01);
  });

  it('is found more often than by recency credit: hits@10 5.74, MAP@100 3.25', () => {
    const { people, edges } = cascades;
    const follows = arcsFrom(
      people,
      edges.map(([from]) => from),
      edges.map(([, to]) => to),
    );
    const model = learnSuccession(log, follows);
    const figures = nextAdopterFigures(cascades.test, (adopters) => scoreNextAdopters(model, adopters));
    expect(figures['hits@10']).toBeGreaterThan(5.74);
    expect(figures['map@100']).toBeGreaterThan(3.25);
  });
});
