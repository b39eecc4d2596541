import { useEffect } from 'react';

const EVERY_MS = 2000;

/** Asks again every two seconds while an ingest runs and the page is seen. */
export function useFollowing(isRunning: boolean, again: () => void): void {
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      if (!document.hidden) again();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isRunning, again]);
}
