import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../../../app/client';
import { count, flag, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';
import { EverybodyQuery, everybodyVariables } from './everybody/query';
import { ChosenQuery, CircleQuery, circleVariables } from './query';

interface Search {
  /** Around whom; around the most influential person by default. */
  readonly person?: string;
  /** Ties away from the person, at most. */
  readonly hops?: number;
  /** Who was chosen of those around the person. */
  readonly chosen?: string;
  /** Everybody is drawn, not the people around one person. */
  readonly all?: true;
  /** Of everybody, the community that stands out. */
  readonly community?: string;
  /** Of everybody, those who came to this product, day by day. */
  readonly product?: string;
  /** So many of the days on which somebody came to it; all by default. */
  readonly days?: number;
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
    all: flag(search.all),
    community: text(search.community),
    product: text(search.product),
    days: count(search.days, 1, 10_000),
    order: text(search.order),
  }),
  beforeLoad: ({ cause, search: { all, product, person, hops, chosen = person } }) => {
    if (cause !== 'enter') return;
    if (all || product !== undefined) askAhead(EverybodyQuery, everybodyVariables());
    else askAhead(CircleQuery, circleVariables(person, hops));
    if (chosen !== undefined) askAhead(ChosenQuery, { userId: chosen });
  },
  loader: withWords('influence'),
  component: lazyRouteComponent(() => import('./ExplorerView'), 'ExplorerView'),
});
