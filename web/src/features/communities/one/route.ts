import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell, withWords } from '../../../app/shell-route';
import { STAFF } from '../../../app/viewer';

/** "How is this community doing, and what can be done for it?" */
export const community = createRoute({
  getParentRoute: () => shell,
  path: '/communities/$communityId',
  staticData: { roles: STAFF },
  loader: withWords('communities'),
  component: lazyRouteComponent(() => import('./CommunityView'), 'CommunityView'),
});
