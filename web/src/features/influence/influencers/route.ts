import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

/** What people can be ranked by. */
export const MEASURES = ['SALES', 'FORECAST', 'COMBINED', 'REACH', 'EXPERT', 'AUTHENTICITY'] as const;
export type Measure = (typeof MEASURES)[number];

interface Search {
  readonly by?: Measure;
  readonly productId?: string;
  readonly categoryId?: string;
  readonly region?: string;
}

/** "Whose word sells?" */
export const influencers = createRoute({
  getParentRoute: () => shell,
  path: '/influencers',
  staticData: { nav: { group: 'people', name: 'influencers' }, letter: 'i', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    by: oneOf(MEASURES, search.by),
    productId: text(search.productId),
    categoryId: text(search.categoryId),
    region: text(search.region),
  }),
  loader: withWords('influence'),
  component: lazyRouteComponent(() => import('./InfluencersView'), 'InfluencersView'),
});
