import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';

export interface Search {
  /** Id of the experiment that is looked at; the newest one by default. */
  readonly experiment?: string;
}

/** "Does what we changed work, and can we believe it already?" */
export const experiments = createRoute({
  getParentRoute: () => shell,
  path: '/experiments',
  staticData: {
    nav: { group: 'shop', name: 'experiments' },
    letter: 'x',
    roles: ['MARKETER', 'ANALYST', 'SERVICE'],
  },
  validateSearch: (search: Record<string, unknown>): Search => ({ experiment: text(search.experiment) }),
  loader: withWords('experiments'),
  component: lazyRouteComponent(() => import('./ExperimentsView'), 'ExperimentsView'),
});
