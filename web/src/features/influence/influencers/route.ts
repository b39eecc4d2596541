import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../../../app/client';
import { flag, oneOf, text } from '../../../app/search';
import { currentSettings } from '../../../app/settings';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';
import { LANGUAGES } from '../../../words/words';
import { ChoicesQuery, InfluencersQuery, variablesOf } from './query';

/** What people can be ranked by; the service chooses by it whom the list has. */
export const MEASURES = ['SALES', 'FORECAST', 'COMBINED', 'REACH', 'EXPERT', 'AUTHENTICITY'] as const;
export type Measure = (typeof MEASURES)[number];

/** Least authenticity that can be asked for. */
export const AUTHENTIC = ['0.9', '0.8', '0.6'] as const;

export interface Search {
  readonly by?: Measure;
  /** A column by which the list is sorted instead, with a `-` before it for the largest first. */
  readonly order?: string;
  readonly name?: string;
  readonly productId?: string;
  readonly categoryId?: string;
  readonly region?: string;
  readonly communityId?: string;
  /** Only people whose sales chance does not explain. */
  readonly proven?: true;
  /** Only people who consent to be named. */
  readonly shares?: true;
  /** Only people who are at least so authentic. */
  readonly authentic?: (typeof AUTHENTIC)[number];
}

/** "Whose word sells?" */
export const influencers = createRoute({
  getParentRoute: () => shell,
  path: '/influencers',
  staticData: { nav: { group: 'people', name: 'influencers' }, letter: 'i', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    by: oneOf(MEASURES, search.by),
    order: text(search.order),
    name: text(search.name),
    productId: text(search.productId),
    categoryId: text(search.categoryId),
    region: text(search.region),
    proven: flag(search.proven),
    shares: flag(search.shares),
    communityId: text(search.communityId),
    authentic: oneOf(AUTHENTIC, search.authentic),
  }),
  beforeLoad: ({ cause, search }) => {
    if (cause !== 'enter') return;
    askAhead(InfluencersQuery, { ...variablesOf(search), after: null });
    askAhead(ChoicesQuery, { locale: LANGUAGES[currentSettings().language].locale });
  },
  loader: withWords('influence'),
  component: lazyRouteComponent(() => import('./InfluencersView'), 'InfluencersView'),
});
