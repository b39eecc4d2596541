/** Experiments whose truth is planted: nothing to find, or a known effect on who is treated and on the others of the same community. */
import {
  type ArmTotals,
  differenceOfArms,
  differenceOfGroups,
  withIntervals,
} from '../../../src/algorithms/experiments/difference.js';
import { type Interval } from '../../../src/algorithms/experiments/interval.js';
import { REACHED, type SpillOver, spillOver } from '../../../src/algorithms/experiments/spill-over.js';
import { randomNormal, type Rng, seededRng } from '../../../src/algorithms/random.js';

const ALPHA = 0.05;

export interface FalseAlarms {
  /** Share of the runs in which some look found an effect that is not there. */
  readonly falseAlarms: number;
  /** That share by an interval for one look, of people as if they were independent. */
  readonly naive: number;
}

const excludesNought = ({ lower, upper }: Interval): boolean => lower > 0 || upper < 0;

/** Looks again and again at two equal arms of people assigned one by one. */
export function alarmsOfPeople(runs: number, looks: number, perLook: number, seed: number): FalseAlarms {
  const rng = seededRng(seed);
  const rate = 0.2;
  const plannedError = Math.sqrt((2 * rate * (1 - rate)) / ((looks * perLook) / 2));
  let [alarms, naive] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const arms = [0, 1].map(() => ({ people: 0, sum: 0, squares: 0 }));
    const seen = { anytime: false, once: false };
    for (let look = 0; look < looks; look += 1) {
      for (const arm of arms) for (let n = 0; n < perLook; n += 1) add(arm, rng() < rate ? 1 : 0);
      const { anytime, once } = withIntervals(differenceOfArms(arms[1], arms[0]), plannedError, ALPHA);
      seen.anytime ||= excludesNought(anytime);
      seen.once ||= excludesNought(once);
    }
    alarms += seen.anytime ? 1 : 0;
    naive += seen.once ? 1 : 0;
  }
  return { falseAlarms: alarms / runs, naive: naive / runs };
}

function add(arm: { -readonly [K in keyof ArmTotals]: number }, value: number): void {
  arm.people += 1;
  arm.sum += value;
  arm.squares += value * value;
}

/** Communities of unlike sizes and habits; who gets it buys more, and so does the rest in proportion to how many got it. */
export interface PlantedCommunities {
  readonly communities: number;
  readonly direct: number;
  readonly spill: number;
  /** Share of the people of a treated community who get it. */
  readonly saturation: number;
}

interface Person {
  readonly community: number;
  /** A key of `REACHED` as number. */
  readonly group: number;
  readonly bought: number;
}

/** People in the order in which they are seen. */
function peopleOf(planted: PlantedCommunities, rng: Rng, byPerson: boolean): Person[] {
  const { communities, direct, spill, saturation } = planted;
  const people: Person[] = [];
  for (let community = 0; community < communities; community += 1) {
    const size = Math.round(20 * Math.exp(0.6 * randomNormal(rng)) + 10);
    const habit = Math.min(0.6, Math.max(0.02, 0.2 + 0.06 * randomNormal(rng)));
    const treated = byPerson || rng() < 0.5;
    const gets = Array.from({ length: size }, () => treated && rng() < (byPerson ? 0.5 : saturation));
    const share = gets.filter(Boolean).length / size;
    for (const got of gets) {
      const group = !treated ? REACHED.control : got ? REACHED.directly : REACHED.through;
      const chance = habit + (got ? direct : 0) + spill * share;
      people.push({ community, group, bought: rng() < chance ? 1 : 0 });
    }
  }
  return people
    .map((person) => ({ person, at: rng() }))
    .sort((a, b) => a.at - b.at)
    .map(({ person }) => person);
}

/** Looks again and again at communities of which half are called treated, and nothing is done. */
export function alarmsOfCommunities(runs: number, looks: number, communities: number, seed: number): FalseAlarms {
  const rng = seededRng(seed);
  let [alarms, naive] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const people = peopleOf({ communities, direct: 0, spill: 0, saturation: 1 }, rng, false);
    const clusters = emptyClusters(communities);
    const arms = [0, 1].map(() => ({ people: 0, sum: 0, squares: 0 }));
    const seen = { anytime: false, once: false };
    for (let look = 1, from = 0; look <= looks; look += 1) {
      const to = Math.round((look * people.length) / looks);
      for (; from < to; from += 1) {
        const { community, group, bought } = people[from];
        clusters[community].people[group] += 1;
        clusters[community].sums[group] += bought;
        add(arms[group === REACHED.directly ? 1 : 0], bought);
      }
      const raw = differenceOfGroups(clusters, REACHED.directly, REACHED.control);
      if (raw) seen.anytime ||= excludesNought(withIntervals(raw, 0.03, ALPHA).anytime);
      seen.once ||= excludesNought(withIntervals(differenceOfArms(arms[1], arms[0]), 0.03, ALPHA).once);
    }
    alarms += seen.anytime ? 1 : 0;
    naive += seen.once ? 1 : 0;
  }
  return { falseAlarms: alarms / runs, naive: naive / runs };
}

/** What was estimated of one effect over many runs. */
export interface Recovered {
  readonly name: string;
  readonly truth: number;
  readonly mean: number;
  /** Share of the runs whose interval held the truth. */
  readonly covered: number;
}

/** Direct and spill-over effect by communities, beside the comparison of people assigned one by one. */
export function recovered(planted: PlantedCommunities, runs: number, seed: number): Recovered[] {
  const rng = seededRng(seed);
  const { communities, direct, spill, saturation } = planted;
  const truths = { direct, spillOver: spill * saturation, total: direct + spill * saturation };
  const names = Object.keys(truths) as (keyof SpillOver)[];
  const rows = new Map<string, { truth: number; sum: number; covered: number }>(
    [...names, 'naive'].map((name) => [
      name,
      { truth: truths[name as keyof SpillOver] ?? direct + spill, sum: 0, covered: 0 },
    ]),
  );
  const note = (name: string, { difference, once }: { difference: number; once: Interval }): void => {
    const row = rows.get(name)!;
    row.sum += difference;
    if (once.lower <= row.truth && row.truth <= once.upper) row.covered += 1;
  };
  for (let run = 0; run < runs; run += 1) {
    const clusters = emptyClusters(communities);
    for (const { community, group, bought } of peopleOf(planted, rng, false)) {
      clusters[community].people[group] += 1;
      clusters[community].sums[group] += bought;
    }
    const effects = spillOver(clusters);
    for (const name of names) note(name, withIntervals(effects[name]!, 0.03, ALPHA));
    const arms = [0, 1].map(() => ({ people: 0, sum: 0, squares: 0 }));
    for (const { group, bought } of peopleOf(planted, rng, true)) add(arms[group === REACHED.directly ? 1 : 0], bought);
    note('naive', withIntervals(differenceOfArms(arms[1], arms[0]), 0.03, ALPHA));
  }
  return [...rows].map(([name, { truth, sum, covered }]) => ({
    name,
    truth,
    mean: sum / runs,
    covered: covered / runs,
  }));
}

function emptyClusters(communities: number): { people: number[]; sums: number[] }[] {
  return Array.from({ length: communities }, () => ({ people: [0, 0, 0], sums: [0, 0, 0] }));
}
