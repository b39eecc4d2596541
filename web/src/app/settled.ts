import { useEffect, useState } from 'react';

/** Milliseconds without a further letter after which the service is asked. */
const PAUSE_MS = 150;

/** What is typed, once the hand rests: without spaces at its ends. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
