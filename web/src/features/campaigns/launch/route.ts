import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { count, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

export interface Search {
  readonly product?: string;
  /** Number of people. */
  readonly size?: number;
}

/** "Who takes a product that nobody has?" */
export const launch = createRoute({
  getParentRoute: () => shell,
  path: '/launch',
  staticData: { nav: { group: 'sell', name: 'launch' }, letter: 'b', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    product: text(search.product),
    size: count(search.size, 1, 10_000),
  }),
  loader: withWords('launch'),
  component: lazyRouteComponent(() => import('./LaunchView'), 'LaunchView'),
});
