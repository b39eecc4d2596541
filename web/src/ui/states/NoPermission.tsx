import { type ReactNode } from 'react';
import { useUiText } from '../text';
import './states.css';

/** The role of the person may not see this: which roles may, and who grants one. */
export function NoPermission(props: {
  /** Absent while it is not known. */
  readonly mine?: readonly string[];
  readonly need: readonly string[];
}): ReactNode {
  const { mine, need } = props;
  const say = useUiText();
  return (
    <div className="state" role="alert">
      <h2>{say('forbidden')}</h2>
      <p>
        {mine
          ? say('forbidden.roles', { need: need.join(', '), mine: mine.join(', ') || say('forbidden.none') })
          : say('forbidden.need', { need: need.join(', ') })}
      </p>
      <p className="muted">{say('forbidden.ask')}</p>
    </div>
  );
}
