import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell, withWords } from '../shell-route';

/** Each part of the console in each of its states, for who makes views and for tests; the side bar does not list it. */
export const specimen = createRoute({
  getParentRoute: () => shell,
  path: '/specimen',
  loader: withWords('specimen'),
  component: lazyRouteComponent(() => import('./SpecimenView'), 'SpecimenView'),
});
