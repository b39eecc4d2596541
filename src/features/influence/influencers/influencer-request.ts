import { checkNumber, isGiven } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { type PeopleColumn } from '../../../algorithms/influence/people-columns.js';
import { type Scope } from '../table/scope.js';
import { checkInfluencerFilter, type InfluencerFilter } from './influencer-filter.js';
import { type InfluenceMeasure } from './influence-measure.js';

/** A request for a list of influential people. */
export interface InfluencerRequest extends Scope {
  readonly by: InfluenceMeasure;
  /** People who were chosen already: the audiences of the list are compared with theirs. */
  readonly chosen?: readonly string[] | null;
  /** The figure by which the list is ordered; that of `by` if absent. */
  readonly orderBy?: PeopleColumn | null;
  /** Default: true. */
  readonly descending?: boolean;
  readonly filter?: InfluencerFilter | null;
}

const MOST_CHOSEN = 1_000;

/** @throws Failure INVALID_INPUT for conditions that cannot be combined, and for numbers out of range */
export function checkRequest(request: InfluencerRequest): void {
  const { by, days, chosen, filter, productId, categoryId, communityId, region } = request;
  const scope = { productId, categoryId, communityId, region };
  const oneOf = (names: readonly (keyof typeof scope)[]): void => {
    const given = names.filter((name) => isGiven(scope[name]));
    if (given.length > 1) throw invalidInput(`Give one of ${given.join(', ')}, or none.`, given[1]);
  };
  if (by === 'COMBINED') oneOf(['productId', 'categoryId', 'communityId', 'region']);
  oneOf(['productId', 'categoryId']);
  oneOf(['communityId', 'region']);
  if (isGiven(days) && by !== 'SALES' && by !== 'EXPERT') {
    throw invalidInput('`days` narrows lists by SALES and EXPERT only.', 'days');
  }
  checkInfluencerFilter(filter ?? {});
  checkNumber(days, { min: 1, max: 3_650, whole: true }, 'days');
  if (chosen && chosen.length > MOST_CHOSEN) {
    throw invalidInput(`\`chosen\` takes ${MOST_CHOSEN} people at most, got ${chosen.length}.`, 'chosen');
  }
}
