import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { count } from '../search';
import { shell, withWords } from '../shell-route';

interface Search {
  /** Of the long list; as many as the largest list of the console by default. */
  readonly rows?: number;
}

/** Each part of the console in each of its states, for who makes views and for tests; the side bar does not list it. */
export const specimen = createRoute({
  getParentRoute: () => shell,
  path: '/specimen',
  validateSearch: (search: Record<string, unknown>): Search => ({ rows: count(search.rows, 1, 100_000) }),
  loader: withWords('specimen'),
  component: lazyRouteComponent(() => import('./SpecimenView'), 'SpecimenView'),
});
