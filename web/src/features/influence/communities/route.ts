import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

interface Search {
  /** Id of the community that is looked at; the largest by default. */
  readonly chosen?: string;
  /** A column of the table, with a `-` before it for the largest first. */
  readonly order?: string;
}

/** "Which groups of people are there, and what does each care for?" */
export const communities = createRoute({
  getParentRoute: () => shell,
  path: '/communities',
  staticData: { nav: { group: 'people', name: 'communities' }, letter: 'c', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    chosen: text(search.chosen),
    order: text(search.order),
  }),
  loader: withWords('influence'),
  component: lazyRouteComponent(() => import('./CommunitiesView'), 'CommunitiesView'),
});
