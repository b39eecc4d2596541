/** Who is served how well and what is shown: floors under attention at the least loss, and groups with their gap. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../bench/learning/fairness.js';
import { attentionAt, exposureOf } from '../../src/algorithms/fairness/exposure.js';
import { rankWithFloors, type ScoredCandidates } from '../../src/algorithms/fairness/exposure-floors.js';
import { qualityByGroup, qualityGap } from '../../src/algorithms/fairness/group-quality.js';
import { seededRng } from '../../src/algorithms/random.js';

/** Even items are popular and score higher; everybody has the same eight candidates. */
function candidates(people: number, seed: number): ScoredCandidates {
  const rng = seededRng(seed);
  const each = 8;
  return {
    starts: Uint32Array.from({ length: people + 1 }, (_, n) => n * each),
    items: Int32Array.from({ length: people * each }, (_, n) => n % each),
    scores: Float64Array.from({ length: people * each }, (_, n) => rng() + (n % 2 === 0 ? 0.6 : 0)),
  };
}
const groupOf = [1, 0, 1, 0, 1, 0, 1, 0];
const worth = ({ scores, starts }: ScoredCandidates, lists: readonly Int32Array[]): number =>
  lists.reduce(
    (sum, list, n) => sum + list.reduce((own, item, rank) => own + attentionAt(rank) * scores[starts[n] + item], 0),
    0,
  );

describe('attention', () => {
  it('is shared by places, the first counting most', () => {
    const { attention, places, shown } = exposureOf([[0, 1, 2], [0]], groupOf, 2);
    const total = 2 * attentionAt(0) + attentionAt(1) + attentionAt(2);
    expect(attention[0]).toBeCloseTo(attentionAt(1) / total, 12);
    expect(attention[0] + attention[1]).toBeCloseTo(1, 12);
    expect([...places]).toEqual([0.25, 0.75]);
    expect([...shown]).toEqual([1, 2]);
    expect([...exposureOf([], groupOf, 2).attention]).toEqual([0, 0]);
  });

  it('reaches its floor, by no more than needed, and nothing changes without one', () => {
    const given = candidates(300, 1);
    const plain = rankWithFloors(given, { groupOf, least: [0, 0] }, 4);
    const before = exposureOf(plain.lists, groupOf, 2).attention[0];
    expect([...plain.bonuses]).toEqual([0, 0]);
    const floored = rankWithFloors(given, { groupOf, least: [before + 0.2, 0] }, 4);
    const after = exposureOf(floored.lists, groupOf, 2).attention[0];
    expect(floored.reached).toBe(true);
    expect(after).toBeGreaterThanOrEqual(before + 0.2);
    expect(after).toBeLessThan(before + 0.21);
    expect(floored.bonuses[0]).toBeGreaterThan(0);
  });

  it('costs least: no other lists of the same attention are worth more', () => {
    const given = candidates(200, 2);
    const { lists, bonuses } = rankWithFloors(given, { groupOf, least: [0.5, 0] }, 4);
    const shown = exposureOf(lists, groupOf, 2).attention[0];
    const best = worth(given, lists);
    const rng = seededRng(3);
    for (let n = 0; n < 8; n += 1) {
      // Other multipliers, one a person: whatever reaches as much attention is worth no more.
      const bearing = Float64Array.from({ length: 200 }, () => 2.4 * rng());
      const other = rankWithFloors(given, { groupOf, least: [shown, 0], bearing }, 4);
      expect(worth(given, other.lists)).toBeLessThanOrEqual(best + 1e-9);
    }
    expect(bonuses[1]).toBe(0);
  });

  it('leaves those alone who do not bear it, and says where a floor is out of reach', () => {
    const given = candidates(10, 4);
    const plain = rankWithFloors(given, { groupOf, least: [0, 0] }, 4).lists;
    const bearing = Float64Array.from({ length: 10 }, (_, person) => Number(person < 5));
    const { lists, reached } = rankWithFloors(given, { groupOf, least: [0.9, 0], bearing }, 4);
    expect(reached).toBe(false);
    expect(lists.slice(5)).toEqual(plain.slice(5));
    expect(() => rankWithFloors(given, { groupOf, least: [0.5, 0.5] }, 4)).toThrow(RangeError);
    expect(() => rankWithFloors(given, { groupOf, least: [0.1, 0], bearing: [1] }, 4)).toThrow(RangeError);
  });
});

it('groups are told with their gap, and people of none are left out', () => {
  const groups = qualityByGroup(Float64Array.of(1, 0, 1, 0.5, 9), [0, 0, 1, 1, -1], 3);
  expect(groups.map((group) => group.mean)).toEqual([0.5, 0.75, 0]);
  expect(groups.map((group) => group.people)).toEqual([2, 2, 0]);
  const gap = qualityGap(groups)!;
  expect([gap.best, gap.worst, gap.gap]).toEqual([1, 0, 0.25]);
  expect(gap.standardError).toBeCloseTo(Math.hypot(0.5, 0.25), 12);
  expect(qualityGap(qualityByGroup(Float64Array.of(1), [0], 2))).toBeNull();
});

it('a folder that cannot be judged is refused with file and line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairness-'));
  const given = (files: Record<string, string>): Promise<unknown> => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return run([folder]);
  };
  try {
    await expect(given({})).rejects.toThrow(/u\.user\.gz cannot be read/);
    await expect(given({ 'u.user': '1|24|M\n2|old|F\n' })).rejects.toThrow(/u\.user:2: no age and gender/);
    const people = { 'u.user': '1|24|M\n2|30|F\n' };
    await expect(given({ ...people, 'ua.base': '1\t5\t3\n3\t5\t3\n' })).rejects.toThrow(/ua\.base:2: 3 is not in/);
    const files = { 'ua.base': '1\t5\t3\n1\t6\t3\n', 'ua.test': '2\t5\t3\n2\t6\t1\n' };
    await expect(given({ ...people, ...files })).rejects.toThrow(/nobody is in both/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
