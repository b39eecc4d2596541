import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';

interface Search {
  /** The ingest whose report is open. */
  readonly run?: string;
}

/** "What came in, and what was refused?" */
export const data = createRoute({
  getParentRoute: () => shell,
  path: '/data',
  staticData: { nav: { group: 'shop', name: 'data' }, letter: 'd', roles: ['ANALYST', 'SERVICE'] },
  validateSearch: (search: Record<string, unknown>): Search => ({ run: text(search.run) }),
  loader: withWords('activity'),
  component: lazyRouteComponent(() => import('./DataView'), 'DataView'),
});
