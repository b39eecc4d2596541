import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

export interface Search {
  /** Id of the segment that is looked at. */
  readonly segment?: string;
  /** Id of the segment that it is compared with. */
  readonly beside?: string;
  /** The rule that is being built, as JSON. */
  readonly rule?: string;
}

/** "Whom do we address?" */
export const segments = createRoute({
  getParentRoute: () => shell,
  path: '/segments',
  staticData: { nav: { group: 'sell', name: 'segments' }, letter: 'g', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({
    segment: text(search.segment),
    beside: text(search.beside),
    rule: text(search.rule),
  }),
  loader: withWords('campaigns'),
  component: lazyRouteComponent(() => import('./SegmentsView'), 'SegmentsView'),
});
