import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { count, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

interface Search {
  /** Around whom; around the most influential person by default. */
  readonly person?: string;
  /** Ties away from the person, at most. */
  readonly hops?: number;
  /** Who was chosen of those around the person. */
  readonly chosen?: string;
  /** A column of the table, with a `-` before it for the largest first. */
  readonly order?: string;
}

/** "Whom does this person reach?" */
export const explorer = createRoute({
  getParentRoute: () => shell,
  path: '/explorer',
  staticData: { nav: { group: 'people', name: 'explorer' }, letter: 'e', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    person: text(search.person),
    hops: count(search.hops, 1, 3),
    chosen: text(search.chosen),
    order: text(search.order),
  }),
  loader: withWords('influence'),
  component: lazyRouteComponent(() => import('./ExplorerView'), 'ExplorerView'),
});
