import { assignArm, assignmentOf, hashedShare, murmur3 } from '../../src/algorithms/experiments/assignment.js';
import { ratioChance } from '../../src/algorithms/experiments/ratio-check.js';

const PEOPLE = Array.from({ length: 20_000 }, (_, n) => `u${n}`);
const RULE = { salt: 'autumn', weights: [1, 2, 1], saturation: 1, holdout: 0 };

function counts(arms: readonly number[], of: number): number[] {
  return Array.from({ length: of }, (_, arm) => arms.filter((each) => each === arm).length);
}

describe('assignment', () => {
  it('hashes as the reference implementation of MurmurHash3 does', () => {
    expect(murmur3('')).toBe(0);
    expect(murmur3('test')).toBe(0xba6bd213);
    expect(murmur3('Hello, world!')).toBe(0xc0363e43);
    expect(murmur3('The quick brown fox jumps over the lazy dog')).toBe(0x2e4ff723);
  });

  it('deals people in the proportion of unequal weights, always alike', () => {
    const arms = PEOPLE.map((person) => assignArm('autumn', person, [1, 2, 1]));
    expect(ratioChance(counts(arms, 3), [1, 2, 1])).toBeGreaterThan(0.001);
    expect(PEOPLE.map((person) => assignArm('autumn', person, [1, 2, 1]))).toEqual(arms);
  });

  it('gives an arm of weight 0 to nobody', () => {
    const arms = PEOPLE.map((person) => assignArm('x', person, [0, 1, 0]));
    expect(new Set(arms)).toEqual(new Set([1]));
  });

  it('deals independently under another salt', () => {
    const both = PEOPLE.map((person) => 2 * assignArm('a', person, [1, 1]) + assignArm('b', person, [1, 1]));
    expect(ratioChance(counts(both, 4), [1, 1, 1, 1])).toBeGreaterThan(0.001);
  });

  it('keeps a community together, and within it treats the share that is asked for', () => {
    const rule = { ...RULE, weights: [1, 1], saturation: 0.5 };
    const placed = PEOPLE.map((person, n) => ({ community: n % 40, at: assignmentOf(rule, person, `c${n % 40}`)! }));
    for (let community = 0; community < 40; community += 1) {
      const inside = placed.filter((each) => each.community === community);
      expect(new Set(inside.map(({ at }) => at.arm)).size).toBe(1);
      if (inside[0].at.arm === 0) expect(inside.every(({ at }) => !at.treated)).toBe(true);
    }
    const reached = placed.filter(({ at }) => at.arm === 1);
    const treated = reached.filter(({ at }) => at.treated).length;
    expect(ratioChance([treated, reached.length - treated], [1, 1])).toBeGreaterThan(0.001);
  });

  it('holds the same people out of every experiment', () => {
    const out = (salt: string): string[] =>
      PEOPLE.filter((person) => !assignmentOf({ ...RULE, salt, holdout: 0.1 }, person, person));
    expect(out('one')).toEqual(out('two'));
    expect(ratioChance([out('one').length, PEOPLE.length - out('one').length], [1, 9])).toBeGreaterThan(0.001);
    expect(hashedShare('holdout', out('one')[0])).toBeLessThan(0.1);
  });
});
