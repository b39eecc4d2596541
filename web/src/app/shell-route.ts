import { createRootRoute } from '@tanstack/react-router';
import { loadWords } from '../words/words';
import { askAhead } from './client';
import { type Group } from './groups';
import { currentSettings } from './settings';
import { Shell } from './shell/Shell';
import { ViewerQuery, type Role } from './viewer';
import type views from '../words/en/views.json';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The view as the side bar lists it: its group, and its name by the key in words/<language>/views.json. */
    readonly nav?: { readonly group: Group; readonly name: keyof typeof views };
    /** Opened by `g`, then this letter. */
    readonly letter?: string;
    /** Roles that the service lets in; an admin always, everybody where it is absent. */
    readonly roles?: readonly Role[];
  }
}

/** Every view stands inside this one. */
export const shell = createRootRoute({
  component: Shell,
  beforeLoad: ({ cause }) => {
    if (cause === 'enter') askAhead(ViewerQuery, {});
  },
});

/** The loader of a view's route: its texts. */
export function withWords(...features: readonly string[]): () => Promise<void> {
  return () => loadWords(currentSettings().language, ...features);
}
