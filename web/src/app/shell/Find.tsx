import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button } from '../../ui/controls/Button';
import { useShortcuts } from '../../ui/keys';
import { Glass } from '../../ui/parts/Icon';
import { useAppText } from '../text';
import { mayDo, STAFF, useViewer } from '../viewer';

const FindDialog = lazy(() => import('./FindDialog').then(({ FindDialog: dialog }) => ({ default: dialog })));

/** Looks for a person or product from anywhere: `/` opens it. Only for roles that may see everybody. */
export function Find(): ReactNode {
  const viewer = useViewer();
  return mayDo(viewer, STAFF) && viewer.roles.length > 0 ? <FindButton /> : null;
}

function FindButton(): ReactNode {
  const say = useAppText();
  const [isOpen, setOpen] = useState(false);
  useShortcuts([{ keys: '/', what: say('find'), run: () => setOpen(true) }]);
  return (
    <span className="find">
      <Button aria-label={say('find')} onPress={() => setOpen(true)}>
        <Glass />
        <span className="find-words">{say('find')}</span>
        <kbd className="find-words">/</kbd>
      </Button>
      {isOpen && (
        <Suspense>
          <FindDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}
