import { type ShareActivity } from '../../people/index.js';
import { checkNumber, isGiven } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { beginningWith } from '../../../platform/search-words.js';

/** Conditions on people of a list. All given ones must hold. */
export interface InfluencerFilter {
  /** Words that name or id begin with, in any order. */
  readonly name?: string | null;
  readonly shareActivity?: ShareActivity | null;
  /** Friends and followers at the time of the run. */
  readonly minAudience?: number | null;
  /** 0 to 1. */
  readonly minAuthenticity?: number | null;
  /** Whether sales in the part are proven. */
  readonly proven?: boolean | null;
}

/** @throws Failure INVALID_INPUT for a name without letters and digits, and for numbers out of range */
export function checkInfluencerFilter({ name, minAudience, minAuthenticity }: InfluencerFilter): void {
  if (isGiven(name) && beginningWith(name) === undefined) {
    throw invalidInput('`name` must hold a letter or a digit.', 'filter', 'name');
  }
  checkNumber(minAudience, { min: 0, max: 1e9, whole: true }, 'filter', 'minAudience');
  checkNumber(minAuthenticity, { min: 0, max: 1 }, 'filter', 'minAuthenticity');
}

/** Whether a filter narrows a list at all. */
export function narrows(filter: InfluencerFilter): boolean {
  return Object.values(filter).some((value) => isGiven(value));
}
