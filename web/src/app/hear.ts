import { stringifyDocument, type TypedDocumentNode } from '@urql/core';
import { createClient } from 'graphql-ws';
import { useEffect, useEffectEvent } from 'react';
import { currentSession } from './session';

type NoVariables = Readonly<Record<string, never>>;

/**
 * Hears a subscription while the view is open, over one socket of the service that this page came from; the socket opens again after a break.
 *
 * @param onNews called for each answer
 */
export function useHeard<Data>(document: TypedDocumentNode<Data, NoVariables>, onNews: (news: Data) => void): void {
  const tell = useEffectEvent(onNews);
  useEffect(() => {
    const client = createClient({
      url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
      connectionParams: () => {
        const token = currentSession()?.token;
        return token ? { authorization: `Bearer ${token}` } : {};
      },
      retryAttempts: Infinity,
      // Also where the service is away, or not ready yet.
      shouldRetry: () => true,
    });
    const end = client.subscribe<Data>(
      { query: stringifyDocument(document) },
      {
        next: ({ data }) => {
          if (data) tell(data);
        },
        // A view without news is as it was before: what the list shows is asked for on its own.
        error: () => undefined,
        complete: () => undefined,
      },
    );
    // With its last subscription the socket closes.
    return end;
  }, [document]);
}
