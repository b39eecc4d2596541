/**
 * Experiments that somebody looks at again and again: `bench -- experiments [file, or folder of files] [--json]`. False alarms where there is nothing to find, by people and by
 * communities; a planted effect that spills over to friends; and the versions of files (one row a person, a column `version`, logical outcomes) with both intervals, in points.
 */
import { differenceOfArms, withIntervals } from '../../src/algorithms/experiments/difference.js';
import { sampleSize } from '../../src/algorithms/experiments/sample-size.js';
import { ratioChance } from '../../src/algorithms/experiments/ratio-check.js';
import { tablesIn } from '../data/labelled-rows.js';
import { readTrial } from '../data/trials.js';
import { alarmsOfCommunities, alarmsOfPeople, recovered } from '../support/planted/experiments.js';

const DATA = '../shared/data/cookie-cats';
const [RUNS, LOOKS, ALPHA] = [2000, 20, 0.05];
/** The smallest difference of shares that a shop wants to find. */
const SMALLEST = 0.01;
const shown = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(4)) : value);

export function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown>[] = [
    { data: 'planted', name: `A/A, people, ${LOOKS} looks`, ...alarmsOfPeople(RUNS, LOOKS, 100, 1) },
    { data: 'planted', name: `A/A, communities, ${LOOKS} looks`, ...alarmsOfCommunities(RUNS, LOOKS, 40, 2) },
    ...recovered({ communities: 60, direct: 0.06, spill: 0.05, saturation: 0.5 }, 500, 3).map((row) => ({
      data: 'planted spill-over',
      ...row,
    })),
    ...tablesIn(args[0] ?? DATA).flatMap(versionsOf),
  ];
  console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, shown(value)]))));
  return Promise.resolve({ runs: RUNS, looks: LOOKS, rows });
}

/** Every arm against control, for every outcome, in points where it is a share. */
function versionsOf(file: string): Record<string, unknown>[] {
  const { name, arm, arms, outcomes } = readTrial(file, { covariates: false });
  const counts = arms.map((_, k) => arm.filter((of) => of === k).length);
  const chance = ratioChance(
    counts,
    arms.map(() => 1),
  );
  return [...outcomes].flatMap(([outcome, values]) => {
    const share = values.every((value) => value === 0 || value === 1);
    const scale = share ? 100 : 1;
    const totals = arms.map((_, k) => {
      const of = values.filter((_, row) => arm[row] === k);
      return { people: of.length, sum: of.reduce((a, b) => a + b, 0), squares: of.reduce((a, b) => a + b * b, 0) };
    });
    return arms.slice(1).map((label, k) => {
      const raw = differenceOfArms(totals[k + 1], totals[0]);
      const { plannedError } = sampleSize({
        ...{ deviation: 1, smallestEffect: share ? SMALLEST : raw.standardError * 4, alpha: ALPHA, power: 0.8 },
        shares: [0.5, 0.5],
      });
      const { difference, once, anytime } = withIntervals(raw, plannedError, ALPHA / (arms.length - 1));
      return {
        ...{ data: `${name}/${outcome}`, name: `${label} less ${arms[0]}`, difference: scale * difference },
        ...{ lower: scale * once.lower, upper: scale * once.upper },
        ...{ lowerAnytime: scale * anytime.lower, upperAnytime: scale * anytime.upper, ratioChance: chance },
      };
    });
  });
}
