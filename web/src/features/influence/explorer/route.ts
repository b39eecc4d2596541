import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../../../app/client';
import { count, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';
import { ChosenQuery, CircleQuery, circleVariables } from './query';

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
  beforeLoad: ({ cause, search: { person, hops, chosen = person } }) => {
    if (cause !== 'enter') return;
    askAhead(CircleQuery, circleVariables(person, hops));
    if (chosen !== undefined) askAhead(ChosenQuery, { userId: chosen });
  },
  loader: withWords('influence'),
  component: lazyRouteComponent(() => import('./ExplorerView'), 'ExplorerView'),
});
