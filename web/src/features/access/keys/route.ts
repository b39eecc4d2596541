import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { flag } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';

interface Search {
  /** Revoked keys instead of those that are good. */
  readonly revoked?: true;
}

/** "Who may come in, and with what?" */
export const access = createRoute({
  getParentRoute: () => shell,
  path: '/access',
  staticData: { nav: { group: 'shop', name: 'access' }, letter: 'a', roles: ['ADMIN'] },
  validateSearch: (search: Record<string, unknown>): Search => ({ revoked: flag(search.revoked) }),
  loader: withWords('access'),
  component: lazyRouteComponent(() => import('./AccessView'), 'AccessView'),
});
