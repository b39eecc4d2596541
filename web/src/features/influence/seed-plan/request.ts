import { type VariablesOf } from '../../../app/graphql';
import { type PlanQuery } from './query';
import { type PlanSearch } from './route';

type Input = VariablesOf<typeof PlanQuery>['input'];

/** Seeds where the link says neither a number nor a budget. */
export const DEFAULT_COUNT = 10;

/** Number of seeds that is asked for; undefined where the budget alone decides. */
export function countOf({ count, budget }: PlanSearch): number | undefined {
  return count ?? (budget === undefined ? DEFAULT_COUNT : undefined);
}

/** What a link asks of the service. */
export function inputOf(search: PlanSearch & { readonly productId: string }): Input {
  const { productId, budget, each, perListener, currency, region, categoryId, days } = search;
  const hasCosts = each !== undefined || perListener !== undefined || currency !== undefined;
  return {
    productId,
    count: countOf(search),
    budget,
    costs: hasCosts ? { each, perListener, currency } : undefined,
    audience: region || categoryId ? { region, categoryId } : undefined,
    days,
    include: list(search.include),
    exclude: list(search.exclude),
    outOfStockRegions: list(search.outOfStock),
  };
}

function list(values: readonly string[] | undefined): string[] | undefined {
  return values && [...values];
}
