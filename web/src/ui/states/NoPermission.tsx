import { type ReactNode } from 'react';
import { useUiText } from '../text';
import './states.css';

/** The role of the person may not see this: which roles may, and who grants one. */
export function NoPermission(props: { readonly mine: readonly string[]; readonly need: readonly string[] }): ReactNode {
  const { mine, need } = props;
  const say = useUiText();
  return (
    <div className="state" role="alert">
      <h2>{say('forbidden')}</h2>
      <p>
        {say('forbidden.roles', {
          need: need.join(', '),
          mine: mine.length > 0 ? mine.join(', ') : say('forbidden.none'),
        })}
      </p>
      <p className="muted">{say('forbidden.ask')}</p>
    </div>
  );
}
