import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

/** Lengths of the periods of cohorts. */
export const STEPS = ['MONTH', 'WEEK'] as const;
/** Which customers are listed. */
export const WHO = ['LIKELY', 'RISK', 'LOST', 'AWAY', 'ONCE'] as const;
export type Who = (typeof WHO)[number];

export interface Search {
  readonly by?: (typeof STEPS)[number];
  /** A column of the list, with a `-` before it for the largest first. */
  readonly order?: string;
  readonly region?: string;
  /** Only some of the customers; all by default. */
  readonly who?: Who;
}

/** "Who buys again, who stays away, and what will customers buy?" */
export const customers = createRoute({
  getParentRoute: () => shell,
  path: '/customers',
  staticData: { nav: { group: 'people', name: 'customers' }, letter: 'u', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    by: oneOf(STEPS, search.by),
    order: text(search.order),
    region: text(search.region),
    who: oneOf(WHO, search.who),
  }),
  loader: withWords('insight'),
  component: lazyRouteComponent(() => import('./CustomersView'), 'CustomersView'),
});
