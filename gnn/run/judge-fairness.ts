import { cardFairness, type CardFairness } from '../card/fairness.js';
import { keepOfEach } from '../evaluate/each-person.js';
import { type FittedSlice } from '../evaluate/people.js';
import { type RowSpec } from '../evaluate/row-spec.js';
import { scoring, type Run } from '../learn/run.js';
import { popularItems } from '../models/popular-items.js';
import { countState } from '../models/ranker-state.js';

/** People whose lists are looked at. */
const MOST_PEOPLE = 1_000;
/** Products kept of each group: a floor has so many to choose from. */
const DEPTH = 40;

/** Judges what the served row shows to people of the test, and what floors would cost; null where too few people are tested. */
export async function judgeFairness(run: Run, fitted: FittedSlice, served: RowSpec): Promise<CardFairness | null> {
  const { past } = fitted.slice;
  const popular = popularItems(countState(past, run.kinds));
  const keep = { of: 'groups', row: served, groupOf: popular, groups: 2, depth: DEPTH } as const;
  const people = await keepOfEach([fitted], keep, scoring(run, Math.min(MOST_PEOPLE, run.options.maxPeople.test)));
  return cardFairness(people, past, popular);
}
