/** The way of a product, over ties that may run in circles, against its definition. */
import fc from 'fast-check';
import {
  type CascadeStep,
  cascadeTree,
  type Hearing,
  type Telling,
} from '../../src/algorithms/influence/cascade-tree.js';
import { day } from './shop.js';

const WINDOW = 10;
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

const tellings = fc.tuple(
  ...ids.map((userId) => fc.option(fc.nat(30).map((on): Telling => ({ userId, at: day(on), bought: true })))),
);
const hearings = fc.array(
  fc.record({
    listener: fc.constantFrom(...ids),
    heard: fc.constantFrom(...ids),
    since: fc.option(fc.nat(30).map(day)),
  }),
);

/** The parent by the definition: the last possible one in time, and of several the smaller id. */
function parentOf(mine: Telling, told: readonly Telling[], ties: readonly Hearing[]): string | null {
  const heard = told.filter(
    (theirs) =>
      theirs.at < mine.at &&
      +mine.at - +theirs.at <= +day(WINDOW) - +day(0) &&
      ties.some(
        (tie) =>
          tie.listener === mine.userId && tie.heard === theirs.userId && (tie.since === null || tie.since <= theirs.at),
      ),
  );
  heard.sort((one, other) => +other.at - +one.at || (one.userId < other.userId ? -1 : 1));
  return heard[0]?.userId ?? null;
}

/** All descendants of a person. Ends although ties may form cycles, because a parent is earlier than its children. */
function after(steps: readonly CascadeStep[], userId: string): string[] {
  return steps.flatMap((step) => (step.heardFrom === userId ? [step.userId, ...after(steps, step.userId)] : []));
}

describe('the way of a product', () => {
  it('is a forest in the order of time, each on the one heard last, also where people follow one another in circles', () => {
    fc.assert(
      fc.property(tellings, hearings, (some, ties) => {
        const told = some.filter((telling) => telling !== null);
        const steps = cascadeTree(told, ties, WINDOW);
        expect(steps.map(({ userId }) => userId).sort()).toEqual(told.map(({ userId }) => userId).sort());
        const seen = new Map<string, CascadeStep>();
        for (const step of steps) {
          expect(step.heardFrom).toBe(parentOf(step, told, ties));
          const parent = step.heardFrom === null ? undefined : seen.get(step.heardFrom)!;
          expect(step.depth).toBe(parent ? parent.depth + 1 : 0);
          expect(step.days).toBe(parent ? (+step.at - +parent.at) / (+day(1) - +day(0)) : null);
          expect(step.children).toBe(steps.filter(({ heardFrom }) => heardFrom === step.userId).length);
          expect(step.descendants).toBe(after(steps, step.userId).length);
          seen.set(step.userId, step);
        }
      }),
      { numRuns: 300, seed: 71 },
    );
  });

  it('goes once round a ring of follows and ends where it began', () => {
    const told = ['a', 'b', 'c'].map((userId, on): Telling => ({ userId, at: day(on), bought: true }));
    const ring = ['b', 'c', 'a'].map((listener, place): Hearing => ({ listener, heard: 'abc'[place], since: null }));
    const steps = cascadeTree(told, ring, WINDOW);
    expect(steps.map(({ userId, heardFrom, descendants }) => [userId, heardFrom, descendants])).toEqual([
      ['a', null, 2],
      ['b', 'a', 1],
      ['c', 'b', 0],
    ]);
  });
});
