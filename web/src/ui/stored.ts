import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

/** What this browser keeps of a choice; undefined where it keeps nothing, or nothing may be kept. */
export function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(`grapevine.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice in this browser, over visits; undefined forgets it. */
export function keep(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`grapevine.${key}`);
    else localStorage.setItem(`grapevine.${key}`, value);
  } catch {
    // A browser that keeps nothing: the choice holds until the page is left.
  }
  for (const listener of listeners) listener();
}

/** A choice of how things look, kept in this browser. What another person must see too belongs in the URL instead. */
export function useStored(key: string): [string | undefined, (value: string | undefined) => void] {
  const value = useSyncExternalStore(subscribe, () => readStored(key));
  return [value, useCallback((next: string | undefined) => keep(key, next), [key])];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
