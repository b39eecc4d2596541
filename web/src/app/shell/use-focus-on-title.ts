import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After a change of view the focus is on its title, so that the keyboard goes on there and a screen reader reads it. */
export function useFocusOnTitle(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
