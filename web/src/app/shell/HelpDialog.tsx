import { type ReactNode } from 'react';
import { Dialog } from '../../ui/controls/Dialog';
import { useAllShortcuts } from '../../ui/keys';
import { useAppText } from '../text';

/** What the keyboard does everywhere, from the one registry, and in lists. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useAppText();
  const inLists = ['move', 'page', 'ends', 'open', 'choose', 'sort', 'save'] as const;
  return (
    <Dialog title={say('help')} isOpen onClose={onClose}>
      <dl className="help">
        {useAllShortcuts().map(({ keys, what }) => (
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
