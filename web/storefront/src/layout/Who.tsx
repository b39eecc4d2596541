import { useEffect, useId, useState, type ReactNode } from 'react';
import { customers, type Shopper } from '../data/shop-server';
import { Faces } from '../parts/Faces';
import { useText } from '../text';

/** Who is shopping: three prepared customers, or anybody by name. The page is theirs from then on. */
export function Who(props: {
  readonly prepared: readonly Shopper[];
  readonly current: Shopper | undefined;
  readonly onChoose: (userId: string) => void;
}): ReactNode {
  const { prepared, current, onChoose } = props;
  const say = useText();
  const listed = prepared.some(({ userId }) => userId === current?.userId);
  const shown = current && !listed ? [...prepared, current] : prepared;
  return (
    <section className="who" aria-label={say('who')}>
      <h2>{say('who')}</h2>
      <div className="who-row">
        {shown.map(({ userId, name, friends, kind }) => (
          <button
            key={userId}
            type="button"
            className="customer"
            aria-pressed={userId === current?.userId}
            onClick={() => onChoose(userId)}
          >
            <Faces names={[name]} />
            <span>
              <strong>{name}</strong>
              <span className="note">
                {kind && `${say(`who.${kind}`)}, `}
                {say('who.friends', { friends })}
              </span>
            </span>
          </button>
        ))}
        <Anybody onChoose={onChoose} />
      </div>
    </section>
  );
}

function Anybody({ onChoose }: { readonly onChoose: (userId: string) => void }): ReactNode {
  const say = useText();
  const list = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Shopper[]>([]);
  useEffect(() => {
    if (text.trim().length < 2) return setFound([]);
    let left = false;
    void customers(text).then(
      (answer) => left || setFound(answer),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [text]);
  return (
    <div className="anybody">
      <input
        type="search"
        value={text}
        aria-label={say('who.other')}
        placeholder={say('who.other')}
        aria-controls={list}
        onChange={({ target }) => setText(target.value)}
      />
      <ul id={list} className="found" aria-label={say('who.found')} hidden={found.length === 0}>
        {found.map(({ userId, name, friends }) => (
          <li key={userId}>
            <button
              type="button"
              onClick={() => {
                setText('');
                onChoose(userId);
              }}
            >
              {name}{' '}
              <span className="note">
                {userId} · {say('who.friends', { friends })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
