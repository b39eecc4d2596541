import { differenceOfArms, differenceOfGroups, withIntervals } from '../../src/algorithms/experiments/difference.js';
import { fewUnitsFactor, sequentialReach } from '../../src/algorithms/experiments/interval.js';
import { ratioChance } from '../../src/algorithms/experiments/ratio-check.js';
import { sampleSize } from '../../src/algorithms/experiments/sample-size.js';
import { alarmsOfCommunities, alarmsOfPeople, recovered } from '../../bench/support/planted/experiments.js';

describe('intervals of experiments', () => {
  it('raise few false alarms however often one looks, by people and by communities', () => {
    const people = alarmsOfPeople(300, 20, 40, 5);
    const communities = alarmsOfCommunities(100, 20, 40, 6);
    expect(people.falseAlarms).toBeLessThan(0.055);
    expect(communities.falseAlarms).toBeLessThan(0.055);
    expect(people.naive).toBeGreaterThan(0.15);
    expect(communities.naive).toBeGreaterThan(0.2);
  });

  it('report direct and spill-over effect apart, where people assigned one by one show less than there is', () => {
    const rows = recovered({ communities: 60, direct: 0.06, spill: 0.05, saturation: 0.5 }, 60, 7);
    const of = new Map(rows.map((row) => [row.name, row]));
    for (const name of ['direct', 'spillOver', 'total']) {
      expect(Math.abs(of.get(name)!.mean - of.get(name)!.truth)).toBeLessThan(0.01);
      expect(of.get(name)!.covered).toBeGreaterThan(0.88);
    }
    expect(of.get('naive')!.mean).toBeLessThan(0.08);
    expect(of.get('naive')!.truth).toBeCloseTo(0.11);
  });

  it('equal the textbook for people: shares .3 and .2 of 1,000 each', () => {
    const of = (bought: number) => ({ people: 1000, sum: bought, squares: bought });
    const { difference, standardError } = differenceOfArms(of(300), of(200));
    expect(difference).toBeCloseTo(0.1);
    expect(standardError).toBeCloseTo(Math.sqrt((0.21 + 0.16) / 999), 6);
  });

  it('are wider at every look than for one look, and narrowest near the plan', () => {
    const near = sequentialReach(1, 1, 0.05);
    expect(near).toBeGreaterThan(1.96);
    expect(near).toBeLessThan(3.1);
    expect(sequentialReach(1, 5, 0.05)).toBeGreaterThan(near);
    expect(sequentialReach(1, 0.05, 0.05)).toBeGreaterThan(near);
  });

  it('know that few communities say little', () => {
    const clusters = [0, 1, 2, 3, 4, 5].map((n) => ({
      people: n % 2 ? [10, 0] : [0, 10],
      sums: n % 2 ? [2, 0] : [0, n + 2],
    }));
    const raw = differenceOfGroups(clusters, 1, 0)!;
    expect(raw.units).toBe(6);
    const { once } = withIntervals(raw, 0.1, 0.05);
    expect(once.upper - once.lower).toBeGreaterThan(2 * 1.96 * raw.standardError);
    expect(fewUnitsFactor(10, 0.05) * 1.959964).toBeCloseTo(2.2281, 2);
    expect(differenceOfGroups(clusters.slice(0, 2), 1, 0)).toBeUndefined();
  });

  it('need as many people as the textbook says for one look: .10 against .12, 3,834 each', () => {
    const size = sampleSize({
      ...{ deviation: Math.sqrt(0.11 * 0.89), smallestEffect: 0.02, shares: [0.5, 0.5], alpha: 0.05, power: 0.8 },
    });
    expect(Math.abs(size.peopleOnce - 2 * 3842)).toBeLessThan(20);
    expect(size.people / size.peopleOnce).toBeGreaterThan(1.5);
    expect(size.people / size.peopleOnce).toBeLessThan(2.2);
  });

  it('notice arms that chance did not deal', () => {
    expect(ratioChance([44_700, 45_489], [1, 1])).toBeCloseTo(0.0086, 3);
    expect(ratioChance([500, 500], [1, 1])).toBe(1);
    expect(ratioChance([900, 1100], [1, 1])).toBeLessThan(0.001);
  });
});
