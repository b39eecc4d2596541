import fc from 'fast-check';
import { indexOfSorted, lowerBound } from '../../src/algorithms/sorted-search.js';

describe('a search in ascending numbers', () => {
  it('finds the position that a linear search finds, in the given part only', () => {
    const ascending = fc.uniqueArray(fc.integer({ min: -20, max: 20 })).map((values) => Int32Array.from(values).sort());
    fc.assert(
      fc.property(ascending, fc.integer({ min: -21, max: 21 }), fc.nat(), fc.nat(), (values, wanted, a, b) => {
        const [from, to] = [a % (values.length + 1), b % (values.length + 1)].sort((x, y) => x - y);
        const found = values.subarray(from, to).indexOf(wanted);
        expect(indexOfSorted(values, wanted, from, to)).toBe(found < 0 ? -1 : from + found);
        expect(indexOfSorted(values, wanted)).toBe(values.indexOf(wanted));
      }),
    );
  });

  it('finds where a number belongs, before its equals, in the given part only', () => {
    const ascending = fc.array(fc.integer({ min: -5, max: 5 })).map((values) => Int32Array.from(values).sort());
    fc.assert(
      fc.property(ascending, fc.integer({ min: -6, max: 6 }), fc.nat(), fc.nat(), (values, wanted, a, b) => {
        const [from, to] = [a % (values.length + 1), b % (values.length + 1)].sort((x, y) => x - y);
        const less = values.subarray(from, to).filter((value) => value < wanted).length;
        expect(lowerBound(values, wanted, from, to)).toBe(from + less);
      }),
    );
  });
});
