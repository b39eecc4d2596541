import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { count, oneOf } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

export const STEPS = ['MONTH', 'WEEK'] as const;
export const GROUPINGS = ['KIND', 'REGION', 'CATEGORY'] as const;
/** Days before the end of the data that can be looked at; all of it by default. */
export const DAYS = [365, 180, 90] as const;

interface Search {
  readonly days?: number;
  readonly step?: (typeof STEPS)[number];
  readonly group?: (typeof GROUPINGS)[number];
}

/** "Did word of mouth sell, and should you believe it?" */
export const overview = createRoute({
  getParentRoute: () => shell,
  path: '/',
  staticData: { nav: { group: 'now', name: 'overview' }, letter: 'o', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    days: count(search.days, 30, 3650),
    step: oneOf(STEPS, search.step),
    group: oneOf(GROUPINGS, search.group),
  }),
  loader: withWords('health'),
  component: lazyRouteComponent(() => import('./OverviewView'), 'OverviewView'),
});
