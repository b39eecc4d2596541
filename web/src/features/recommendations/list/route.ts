import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

export const SURFACES = ['HOME', 'PRODUCT', 'CART', 'EMAIL'] as const;

interface Search {
  readonly surface?: (typeof SURFACES)[number];
  /** Of which product the reason is seen; the first of the list by default. */
  readonly product?: string;
}

/** "Why was this shown?": of one person. */
export const list = createRoute({
  getParentRoute: () => shell,
  path: '/lists/$userId',
  staticData: { roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    surface: oneOf(SURFACES, search.surface),
    product: text(search.product),
  }),
  loader: withWords('recommendations'),
  component: lazyRouteComponent(() => import('./ListView'), 'ListView'),
});

/** Where a person is looked for. */
export const lists = createRoute({
  getParentRoute: () => shell,
  path: '/lists',
  staticData: { nav: { group: 'people', name: 'lists' }, letter: 'l', roles: STAFF },
  loader: withWords('recommendations'),
  component: lazyRouteComponent(() => import('./ChooseView'), 'ChooseView'),
});
