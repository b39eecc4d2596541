import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text } from '../../../app/search';
import { shell, withWords } from '../../../app/shell-route';

interface Search {
  /** The files that were brought. */
  readonly upload?: string;
  /** The job that tried them, and the one that stores them. */
  readonly trial?: string;
  readonly job?: string;
}

/** "What is in these files, and may it come in?" */
export const load = createRoute({
  getParentRoute: () => shell,
  path: '/data/load',
  staticData: { roles: ['ADMIN'] },
  validateSearch: ({ upload, trial, job }: Record<string, unknown>): Search => ({
    upload: text(upload),
    trial: text(trial),
    job: text(job),
  }),
  loader: withWords('uploads'),
  component: lazyRouteComponent(() => import('./LoadView'), 'LoadView'),
});
