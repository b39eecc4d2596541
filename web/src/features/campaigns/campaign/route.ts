import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

export interface Search {
  /** Id of the campaign that is looked at; the newest one by default. */
  readonly campaign?: string;
}

/** "What do we say to whom, what does it cost, and what did it bring?" */
export const campaigns = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns',
  staticData: { nav: { group: 'sell', name: 'campaigns' }, letter: 'n', roles: STAFF },
  validateSearch: (search: Record<string, unknown>): Search => ({ campaign: text(search.campaign) }),
  loader: withWords('campaign'),
  component: lazyRouteComponent(() => import('./CampaignsView'), 'CampaignsView'),
});
