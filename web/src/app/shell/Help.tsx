import { lazy, Suspense, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useShortcuts } from '../../ui/keys';
import { useAppText } from '../text';

const HelpDialog = lazy(() => import('./HelpDialog').then((module) => ({ default: module.HelpDialog })));

let asked = 0;
const listeners = new Set<() => void>();

/** Opens the help from anywhere. */
export function askForHelp(): void {
  asked += 1;
  for (const listener of listeners) listener();
}

/** What the keyboard does: `?` opens it. Its box is loaded then. */
export function Help(): ReactNode {
  const say = useAppText();
  const request = useSyncExternalStore(subscribe, () => asked);
  const [closed, setClosed] = useState(request);
  useShortcuts([{ keys: '?', what: say('help'), run: askForHelp }]);
  if (request === closed) return null;
  return (
    <Suspense fallback={null}>
      <HelpDialog onClose={() => setClosed(request)} />
    </Suspense>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
