import fc from 'fast-check';
import { euclideanNorm, Fusion, normalise } from '../../gnn/models/fusion.js';
import { type Part, type PersonView } from '../../gnn/models/part.js';

const nobody: PersonView = {
  row: -1,
  items: new Int32Array(0),
  weights: new Float32Array(0),
  times: new Float64Array(0),
  touchedItems: new Int32Array(0),
  touchedTimes: new Float64Array(0),
  friends: [],
  region: -1,
};
const saying = (name: string, values: number[]): Part => ({ name, score: (_p, _at, out) => out.set(values) });
// Not so small that scaling it leaves what float32 can hold: nothing is the same after that.
const score = fc.float({ min: 0, max: 100, noNaN: true }).map((value) => (value < 1e-12 ? 0 : value));
const column = fc.array(score, { minLength: 4, maxLength: 4 });

describe('fusion', () => {
  it('does not care about the scale of a part, and its contributions sum to the score', () => {
    fc.assert(
      fc.property(column, column, fc.double({ min: 0.01, max: 50, noNaN: true }), (a, b, scale) => {
        const fused = new Fusion([saying('a', a), saying('b', b)], { a: 1, b: 0.5 }, 4);
        const scaled = new Fusion(
          [
            saying(
              'a',
              a.map((v) => v * scale),
            ),
            saying('b', b),
          ],
          { a: 1, b: 0.5 },
          4,
        );
        const [one, two] = [new Float32Array(4), new Float32Array(4)];
        fused.score(nobody, 0, one);
        scaled.score(nobody, 0, two);
        for (let i = 0; i < 4; i += 1) {
          expect(two[i]).toBeCloseTo(one[i], 4);
          expect(fused.contribution(0, i) + fused.contribution(1, i)).toBeCloseTo(one[i], 6);
        }
      }),
    );
  });

  it('never computes a part of weight zero, and a silent part leaves no NaN', () => {
    const untouchable: Part = {
      name: 'untouchable',
      score: () => {
        throw new Error('computed');
      },
    };
    const fused = new Fusion(
      [untouchable, saying('silent', [0, 0]), saying('b', [3, 4])],
      { untouchable: 0, silent: 1, b: 2 },
      2,
    );
    const out = new Float32Array(2);
    fused.score(nobody, 0, out);
    expect(out[0]).toBeCloseTo(1.2, 6);
    expect(out[1]).toBeCloseTo(1.6, 6);
  });

  it('refuses a weight for a part that is not there', () => {
    expect(() => new Fusion([], { ghost: 1 }, 2)).toThrow(RangeError);
  });

  it('scales to length one', () => {
    expect(euclideanNorm(normalise(Float32Array.of(3, 4, 12)))).toBeCloseTo(1, 6);
  });
});
