import { type UserId } from '../../people/index.js';
import { type CategoryId, type ProductId } from '../../catalogue/index.js';
import { audienceSizes } from '../../../algorithms/influence/audience.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { checkCurrency, checkNumber, isGiven } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { positionsOfPeople } from './positions.js';

/** A request for a seed plan. People, product and category are ids. */
export interface SeedPlanRequest {
  readonly productId: ProductId;
  /** Number of seeds at most. */
  readonly count?: number | null;
  /** Cost of all seeds at most. */
  readonly budget?: number | null;
  readonly costs?: {
    /** Cost of each seed. */
    readonly each?: number | null;
    /** Added for each listener of the seed. */
    readonly perListener?: number | null;
    /** Currency of costs and budget, three letters; absent where they have none. */
    readonly currency?: string | null;
    /** People whose cost differs. */
    readonly people?: readonly { readonly userId: UserId; readonly cost: number }[] | null;
  } | null;
  /** Who counts as a buyer; conditions hold together. */
  readonly audience?: {
    readonly region?: string | null;
    readonly communityId?: string | null;
    readonly categoryId?: CategoryId | null;
  } | null;
  /** Only these people may be seeds, and only they count as buyers; whom the run does not know is left out. */
  readonly within?: readonly UserId[];
  /** Whether the product may be not on sale yet: stock does not limit the plan then. Default: it is on sale and in stock. */
  readonly beforeLaunch?: boolean;
  /** People who are seeds in any case. */
  readonly include?: readonly string[] | null;
  /** People who must not be seeds. */
  readonly exclude?: readonly string[] | null;
  /** Regions where the product is out of stock. */
  readonly outOfStockRegions?: readonly string[] | null;
  /** Only purchases within so many days count. */
  readonly days?: number | null;
}

const MOST_SEEDS = 1_000;
/** Seeds cost at least this: the choice divides gains by costs. */
const LEAST_COST = 0.01;

/**
 * Checks what can be checked without the graph.
 * @returns count and budget, where given
 * @throws Failure INVALID_INPUT
 */
export function checkSeedPlanRequest({ count, budget, costs, days, include, exclude }: SeedPlanRequest): {
  count?: number;
  budget?: number;
} {
  if (!isGiven(count) && !isGiven(budget))
    throw invalidInput('Give a `count` of seeds, a `budget`, or both.', 'input', 'count');
  checkNumber(days, { min: 1, max: 365, whole: true }, 'input', 'days');
  checkNumber(costs?.each, { min: 0, max: 1e9 }, 'input', 'costs', 'each');
  checkNumber(costs?.perListener, { min: 0, max: 1e9 }, 'input', 'costs', 'perListener');
  (costs?.people ?? []).forEach(({ cost }, n) => {
    checkNumber(cost, { min: LEAST_COST, max: 1e9 }, 'input', 'costs', 'people', String(n), 'cost');
  });
  checkCurrency(costs?.currency, 'input', 'costs', 'currency');
  const both = include?.find((id) => exclude?.includes(id));
  if (both !== undefined) throw invalidInput(`"${both}" is both included and excluded.`, 'input', 'exclude');
  return {
    count: checkNumber(count, { min: 1, max: MOST_SEEDS, whole: true }, 'input', 'count'),
    budget: checkNumber(budget, { min: LEAST_COST, max: 1e12 }, 'input', 'budget'),
  };
}

/** The cost of each person of the table as a seed, above 0. @throws Failure NOT_FOUND for a person whom the run does not know */
export function seedCosts(table: SalesTable, { costs }: SeedPlanRequest): Float64Array {
  const each = costs?.each ?? (costs?.perListener ? 0 : 1);
  const perListener = costs?.perListener ?? 0;
  const all = Float64Array.from(audienceSizes(table), (size) => Math.max(LEAST_COST, each + perListener * size));
  const named = costs?.people ?? [];
  const people = positionsOfPeople(
    table,
    named.map(({ userId }) => userId),
    'costs',
    'people',
  );
  people.forEach((person, n) => (all[person] = named[n].cost));
  return all;
}

/** What the costs of a plan are counted in. */
export interface SeedCostUnit {
  readonly costUnit: 'SEEDS' | 'CURRENCY' | 'UNSTATED';
  /** Currency of the costs; null unless the unit is CURRENCY. */
  readonly costCurrency: string | null;
}

/** Costs that are not given are numbers of seeds; those that are given are money only where the request says of which currency. */
export function costUnit({ costs }: SeedPlanRequest): SeedCostUnit {
  const { each, perListener, people } = costs ?? {};
  const currency = checkCurrency(costs?.currency, 'input', 'costs', 'currency');
  if (currency !== undefined) return { costUnit: 'CURRENCY', costCurrency: currency };
  const given = isGiven(each) || isGiven(perListener) || (people ?? []).length > 0;
  return { costUnit: given ? 'UNSTATED' : 'SEEDS', costCurrency: null };
}
