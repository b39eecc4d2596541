import { createRouter } from '@tanstack/react-router';
import { Loading } from '../ui/states/Loading';
import { NotFound, Broken } from './shell/NotFound';
import { parseSearch, stringifySearch } from './search';
import { shell } from './shell-route';
import { views } from './views';

/** The console under /console; the code of a view is loaded when a link to it is meant. */
export const router = createRouter({
  routeTree: shell.addChildren([...views]),
  basepath: '/console',
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Loading />,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
