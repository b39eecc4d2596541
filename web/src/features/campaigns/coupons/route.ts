import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

export interface Search {
  /** Id of the batch that is looked at; the newest one by default. */
  readonly batch?: string;
}

/** "Who gets a coupon, and what does it cost?" */
export const coupons = createRoute({
  getParentRoute: () => shell,
  path: '/coupons',
  staticData: { nav: { group: 'sell', name: 'coupons' }, letter: 'z', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({ batch: text(search.batch) }),
  loader: withWords('coupons'),
  component: lazyRouteComponent(() => import('./CouponsView'), 'CouponsView'),
});
