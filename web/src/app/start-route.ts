import { createRoute, redirect } from '@tanstack/react-router';
import { shell } from './shell-route';

/** `/console/` leads to the first view. */
export const start = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/influencers', replace: true });
  },
});
