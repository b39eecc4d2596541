import {
  cacheExchange,
  Client,
  fetchExchange,
  mapExchange,
  type AnyVariables,
  type TypedDocumentNode,
} from '@urql/core';
import { currentSession, signOut } from './session';

let held: { readonly token: string | undefined; readonly client: Client } | undefined;

/** The client of this session; a new session asks everything anew, because answers to one token are not for another. */
export function currentClient(): Client {
  const token = currentSession()?.token;
  if (!held || held.token !== token) held = { token, client: createClient() };
  return held.client;
}

/**
 * Asks what a view is about to ask, while its code is still loaded: the view then finds the answer, or waits for the same one.
 * Nothing before somebody signed in.
 */
export function askAhead<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): void {
  if (currentSession()) void currentClient().query(document, variables).toPromise();
}

/**
 * Asks the service that this page came from. Answers are kept by document and variables. A token that the service refuses ends
 * the session.
 */
function createClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      mapExchange({
        onError: (error) => {
          const refused = error.graphQLErrors.find(({ extensions }) => extensions.code === 'UNAUTHENTICATED');
          if (refused && currentSession()) signOut(refused.message);
        },
      }),
      fetchExchange,
    ],
    fetchOptions: () => {
      const token = currentSession()?.token;
      return token ? { headers: { authorization: `Bearer ${token}` } } : {};
    },
  });
}
