import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key, or two one after the other (`g i`), and what it does; the help is printed from these. */
export interface Shortcut {
  readonly keys: string;
  /** What it does, in the person's language. */
  readonly what: string;
  readonly run: () => void;
}

/** How long the first key of two waits for the second, milliseconds. */
const SECOND_KEY_MS = 1200;

let shortcuts: readonly Shortcut[] = [];
const listeners = new Set<() => void>();
let first: { readonly key: string; readonly at: number } | undefined;

/** Registers shortcuts while a component stands. The one registered last wins. */
export function useShortcuts(wanted: readonly Shortcut[]): void {
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  const names = wanted.map(({ keys, what }) => `${keys}\n${what}`).join('\n\n');
  useEffect(() => {
    const mine = latest.current.map(({ keys, what }, n) => ({ keys, what, run: () => latest.current[n]?.run() }));
    change([...shortcuts, ...mine]);
    return () => change(shortcuts.filter((shortcut) => !mine.includes(shortcut)));
  }, [names]);
}

/** All shortcuts that work now, for the help. */
export function useAllShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => shortcuts);
}

/** Listens to the keyboard of the page; returns how to stop. */
export function listenToKeys(): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
    const pair = first && event.timeStamp - first.at < SECOND_KEY_MS ? `${first.key} ${event.key}` : undefined;
    const found = (pair && find(pair)) ?? find(event.key);
    first = { key: event.key, at: event.timeStamp };
    if (!found) return;
    event.preventDefault();
    first = undefined;
    found.run();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

function find(keys: string): Shortcut | undefined {
  return shortcuts.findLast((shortcut) => shortcut.keys === keys);
}

/** Whether what is typed is text for a field. */
function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName) || !!target.closest('[role=menu]'))
  );
}

function change(next: readonly Shortcut[]): void {
  shortcuts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
