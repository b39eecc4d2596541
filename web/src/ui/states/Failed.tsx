import { type ReactNode } from 'react';
import { Button } from '../controls/Button';
import { useUiText } from '../text';
import './states.css';

/** Why there is no answer, as the service says it. */
export interface Problem {
  /** A code of docs/errors.md, or `UNREACHABLE` where nothing answered. */
  readonly code: string;
  /** What the service says of it. */
  readonly message: string;
  /** What the service logged it under, where nobody expected it. */
  readonly correlationId?: string;
}

/** What failed, its code, what to give to whoever runs the service, and a button that tries again. */
export function Failed({ problem, onRetry }: { readonly problem: Problem; readonly onRetry?: () => void }): ReactNode {
  const { code, message, correlationId } = problem;
  const say = useUiText();
  return (
    <div className="state failed" role="alert">
      <h2>{say(code === 'UNREACHABLE' ? 'failed.unreachable' : 'failed')}</h2>
      <p>{message}</p>
      <dl className="note">
        <dt>{say('failed.code')}</dt>
        <dd>
          <code>{code}</code>
        </dd>
        {correlationId && (
          <>
            <dt>{say('failed.id')}</dt>
            <dd>
              <code>{correlationId}</code>
            </dd>
          </>
        )}
      </dl>
      {onRetry && (
        <div className="acts">
          <Button onPress={onRetry}>{say('failed.again')}</Button>
        </div>
      )}
    </div>
  );
}
