import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { Dialog } from '../../ui/controls/Dialog';
import { useAllShortcuts, useShortcuts } from '../../ui/keys';
import { useAppText } from '../text';

let asked = 0;
const listeners = new Set<() => void>();

/** Opens the help from anywhere. */
export function askForHelp(): void {
  asked += 1;
  for (const listener of listeners) listener();
}

/** What the keyboard does, from the one registry: `?` opens it. */
export function Help(): ReactNode {
  const say = useAppText();
  const request = useSyncExternalStore(subscribe, () => asked);
  const [closed, setClosed] = useState(request);
  const all = useAllShortcuts();
  useShortcuts([{ keys: '?', what: say('help'), run: askForHelp }]);
  const inLists = ['move', 'page', 'ends', 'open', 'choose', 'sort', 'save'] as const;
  return (
    <Dialog title={say('help')} isOpen={request !== closed} onClose={() => setClosed(request)}>
      <dl className="help">
        {all.map(({ keys, what }) => (
          <Keys key={keys} keys={keys} what={what} />
        ))}
      </dl>
      <h3>{say('help.lists')}</h3>
      <dl className="help">
        {inLists.map((key) => (
          <Keys key={key} keys={say(`help.${key}.keys`)} what={say(`help.${key}`)} />
        ))}
      </dl>
    </Dialog>
  );
}

function Keys({ keys, what }: { readonly keys: string; readonly what: string }): ReactNode {
  return (
    <>
      <dt>
        {keys.split(' ').map((key, n) => (
          <kbd key={n}>{key}</kbd>
        ))}
      </dt>
      <dd>{what}</dd>
    </>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
