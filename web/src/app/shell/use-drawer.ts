import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';

/** The side bar of a narrow page: shown over it until a view is chosen. */
export interface Drawer {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
}

export function useDrawer(): Drawer {
  const at = useRouterState({ select: ({ location }) => location.pathname });
  // Open at the place where it was opened; a press on a link leads elsewhere.
  const [openAt, setOpenAt] = useState<string>();
  return {
    isOpen: openAt === at,
    toggle: () => setOpenAt(openAt === at ? undefined : at),
    close: () => setOpenAt(undefined),
  };
}
