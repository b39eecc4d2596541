import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { amount, count, list, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

/** What the service takes at most. */
export const MOST_SEEDS = 1_000;
export const MOST_DAYS = 365;

/** A request for a plan as a link says it, so that a plan can be shared. What makes no sense is left to the service to refuse. */
export interface PlanSearch {
  readonly productId?: string;
  readonly count?: number;
  readonly budget?: number;
  readonly each?: number;
  readonly perListener?: number;
  readonly currency?: string;
  readonly region?: string;
  readonly categoryId?: string;
  readonly days?: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly outOfStock?: readonly string[];
  /** Of the seeds in the list: `column` or `-column`. */
  readonly order?: string;
  /** The job that makes or made this plan, where it is made as one. */
  readonly job?: string;
}

/** "Whom do I start with, and what will it bring?" */
export const seeds = createRoute({
  getParentRoute: () => shell,
  path: '/seeds',
  staticData: { nav: { group: 'sell', name: 'seeds' }, letter: 's', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): PlanSearch => ({
    productId: text(search.productId),
    count: count(search.count, 0, 1e9),
    budget: amount(search.budget),
    each: amount(search.each),
    perListener: amount(search.perListener),
    currency: text(search.currency),
    region: text(search.region),
    categoryId: text(search.categoryId),
    days: count(search.days, 0, 1e6),
    include: list(search.include),
    exclude: list(search.exclude),
    outOfStock: list(search.outOfStock),
    order: text(search.order),
    job: text(search.job),
  }),
  loader: withWords('seed-plan'),
  component: lazyRouteComponent(() => import('./SeedsView'), 'SeedsView'),
});
