import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { count, flag, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

interface Search {
  /** How many steps of its way are shown; all by default. */
  readonly steps?: number;
  /** Whether the drawing keeps the days between the steps. */
  readonly days?: true;
}

/** "How did this product spread, and who started it?" */
export const product = createRoute({
  getParentRoute: () => shell,
  path: '/products/$productId',
  staticData: { roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    steps: count(search.steps, 1, 100_000),
    days: flag(search.days),
  }),
  loader: withWords('catalogue'),
  component: lazyRouteComponent(() => import('./ProductView'), 'ProductView'),
});

interface ListSearch {
  /** Words of the title or description. */
  readonly text?: string;
}

/** All products, and those that fit a text. */
export const products = createRoute({
  getParentRoute: () => shell,
  path: '/products',
  staticData: { nav: { group: 'sell', name: 'products' }, letter: 'p', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): ListSearch => ({ text: text(search.text) }),
  loader: withWords('catalogue'),
  component: lazyRouteComponent(() => import('./ProductsView'), 'ProductsView'),
});
