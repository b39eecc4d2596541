import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';

/** Which cases are listed; those that wait by default. */
export const SHOWN = ['AGAINST', 'CLEARED'] as const;

export interface Search {
  readonly state?: (typeof SHOWN)[number];
  /** A ring: only its people. */
  readonly ring?: string;
  /** Id of the case that is looked at; the first one by default. */
  readonly case?: string;
}

/** "About whom do we have to decide, and what is it founded on?" */
export const risk = createRoute({
  getParentRoute: () => shell,
  path: '/risk',
  staticData: { nav: { group: 'shop', name: 'risk' }, letter: 'r', roles: ['ANALYST', 'SERVICE'] },
  validateSearch: (search: Record<string, unknown>): Search => ({
    state: oneOf(SHOWN, search.state),
    ring: text(search.ring),
    case: text(search.case),
  }),
  loader: withWords('risk'),
  component: lazyRouteComponent(() => import('./RiskView'), 'RiskView'),
});
