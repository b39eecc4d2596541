import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { count } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

interface Search {
  /** Steps from the person to whom the person moved, at most. */
  readonly hops?: number;
}

/** "Who is this person, why influential, and what does the person get?" */
export const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$userId',
  staticData: { roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({ hops: count(search.hops, 1, 3) }),
  loader: withWords('people'),
  component: lazyRouteComponent(() => import('./PersonView'), 'PersonView'),
});
