import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { neighbourhoodOf } from '../../src/algorithms/influence/neighbourhood.js';

/** 0 and 1 are friends, as are 0 and 2; 3 follows 0; 4 follows 1; 2 and 5 are friends; 6 and 7 are friends of one another alone. */
const TIES = [
  [0, 1],
  [1, 0],
  [0, 2],
  [2, 0],
  [3, 0],
  [4, 1],
  [2, 5],
  [5, 2],
  [6, 7],
  [7, 6],
  [1, 2],
];
const table = {
  listening: {
    arcs: arcsFrom(
      8,
      TIES.map(([tail]) => tail),
      TIES.map(([, head]) => head),
    ),
  },
};
const influence = [0.1, 0.5, 0.6, 0.9, 0.2, 0.3, 1, 1];
const around = (hops: number, people = 100, ties = 100) => {
  const found = neighbourhoodOf(table, influence, 0, { hops, people, ties });
  const pairs = (flat: readonly number[]) =>
    Array.from({ length: flat.length / 2 }, (_, n) => [found.people[flat[2 * n]], found.people[flat[2 * n + 1]]]);
  return {
    ...found,
    people: [...found.people],
    hops: [...found.hops],
    mutual: pairs(found.mutual),
    oneWay: pairs(found.oneWay),
  };
};

describe('the people around a person', () => {
  it('are those within so many ties, whichever way these go, the nearest and most influential first', () => {
    expect(around(1)).toMatchObject({ people: [0, 3, 2, 1], hops: [0, 1, 1, 1], total: 3 });
    expect(around(2)).toMatchObject({ people: [0, 3, 2, 1, 5, 4], hops: [0, 1, 1, 1, 2, 2], total: 5 });
    expect(around(3).total).toBe(5);
  });

  it('come with the ties between them, each once', () => {
    const { mutual, oneWay, tiesLeftOut } = around(2);
    expect(mutual).toEqual([
      [0, 2],
      [0, 1],
      [2, 5],
    ]);
    expect(oneWay).toEqual([
      [3, 0],
      [1, 2],
      [4, 1],
    ]);
    expect(tiesLeftOut).toBe(0);
  });

  it('are cut at the farthest and least influential, and ties at those far away', () => {
    const few = around(2, 3);
    expect(few).toMatchObject({ people: [0, 3, 2], total: 5 });
    expect([few.mutual, few.oneWay]).toEqual([[[0, 2]], [[3, 0]]]);
    const { mutual, oneWay, tiesLeftOut } = around(2, 100, 3);
    expect([...mutual, ...oneWay].every((pair) => pair.includes(0))).toBe(true);
    expect(tiesLeftOut).toBe(3);
  });
});
