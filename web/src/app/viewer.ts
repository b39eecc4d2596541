import { createContext, use } from 'react';
import { graphql, type ResultOf } from './graphql';

/** Who asks, as the service knows it by the token. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      roles
      user {
        userId
        name
      }
    }
  }
`);

export type Role = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>['roles'][number];

export interface Viewer {
  readonly roles: readonly Role[];
  /** Who signed in, as it is shown. */
  readonly name: string;
}

export const ViewerContext = createContext<Viewer>({ roles: [], name: '' });

export function useViewer(): Viewer {
  return use(ViewerContext);
}

/** Roles that see what is about everybody; an admin may do everything. */
export const STAFF: readonly Role[] = ['MARKETER', 'ANALYST', 'SERVICE'];

/** Whether one of some roles is the person's. */
export function mayDo({ roles }: Viewer, need: readonly Role[]): boolean {
  return roles.includes('ADMIN') || need.length === 0 || need.some((role) => roles.includes(role));
}
