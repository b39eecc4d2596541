import { type ReactNode } from 'react';
import { type CombinedError } from '@urql/core';
import { useText } from '../text';

/** What stands where an answer should: it is on its way, or failed. */
export function State({ error }: { readonly error: CombinedError | undefined }): ReactNode {
  const say = useText();
  if (!error) {
    return (
      <p className="state muted" role="status">
        {say('loading')}
      </p>
    );
  }
  return (
    <p className="state" role="alert">
      {say('failed', { what: error.graphQLErrors[0]?.message ?? error.message })}
    </p>
  );
}
