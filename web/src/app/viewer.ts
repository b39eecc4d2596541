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
  /** Whether the service has said so; until then nobody is sent away. */
  readonly isKnown: boolean;
  /** Who signed in, as it is shown. */
  readonly name: string;
}

export const ViewerContext = createContext<Viewer>({ roles: [], isKnown: false, name: '' });

export function useViewer(): Viewer {
  return use(ViewerContext);
}

/** Roles that see what is about everybody; an admin may do everything. */
export const STAFF: readonly Role[] = ['MARKETER', 'ANALYST', 'SERVICE'];

/** Whether one of some roles is the person's. */
export function mayDo({ roles }: Pick<Viewer, 'roles'>, need: readonly Role[]): boolean {
  return roles.includes('ADMIN') || need.length === 0 || need.some((role) => roles.includes(role));
}

/** Whether a view for some roles is in the menu: while the person's roles are not known, only what all of the staff may open. */
export function mayOpen(viewer: Viewer, need: readonly Role[]): boolean {
  return viewer.isKnown ? mayDo(viewer, need) : STAFF.every((role) => mayDo({ roles: [role] }, need));
}
