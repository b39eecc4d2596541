import { type ReactNode } from 'react';
import { useNumbers } from '../../words/numbers';
import { useUiText } from '../text';
import './states.css';

/** Stands where the answer will: rows in its height, and how much is there already where that is known. */
export function Loading(props: { readonly rows?: number; readonly done?: number; readonly of?: number }): ReactNode {
  const { rows = 8, done, of } = props;
  const say = useUiText();
  const { whole } = useNumbers();
  const known = done !== undefined && of !== undefined;
  const text = known ? say('loading.part', { done: whole(done), of: whole(of) }) : say('loading');
  return (
    <div className="skeleton" role="status" aria-busy="true">
      {known ? <p className="note">{text}</p> : <p className="aloud">{text}</p>}
      {Array.from({ length: rows }, (_, n) => (
        <span key={n} />
      ))}
    </div>
  );
}
