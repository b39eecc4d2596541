import { useState, type ReactNode } from 'react';
import { useNumbers } from '../../../src/words/numbers';
import { useWatched } from '../data/watched';
import { useText } from '../text';

/** What the page asked just now and what came back: nothing else is behind it. */
export function QueryPanel(): ReactNode {
  const say = useText();
  const { whole } = useNumbers();
  const watched = useWatched();
  const [chosen, setChosen] = useState<string>();
  const shown = watched.find(({ name }) => name === chosen) ?? watched.find(({ name }) => name !== 'me') ?? watched[0];
  return (
    <aside className="panel" aria-label={say('panel')}>
      <h2>{say('panel')}</h2>
      <p className="note">{say('panel.what')}</p>
      {shown && (
        <>
          <div className="asked" role="group" aria-label={say('panel.asked')}>
            {watched.map(({ name, took }) => (
              <button
                key={name}
                type="button"
                className="act"
                aria-pressed={name === shown.name}
                onClick={() => setChosen(name)}
              >
                {name} <span className="note number">{say('panel.took', { ms: whole(took) })}</span>
              </button>
            ))}
          </div>
          <Code title={say('panel.query')} text={shown.query} />
          <Code title={say('panel.variables')} text={shown.variables} />
          <Code title={say('panel.answer')} text={shown.answer} />
        </>
      )}
      <p className="note">
        <a href="/console">{say('panel.console')}</a> · <a href="/graphql">{say('panel.explorer')}</a>
      </p>
    </aside>
  );
}

function Code({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  const say = useText();
  const [copied, setCopied] = useState<string>();
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => setCopied(text));
  };
  return (
    <div className="code">
      <div className="code-head">
        <h3>{title}</h3>
        <button type="button" className="act quiet" aria-label={say('copy.of', { what: title })} onClick={copy}>
          {say(copied === text ? 'copied' : 'copy')}
        </button>
      </div>
      {/* Scrolled by keyboard too. */}
      <pre tabIndex={0} aria-label={title} role="region">
        {text}
      </pre>
    </div>
  );
}
