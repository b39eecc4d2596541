import fc from 'fast-check';
import { inSample } from '../../src/features/models/snapshot/sample.js';

const ids = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 50 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a sample of people', () => {
  it('is part of every larger one, is nobody at 0 and everybody at 1', () => {
    fc.assert(
      fc.property(ids, share, share, (people, a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        for (const id of people) {
          expect(inSample(id, 0)).toBe(false);
          expect(inSample(id, 1)).toBe(true);
          if (inSample(id, small)) expect(inSample(id, large)).toBe(true);
        }
      }),
    );
  });

  it('is the same people today and tomorrow, on every machine', () => {
    const drawn = Array.from({ length: 30 }, (_, n) => `user-${n}`).filter((id) => inSample(id, 0.2));
    expect(drawn).toMatchInlineSnapshot(`
     [
       "user-2",
       "user-3",
       "user-14",
       "user-21",
     ]
    `);
  });

  // Ids that differ in their last digit only are the usual ones, and the hard ones for a hash.
  it.each(['u', 'customer-000', ''])('holds about its share of counted ids that begin with "%s"', (prefix) => {
    const people = Array.from({ length: 20_000 }, (_, n) => `${prefix}${n}`);
    for (const wanted of [0.01, 0.2, 0.5, 0.9]) {
      const found = people.filter((id) => inSample(id, wanted)).length / people.length;
      // Five standard errors of a share drawn by chance.
      expect(Math.abs(found - wanted)).toBeLessThan(5 * Math.sqrt((wanted * (1 - wanted)) / people.length));
    }
  });
});
