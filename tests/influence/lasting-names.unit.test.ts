import fc from 'fast-check';
import { lastingNames } from '../../src/algorithms/influence/lasting-names.js';

const ids = Array.from({ length: 30 }, (_, n) => `p${String(n).padStart(2, '0')}`);
const of = (...members: number[]) => ({ leader: members[0], members });
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
/** What the members of communities were called by. */
const former = (groups: Record<string, number[]>) => {
  const names = new Map(Object.entries(groups).flatMap(([name, people]) => people.map((p) => [p, name] as const)));
  return (person: number) => names.get(person);
};
const nobody = (): undefined => undefined;

describe('names of communities', () => {
  it('are those of the most influential members at first', () => {
    expect([...lastingNames([of(3, 1, 2), of(7, 8)], ids, nobody)]).toEqual([
      [3, 'p03'],
      [7, 'p07'],
    ]);
  });

  it('stay when another member becomes the most influential, and when the one who gave the name leaves', () => {
    const before = former({ p03: [1, 2, 3, 4] });
    expect(lastingNames([of(1, 2, 3, 4)], ids, before).get(1)).toBe('p03');
    // 3 is with others now.
    const names = lastingNames([of(1, 2, 4), of(3, 9, 10)], ids, before);
    expect(names.get(1)).toBe('p03');
    expect(names.get(3)).toBe('p09');
  });

  it('go to the larger part of a community that split, and to the larger one of two that joined', () => {
    const split = lastingNames([of(0, ...range(1, 6)), of(6, ...range(7, 10))], ids, former({ p06: range(0, 10) }));
    expect([split.get(0), split.get(6)]).toEqual(['p06', 'p07']);
    const joined = lastingNames([of(0, ...range(1, 10))], ids, former({ p08: range(0, 6), p09: range(6, 10) }));
    expect(joined.get(0)).toBe('p08');
  });

  it('are not handed on by a few members, nor taken from somebody who is alone now', () => {
    const few = lastingNames([of(0, ...range(1, 20))], ids, former({ p25: [0, 1, 20, 21, 22, 23, 24, 25] }));
    expect(few.get(0)).toBe('p00');
    expect(lastingNames([of(0, 1, 2)], ids, former({ p05: [0, 1, 2, 5] })).get(0)).toBe('p00');
  });

  it('are never given twice, and the same communities keep all of them', () => {
    const grouping = fc.array(fc.nat(4), { minLength: ids.length, maxLength: ids.length });
    const communities = (groups: number[]) =>
      [0, 1, 2, 3, 4]
        .map((group) => range(0, ids.length).filter((person) => groups[person] === group))
        .filter(({ length }) => length > 1)
        .map((members) => of(...members));
    fc.assert(
      fc.property(grouping, grouping, (first, second) => {
        const before = communities(first);
        const named = lastingNames(before, ids, nobody);
        const nameOf = new Map(before.flatMap(({ leader, members }) => members.map((p) => [p, named.get(leader)!])));
        const now = communities(second);
        const names = lastingNames(now, ids, (person) => nameOf.get(person));
        expect(new Set(names.values()).size).toBe(now.length);
        const again = lastingNames(before, ids, (person) => nameOf.get(person));
        expect(again).toEqual(named);
      }),
    );
  });
});
