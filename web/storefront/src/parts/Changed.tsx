import { type ReactNode } from 'react';
import { useNumbers } from '../../../src/words/numbers';
import { useLastAct } from '../data/acts';
import { useText } from '../text';
import { type Change } from '../views/use-changes';

/** What the last press changed, and how soon. */
export function Changed({ change }: { readonly change: Change | undefined }): ReactNode {
  const say = useText();
  const act = useLastAct();
  const { tenth } = useNumbers();
  const text = act?.failed
    ? say('failed', { what: act.failed })
    : change &&
      `${say(`changed.${change.act.kind}`, { seconds: tenth(change.seconds) })} ${
        change.added.size > 0
          ? say('changed.added', { count: change.added.size })
          : say(change.moved ? 'changed.moved' : 'changed.nothing')
      }`;
  return (
    <p className={text ? 'changed' : 'aloud'} role="status">
      {text}
    </p>
  );
}
