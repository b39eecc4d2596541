import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { amount, oneOf, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

/** Days that a stock should last; 14 by default. */
export const WITHIN = ['7', '28', '56'] as const;

export interface Search {
  /** The product that is looked at; by default those that run out are listed. */
  readonly product?: string;
  readonly within?: (typeof WITHIN)[number];
  /** What a piece costs the shop, and the price's guard rails, in the currency of the price. */
  readonly cost?: number;
  readonly floor?: number;
  readonly ceiling?: number;
}

/** "What will be sold, what runs out, and which price earns most?" */
export const market = createRoute({
  getParentRoute: () => shell,
  path: '/market',
  staticData: { nav: { group: 'sell', name: 'market' }, letter: 'k', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    product: text(search.product),
    within: oneOf(WITHIN, search.within),
    cost: amount(search.cost),
    floor: amount(search.floor),
    ceiling: amount(search.ceiling),
  }),
  loader: withWords('market'),
  component: lazyRouteComponent(() => import('./MarketView'), 'MarketView'),
});
