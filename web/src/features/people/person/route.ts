import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { count, oneOf, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

/** What the person can be supposed to do. */
export const SUPPOSED = ['PURCHASE', 'LIKE', 'VIEW', 'SHARE', 'ADD_TO_CART', 'DISLIKE'] as const;

interface Search {
  /** Steps from the person to whom the person moved, at most. */
  readonly hops?: number;
  /** A friend or followed person whom the list is supposed to be without. */
  readonly without?: string;
  /** What the person is supposed to do, and with which product. */
  readonly does?: (typeof SUPPOSED)[number];
  readonly product?: string;
}

/** "Who is this person, why influential, and what does the person get?" */
export const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$userId',
  staticData: { roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    hops: count(search.hops, 1, 3),
    without: text(search.without),
    does: oneOf(SUPPOSED, search.does),
    product: text(search.product),
  }),
  loader: withWords('people'),
  component: lazyRouteComponent(() => import('./PersonView'), 'PersonView'),
});
