/** Adoption cascades with the graph of who follows whom, and how the next adopter is judged. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionLog, actionLogFrom } from '../../src/algorithms/diffusion/action-log.js';

export interface Cascade {
  readonly people: Int32Array;
  /** Since the first act, in the unit of the file; not decreasing. */
  readonly times: Float64Array;
}

export interface Cascades {
  readonly people: number;
  readonly edges: readonly (readonly [number, number])[];
  readonly train: readonly Cascade[];
  readonly valid: readonly Cascade[];
  readonly test: readonly Cascade[];
}

/** Longer ones are left out. */
const LONGEST = 500;
/** A cascade is judged up to here. */
export const CUT = 200;

/**
 * Who started stands first in a line, without a time: that of the first who followed. Split in the order of the first time: 80 % train,
 * 10 % validation, 10 % test. People are numbered in the order they appear.
 *
 * @throws where a file is not there
 */
export function readCascades(folder: string): Cascades {
  const lines = (name: string): string[] => readFileSync(join(folder, name), 'utf8').trim().split('\n');
  const acts = lines('cascades.txt')
    .map((line) => {
      const [[root, person, time], ...rest] = line
        .split(',')
        .filter((act) => act.trim() !== '')
        .map((act) => act.trim().split(' '));
      return [[root, time], [person, time], ...rest];
    })
    .filter(({ length }) => length <= LONGEST)
    .sort(([[, a]], [[, b]]) => Number(a) - Number(b));
  const place = new Map<string, number>();
  const idOf = (name: string): number => {
    if (!place.has(name)) place.set(name, place.size);
    return place.get(name)!;
  };
  const cascades = acts.map((line) => ({
    people: Int32Array.from(line, ([name]) => idOf(name)),
    times: Float64Array.from(line, ([, time]) => Number(time)),
  }));
  const edges = lines('edges.txt').map((line) => {
    const [from, to] = line.split(',').map((name) => idOf(name.trim()));
    return [from, to] as const;
  });
  const [train, valid] = [Math.floor(0.8 * cascades.length), Math.floor(0.9 * cascades.length)];
  return {
    people: place.size,
    edges,
    train: cascades.slice(0, train),
    valid: cascades.slice(train, valid),
    test: cascades.slice(valid),
  };
}

/** Acts in their order: the unit of time is an act of the cascade. */
export function logOfCascades(cascades: readonly Cascade[], people: number): ActionLog {
  return actionLogFrom(people, cascades.length, {
    actors: cascades.flatMap((cascade) => [...cascade.people]),
    items: cascades.flatMap((cascade, item) => [...cascade.people].map(() => item)),
    times: cascades.flatMap((cascade) => [...cascade.people.keys()]),
  });
}
