import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

/** What rows are measured by. */
export const METRICS = ['ndcg', 'recall'] as const;
export type Metric = (typeof METRICS)[number];

/** One model: its card as pictures. */
export const model = createRoute({
  getParentRoute: () => shell,
  path: '/models/$modelId',
  staticData: { roles: STAFF },
  validateSearch: (search: Record<string, unknown>): { readonly metric?: Metric } => ({
    metric: oneOf(METRICS, search.metric),
  }),
  loader: withWords('models'),
  component: lazyRouteComponent(() => import('./CardView'), 'CardView'),
});
