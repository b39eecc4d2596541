import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { SET_CONSENT } from '../data/documents';
import { useShopper } from '../data/shopper';
import { go } from '../place';
import { State } from '../parts/State';
import { useText } from '../text';
import { useMe } from './use-me';

/** The consent of the customer, and the proof: the shop as a friend sees it. */
export function Privacy(): ReactNode {
  const say = useText();
  const { userId } = useShopper();
  const { me } = useMe();
  const [, setConsent] = useMutation(SET_CONSENT);
  /** What was chosen just now, until the answer of the service holds it or refuses it. */
  const [wanted, setWanted] = useState<'FRIENDS' | 'NOBODY'>();
  const [said, setSaid] = useState<string>();
  if (!me) return <State error={undefined} />;
  const choose = async (shareActivity: 'FRIENDS' | 'NOBODY'): Promise<void> => {
    setWanted(shareActivity);
    const { data, error } = await setConsent({ input: { userId, shareActivity } });
    const refused = data?.setConsent && 'message' in data.setConsent ? data.setConsent.message : error?.message;
    if (refused) setWanted(undefined);
    setSaid(refused ? say('failed', { what: refused }) : say(`privacy.saved.${shareActivity}`));
  };
  return (
    <>
      <h1>{say('privacy')}</h1>
      <p className="lead">{say('privacy.what')}</p>
      <fieldset className="consent">
        <legend>{say('privacy.who')}</legend>
        {(['FRIENDS', 'NOBODY'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="consent"
              checked={(wanted ?? me.shareActivity) === value}
              onChange={() => void choose(value)}
            />
            <span>
              {say(`privacy.${value}`)}
              <span className="note">{say(`privacy.${value}.note`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status" className={said ? 'changed' : 'aloud'}>
        {said}
      </p>
      {me.friends.edges.length > 0 && (
        <section>
          <h2>{say('privacy.proof')}</h2>
          <p className="muted">{say('privacy.proof.what')}</p>
          <div className="who-row">
            {me.friends.edges.map(({ node }) => (
              <button
                key={node.userId}
                type="button"
                className="act"
                onClick={() => go({ view: 'friends', as: node.userId })}
              >
                {say('privacy.as', { name: node.name ?? node.userId })}{' '}
                {isNamesake(node, me.friends.edges) && <span className="note">{node.userId}</span>}
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** Whether another friend has the name. */
function isNamesake(
  { userId, name }: { readonly userId: string; readonly name: string | null },
  all: readonly { readonly node: { readonly userId: string; readonly name: string | null } }[],
): boolean {
  return name !== null && all.some(({ node }) => node.name === name && node.userId !== userId);
}
