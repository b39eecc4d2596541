import { type ReactNode } from 'react';
import { useUiText } from '../text';
import { Face } from './Face';
import { Meter } from './Meter';
import './parts.css';

export interface Step {
  /** Null where the person did not consent to being named: "a friend". */
  readonly name: string | null;
  /** What the person did, and when: "bought, 3 Nov". */
  readonly did?: string;
}

/**
 * The one drawing of a reason: the way from friend to friend, with what each did, and how much of it is credited or how sure
 * it is.
 */
export function Way(props: {
  readonly steps: readonly Step[];
  /** 0 to 1, and in words. */
  readonly weight?: { readonly share: number; readonly text: string };
}): ReactNode {
  const { steps, weight } = props;
  const say = useUiText();
  return (
    <div className="way">
      <ol className="way-people">
        {steps.map(({ name, did }, n) => (
          <li key={n}>
            {n > 0 && (
              <span className="muted" aria-hidden="true">
                →
              </span>
            )}
            <Face name={name} />
            <span>
              {name ?? say('way.friend')}
              {did && <span className="note"> {did}</span>}
            </span>
          </li>
        ))}
      </ol>
      {weight && <Meter share={weight.share} text={weight.text} />}
    </div>
  );
}
