import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useText } from '../text';

/** The files are in; the report says of every row what became of it. */
export function Loaded({ runId }: { readonly runId: string }): ReactNode {
  const say = useText();
  return (
    <>
      <p role="status">{say('loaded')}</p>
      <div className="acts">
        <Link className="button strong" to="/data" search={{ run: runId }}>
          {say('report')}
        </Link>
      </div>
    </>
  );
}
