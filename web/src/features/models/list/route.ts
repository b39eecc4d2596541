import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { list, text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

interface Search {
  /** `column` or `-column`. */
  readonly order?: string;
  /** The models that stand side by side, two at most. */
  readonly beside?: readonly string[];
  /** A training that is watched. */
  readonly job?: string;
}

/** "Is the model better than simple rules, and do friends help?" */
export const models = createRoute({
  getParentRoute: () => shell,
  path: '/models',
  staticData: { nav: { group: 'shop', name: 'models' }, letter: 'm', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    order: text(search.order),
    beside: list(search.beside)?.slice(0, 2),
    job: text(search.job),
  }),
  loader: withWords('models'),
  component: lazyRouteComponent(() => import('./ModelsView'), 'ModelsView'),
});
