import fc from 'fast-check';
import { filtered, reordered } from '../../src/algorithms/influence/people-columns.js';

const list = fc.uniqueArray(fc.nat(50)).chain((people) =>
  fc.tuple(
    fc.constant(people),
    fc.array(fc.oneof(fc.constant(NaN), fc.integer({ min: -3, max: 3 })), {
      ...{ minLength: people.length, maxLength: people.length },
    }),
  ),
);

describe('a list of people in another order', () => {
  it('goes by the figure, keeps the order of equals, and has people without a figure last', () => {
    fc.assert(
      fc.property(list, fc.boolean(), ([people, figures], descending) => {
        const given = { people: Int32Array.from(people), scores: Float64Array.from(people, (person) => person * 2) };
        const found = reordered(given, Float64Array.from(figures), descending);
        const sign = descending ? -1 : 1;
        const known = people.map((person, n) => ({ person, n, figure: figures[n] }));
        const last = known.filter(({ figure }) => Number.isNaN(figure));
        const first = known
          .filter(({ figure }) => !Number.isNaN(figure))
          .sort((a, b) => sign * (a.figure - b.figure) || a.n - b.n);
        expect([...found.people]).toEqual([...first, ...last].map(({ person }) => person));
        expect([...found.scores]).toEqual([...found.people].map((person) => person * 2));
        // Cursors hold these values, and JSON has no infinity.
        expect(JSON.parse(JSON.stringify([...found.values]))).toEqual([...found.values].map((value) => value + 0));
        expect([...found.values]).toEqual([...found.values].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps order and scores of those who fit', () => {
    const given = { people: Int32Array.of(4, 1, 3, 2), scores: Float64Array.of(9, 8, 7, 6) };
    const { people, scores } = filtered(given, (person) => person > 2);
    expect([[...people], [...scores]]).toEqual([
      [4, 3],
      [9, 7],
    ]);
  });
});
